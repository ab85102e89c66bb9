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
    guard let tree = Tree(manuscript.text, smart: options.smart) else { return (Passage(), []) }
    if let excess = manuscript.excess(options.limits, in: tree.root) { return (Passage(unread: manuscript), [excess]) }
    var draft = Draft(manuscript, options)
    draft.work(through: tree.root)
    let assembly = tree.withHTML(rawHTML: options.rawHTML) { html in
      let hasEnd = manuscript.isLine && html.last == UInt8(ascii: "\n")
      return Assembly(hasEnd ? UnsafeBufferPointer(rebasing: html.dropLast()) : html, draft.holes)
    }
    let passage = Passage(assembly, headings: draft.headings, plainText: PlainText.of(tree.root))
    return (passage, draft.diagnostics.sorted { $0.place < $1.place })
  }

  /// A body too deep to be read, shown as it was written.
  private init(unread manuscript: Manuscript) {
    let text = manuscript.text(in: manuscript.range)
    let html = Array("<pre>".utf8) + HTMLText.escaped(Array(text.utf8)) + Array("</pre>\n".utf8)
    let assembly = html.filter { $0 != Assembly.sign }.withUnsafeBufferPointer { Assembly($0, []) }
    self.init(assembly, headings: [], plainText: text)
  }
}
