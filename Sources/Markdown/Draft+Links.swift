import CCmark
import Diagnostics

extension Draft {
  /// Makes a hole of a link into the site, leaves one that leads outside, and takes the target from any other.
  mutating func finishLink(_ node: Node, address range: Range<Int>) {
    switch node.withURL({ Address($0, kinds: options.kinds) }) {
    case .outside: break
    case .thing(let kind, let id, let fragment):
      if let text = node.firstChild, text.next == nil, isAddress(text, of: node) { text.unlink() }
      let hasText = node.firstChild != nil
      let link = wrapper(
        .reference(
          Hole.Reference(
            kind: kind, id: id, fragment: fragment, hasText: hasText, title: title(of: node),
            place: manuscript.place(range))))
      if !hasText { link?.tag = -holes.count }
      node.replace(with: link)
    case .noThing(let kind, let id):
      report(
        .referenceID, id.isEmpty ? "this link names no \(kind)" : "\"\(id)\" cannot be the id of a \(kind)", at: range,
        notes: ["write \(kind):id, or \(kind):process/id for what stands in another process"])
      node.unwrap()
    case .content(let path, let query, let fragment):
      if path.isEmpty, fragment == nil {
        report(.emptyLink, "this link leads nowhere", at: range)
        return node.unwrap()
      }
      node.replace(
        with: wrapper(
          .contentLink(
            Hole.ContentLink(
              path: path, query: query, fragment: fragment, title: title(of: node), place: manuscript.place(range)))))
    case .hostOnly:
      report(.linkScheme, "a link to another site needs its scheme", at: range, label: "write https: before it")
      node.unwrap()
    case .pictureData:
      reportScheme("data", at: range)
      node.unwrap()
    case .refused(let scheme):
      reportScheme(scheme, at: range)
      node.unwrap()
    }
  }

  /// Makes a hole of a picture of the site's own. A picture from elsewhere is left as its words.
  mutating func finishImage(_ node: Node, address range: Range<Int>, as role: InlineRole) {
    let alt = String(decoding: PlainText.ofInlines(in: node, holes).withIDs, as: UTF8.self)
    if alt.isEmpty { report(.pictureWithoutWords, "this picture has no alternative text", at: range) }
    switch node.withURL({ Address($0, kinds: []) }) {
    case .pictureData: break
    case .content(let path, _, _) where !path.isEmpty:
      let isFigure = role == .figure && node.parent?.kind == CMARK_NODE_PARAGRAPH
      let image = Hole.image(
        Hole.Image(
          path: path, alt: alt, title: title(of: node), isFigure: isFigure, place: manuscript.place(range)))
      if isFigure {
        node.replace(with: wrapper(image))
      } else {
        node.insertBefore(leaf(image))
        node.unlink()
      }
    case .content:
      report(.emptyLink, "this picture has no file", at: range)
      node.unwrap()
    default:
      report(
        .remotePicture, "a picture must lie beside the content", at: range,
        notes: ["a page of this site loads nothing from elsewhere: save the picture in the content folder"])
      node.unwrap()
    }
  }
}

extension Draft {
  /// Whether a link's words are its address, as in `<issue:return>`.
  private func isAddress(_ text: Node, of link: Node) -> Bool {
    text.isText && text.withLiteral { words in link.withURL { words.elementsEqual($0) } }
  }

  private func title(of node: Node) -> String? {
    let title = node.title
    return title.isEmpty ? nil : String(decoding: title, as: UTF8.self)
  }

  private mutating func reportScheme(_ scheme: String, at range: Range<Int>) {
    if let kind = Spelling.nearest(to: scheme, among: options.kinds + Address.outsideSchemes) {
      let word = range.lowerBound..<min(range.upperBound, range.lowerBound + scheme.utf8.count)
      let isWord = manuscript.text(in: word).lowercased() == scheme
      report(
        .misspeltKind, "a link cannot begin with \"\(scheme):\"", at: isWord ? word : range, suggestion: kind,
        certain: isWord ? Spelling.slip(scheme, of: options.kinds + Address.outsideSchemes) : nil)
    } else {
      report(
        .linkScheme, "a link may not lead to \"\(scheme):\"", at: range,
        notes: ["links outside the site begin with https:, http:, mailto: or tel:"])
    }
  }
}

extension Code {
  static let misspeltKind = Code(
    "E0301", "misspelt-kind",
    "A link such as [text](issue:return) begins with a kind of thing. The word before the colon is none, but near one.")
  static let linkScheme = Code(
    "E0302", "link-scheme",
    "Links lead to things of the dossier, to files of the content, or outside by https, http, mailto or tel. Any other "
      + "scheme could run a program on the reader's machine, or needs one, and is never written into a page.")
  static let remotePicture = Code(
    "E0303", "remote-picture",
    "A reader of the site asks no other host for anything. Save the picture beside the text and name its file.")
  static let referenceID = Code(
    "E0304", "reference-id", "After the kind and its colon stands the id of a thing, or process/id.")
  static let emptyLink = Code("E0305", "empty-link", "A link has an address in its round brackets, a picture its file.")
  static let pictureWithoutWords = Code(
    "W0301", "picture-without-words",
    "Those who do not see a picture are told what stands in its square brackets: ![A map of the corridor](map.png).")
}
