import CCmark
import Diagnostics

extension Draft {
  /// Makes a callout of a quote that begins with `[!NOTE]`; what follows on that line is its title.
  mutating func makeCallout(of quote: Node) -> Node? {
    guard let paragraph = quote.firstChild, paragraph.kind == CMARK_NODE_PARAGRAPH else { return nil }
    let range = manuscript.range(of: paragraph)
    guard manuscript.bytes[range].starts(with: "[!".utf8), let name = calloutName(paragraph) else {
      return nil
    }
    let line = manuscript.lineRange(paragraph.startLine, from: range.lowerBound)
    let word = (range.lowerBound + 2)..<(range.lowerBound + 2 + name.utf8.count)
    guard let title = options.words.callouts[name.lowercased()] else {
      let nearest = Spelling.nearest(to: name, among: options.words.callouts.keys.sorted())
      report(
        .calloutKind, "no callout is called \"\(name)\"", at: word, suggestion: nearest?.uppercased(),
        certain: Spelling.slip(name, of: options.words.callouts.keys)?.uppercased(),
        notes: ["there are NOTE, TIP, IMPORTANT, WARNING and CAUTION"])
      return nil
    }
    guard let callout = Node.block("<aside class=\"callout \(name.lowercased())\" role=\"note\">", "</aside>") else {
      return nil
    }
    let ownTitle = takeTitle(of: paragraph)
    quote.insertBefore(callout)
    callout.adoptChildren(of: quote)
    quote.unlink()
    addTitle(ownTitle, or: title, to: callout, at: min(word.upperBound + 1, line.upperBound)..<line.upperBound)
    if paragraph.firstChild == nil {
      paragraph.unlink()
    } else {
      setSpan(line.upperBound..<max(line.upperBound, range.upperBound), of: paragraph)
    }
    return callout
  }

  /// The word in `[!WORD]` at the head of a paragraph.
  private func calloutName(_ paragraph: Node) -> String? {
    guard let text = paragraph.firstChild?.literal, text.starts(with: "[!".utf8),
      let close = text.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let name = text[2..<close]
    let isWord = !name.isEmpty && name.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    return isWord ? String(decoding: name, as: UTF8.self) : nil
  }

  /// Takes the first line from a paragraph: a node with what stands after the sign, if anything does.
  private func takeTitle(of paragraph: Node) -> Node? {
    guard let first = paragraph.firstChild, let title = Node.inline("<p class=\"callout-title\">", "</p>") else {
      return nil
    }
    let words = first.literal.drop { $0 != UInt8(ascii: "]") }.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    if !words.isEmpty { title.append(.text(words)) }
    while let node = first.next, !node.isBreak { title.append(node) }
    first.next?.unlink()
    first.unlink()
    guard title.firstChild == nil else { return title }
    title.unlink()
    return nil
  }

  private mutating func addTitle(_ own: Node?, or word: String, to callout: Node, at span: Range<Int>) {
    guard let block = Node.block("", "") else { return }
    if let own { setSpan(span, of: own) }
    block.append(own ?? .inline("<p class=\"callout-title\">\(HTMLText.escaped(word))</p>", ""))
    callout.prepend(block)
  }
}

extension PassageWords {
  /// The kinds of callouts and what each is called.
  fileprivate var callouts: [String: String] {
    ["note": note, "tip": tip, "important": important, "warning": warning, "caution": caution]
  }
}

extension Code {
  static let calloutKind = Code(
    "W0305", "callout-kind",
    "A quote that begins with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] is a callout; "
      + "any other stays a quote."
  )
}
