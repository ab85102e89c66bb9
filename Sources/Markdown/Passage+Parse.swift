package import Diagnostics

extension Passage {
  /// Parses a body: a range of a file's bytes.
  package static func parse(
    _ source: SourceText, range: Range<Int>, options: PassageOptions
  ) -> (Passage, [Diagnostic]) {
    parse(Manuscript(source, range, options), options)
  }

  /// Parses one line of inline Markdown, such as a summary: no block around it, whatever it begins with.
  package static func parseInline(
    _ source: SourceText, range: Range<Int>, options: PassageOptions
  ) -> (Passage, [Diagnostic]) {
    parse(Manuscript(line: source, range, options), options)
  }
}

extension Passage {
  private static func parse(_ manuscript: Manuscript, _ options: PassageOptions) -> (Passage, [Diagnostic]) {
    if let excess = manuscript.excess(options.limits) { return (Passage(unread: manuscript), [excess]) }
    return Arena.use { parse(inArena: manuscript, options) } ?? (Passage(), [])
  }

  private static func parse(inArena manuscript: Manuscript, _ options: PassageOptions) -> (Passage, [Diagnostic]) {
    guard let tree = Tree(manuscript.text, smart: options.smart) else { return (Passage(), []) }
    if let excess = manuscript.excess(options.limits, in: tree.root) { return (Passage(unread: manuscript), [excess]) }
    var draft = Draft(manuscript, options)
    draft.work(through: tree.root)
    let (count, ids) = (draft.holes.count, draft.headingIDs)
    let assembly = tree.withHTML(rawHTML: options.rawHTML) { html in
      let hasEnd = manuscript.isLine && html.last == UInt8(ascii: "\n")
      return Assembly(hasEnd ? UnsafeBufferPointer(rebasing: html.dropLast()) : html, holes: count, anchors: ids)
    }
    let words =
      options.keepsWords ? PlainText.of(tree.root, draft.holes, atMost: assembly.html.count).fitted : Wording()
    let passage = Passage(assembly, draft.holes(in: assembly), headings: draft.headings, words: words)
    return (passage, draft.diagnostics.sorted { $0.place < $1.place })
  }

  /// A body too deep to be read, shown as it was written.
  private init(unread manuscript: Manuscript) {
    let text = Array(manuscript.text(in: manuscript.range).utf8)
    let html = Array("<pre>".utf8) + HTMLText.escaped(text) + Array("</pre>\n".utf8)
    let assembly = html.filter { $0 != Assembly.sign }.withUnsafeBufferPointer { Assembly($0, holes: 0, anchors: []) }
    self.init(assembly, [], headings: [], words: Wording(text))
  }
}
