import CCmark
import Diagnostics

extension Draft {
  /// The number that leads to a note; nothing where no note has that label.
  mutating func footnoteReference(to label: ArraySlice<UInt8>, at range: Range<Int>) -> Node? {
    let label = String(decoding: label, as: UTF8.self)
    guard let (number, use) = footnotes.use(label) else {
      report(
        .unknownFootnote, "no footnote is called \"\(label)\"", at: range,
        suggestion: Spelling.nearest(to: label, among: footnotes.labels).map { "[^\($0)]" },
        notes: ["a footnote's text stands in a line of its own: [^\(label)]: text"])
      return nil
    }
    return .inline(
      HTMLText.joined(
        "<sup class=\"footnote-ref\"><a id=\"", useID(number, use), "\" href=\"#", noteID(number),
        "\" role=\"doc-noteref\">", String(number), "</a></sup>"), "")
  }

  /// Puts the list of notes at the end, and frees those that are not used.
  mutating func placeFootnotes(in root: Node) {
    reportFootnotes()
    for note in footnotes.notes where note.number == nil { note.node?.unlink() }
    guard !footnotes.order.isEmpty, let list = Node.block("<ol>", "</ol>") else { return }
    let name = HTMLText.escaped(options.words.footnotes)
    let section = Node.block(
      HTMLText.joined("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"", name, "\">"), "</section>")
    section?.append(list)
    root.append(section)
    for index in footnotes.order { place(footnotes.notes[index], in: list) }
  }

  private func place(_ note: Footnotes.Note, in list: Node) {
    guard let number = note.number, let quote = note.node,
      let item = Node.block(HTMLText.joined("<li id=\"", noteID(number), "\">"), "</li>")
    else { return }
    list.append(item)
    item.adoptChildren(of: quote)
    quote.unlink()
    var paragraph = item.lastChild
    if paragraph?.kind != CMARK_NODE_PARAGRAPH {
      paragraph = .paragraph()
      item.append(paragraph)
    }
    paragraph?.append(.inline(backLinks(number, uses: note.uses), ""))
  }

  private func backLinks(_ number: Int, uses: Int) -> String {
    let name = HTMLText.escaped(options.words.backToText)
    return (1...max(1, uses)).map { use in
      let count = use == 1 ? "" : "<sup>" + String(use) + "</sup>"
      return HTMLText.joined(
        " <a class=\"footnote-back\" href=\"#", useID(number, use), "\" role=\"doc-backlink\" aria-label=\"", name,
        "\">↩",
        count, "</a>")
    }.joined()
  }

  private mutating func reportFootnotes() {
    for index in footnotes.repeated.sorted() {
      let note = footnotes.notes[index]
      let first = footnotes.notes.first { $0.label.lowercased() == note.label.lowercased() }
      report(
        .repeatedFootnote, "another footnote above is called \"\(note.label)\"", at: note.definition.label,
        label: "the second", related: first.map { [.init(manuscript.place($0.definition.label), "the first")] } ?? [])
    }
    for (index, note) in footnotes.notes.enumerated() where note.number == nil && !footnotes.repeated.contains(index) {
      report(.unusedFootnote, "the footnote \"\(note.label)\" is not used", at: note.definition.label)
    }
  }

  // A colon keeps these apart from the anchors of headings, which never hold one.
  private func noteID(_ number: Int) -> String { prefix + "fn:" + String(number) }
  private func useID(_ number: Int, _ use: Int) -> String {
    prefix + "fnref:" + String(number) + (use == 1 ? "" : ":" + String(use))
  }
}

extension Code {
  static let unknownFootnote = Code(
    "E0309", "unknown-footnote", "[^label] leads to a note that begins with [^label]: in a line of its own.")
  static let repeatedFootnote = Code(
    "E0310", "repeated-footnote", "Each footnote has a label of its own; only the first of two is ever shown.")
  static let unusedFootnote = Code(
    "W0306", "unused-footnote", "A footnote is shown where the text has its number. No [^label] leads to this one.")
}
