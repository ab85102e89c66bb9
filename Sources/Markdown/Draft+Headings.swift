import CCmark
import Diagnostics

extension Draft {
  /// Finds what must be added to the headings' levels for the highest to be shown where the page wants it.
  mutating func measureHeadings(in root: Node) {
    guard let top = options.topHeading else { return }
    var highest: Int?
    var current: Node? = root
    while let node = current {
      if node.kind == CMARK_NODE_HEADING {
        highest = min(highest ?? 6, Int(cmark_node_get_heading_level(node.pointer)))
        current = node.successorAfterChildren(in: root)
      } else {
        current = node.successor(in: root)
      }
    }
    headingShift = highest.map { top - $0 } ?? 0
  }

  /// Gives a heading its level, its anchor, and its entry in the list.
  mutating func finishHeading(_ node: Node) {
    let range = manuscript.range(of: node)
    workThroughInlines(of: node, at: range, as: .heading)
    let level = min(6, Int(cmark_node_get_heading_level(node.pointer)) + headingShift)
    node.setHeadingLevel(level)
    guard reads(.anchors) else { return }
    let own = takeAnchor(from: node, at: range)
    let words = PlainText.ofInlines(in: node, holes)
    let anchor = anchor(own, text: words.withIDs)
    let html = InlineHTML.of(node, holes).shared(with: words)
    let isAlone = options.anchorPrefix.isEmpty
    headings.append(
      Heading(
        level: level, id: isAlone ? anchor : options.anchorPrefix + anchor, words: words, html: html,
        place: manuscript.place(range)))
    headingIDs.append(isAlone ? anchor : prefix + anchor)
    node.prepend(.inline(Assembly.heading(headings.count - 1), ""))
  }

  private mutating func anchor(_ own: (id: String, range: Range<Int>)?, text: [UInt8]) -> String {
    guard let own else { return anchors.unique(Slug.of(text)) }
    if anchors.claim(own.id) { return own.id }
    let owner = options.takenAnchors.contains(own.id) ? "something else on the page" : "another heading above"
    let first = zip(headingIDs, headings).first { id, _ in id == (options.anchorPrefix.isEmpty ? "" : prefix) + own.id }
    report(
      .repeatedAnchor, "\(owner) has the anchor \"\(own.id)\"", at: own.range, label: "the second",
      related: first.map { [.init($1.place.firstLine, "the first")] } ?? [],
      notes: ["an anchor stands once in a text, or a link to it could mean either"])
    return anchors.unique(own.id)
  }

  /// Takes `{#id}` from a heading's end: the id and where it stands.
  private func takeAnchor(from node: Node, at range: Range<Int>) -> (id: String, range: Range<Int>)? {
    guard var first = node.lastChild, first.isText, first.withLiteral({ $0.last }) == UInt8(ascii: "}") else {
      return nil
    }
    var text = first.literal
    while !text.contains(UInt8(ascii: "{")), text.count < 256, let before = first.previous, before.isText {
      text = before.literal + text
      first = before
    }
    guard let open = text.lastIndex(of: UInt8(ascii: "{")), open + 2 < text.count - 1,
      text[open + 1] == UInt8(ascii: "#"), let own = writtenAnchor(in: range)
    else { return nil }
    var rest = text[..<open]
    while rest.last == UInt8(ascii: " ") || rest.last == UInt8(ascii: "\t") { rest.removeLast() }
    while let after = first.next { after.unlink() }
    first.setLiteral(rest)
    return own
  }

  /// The id as it stands in the file, before any sign in it was made typographic.
  private func writtenAnchor(in range: Range<Int>) -> (id: String, range: Range<Int>)? {
    let bytes = manuscript.bytes
    guard let close = bytes[range].lastIndex(of: UInt8(ascii: "}")),
      let open = bytes[range.lowerBound..<close].lastIndex(of: UInt8(ascii: "{")), open + 2 < close
    else { return nil }
    let id = manuscript.text(in: (open + 2)..<close)
    let isWord = id.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "_" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return isWord ? (id, (open + 2)..<close) : nil
  }
}

extension Code {
  static let repeatedAnchor = Code(
    "E0306", "repeated-anchor", "{#id} at the end of a heading is its anchor. Each may stand once in a text.")
}
