package import Diagnostics

/// The templates of a site, compiled: immutable, and cheap to share between threads.
///
/// This module knows Mustache and markup, and nothing of issues, Markdown or disks.
package struct Theme: Sendable {
  private let pages: [String: CompiledPage]
  private let wordList: WordList

  private struct CompiledPage: Sendable {
    let declaration: PageDeclaration
    let ops: [Op]
  }

  /// Compiles everything and finds all mistakes at once, whether or not a branch is ever drawn.
  ///
  /// `files` holds what is under `pages/`, `partials/`, `feeds/` and so on; where a path occurs twice, the later one
  /// counts, so that a site's own file takes the place of the default theme's. `words` are the keys that `{{t.key}}` may name.
  package static func compile(
    _ files: [TemplateFile], pages: [PageDeclaration], words: some Sequence<String>
  ) -> (Theme, [Diagnostic]) {
    var findings = Findings()
    let parsed = parse(files, &findings)
    let words = WordList(words)
    var tables = FieldTables()
    var compiled: [String: CompiledPage] = [:]
    for page in pages {
      var compiler = PageCompiler(page, files: parsed, words: words, tables: tables)
      compiled[page.template] = CompiledPage(declaration: page, ops: compiler.compile())
      for diagnostic in compiler.findings.all { findings.add(diagnostic) }
      tables = compiler.tables
    }
    findUndrawn(parsed, pages, &findings)
    return (Theme(pages: compiled, wordList: words), findings.all)
  }

  /// A page's bytes. A page that was not declared, or with another view, has none.
  package func render(_ page: String, _ view: some View, words: Words) -> [UInt8] {
    guard let compiled = pages[page], let record = compiled.declaration.record(view) else { return [] }
    return Self.render(compiled.ops, record, words: words)
  }

  /// Whether a page's template draws a name of its view, be it on a branch that no page takes.
  package func draws(_ name: String, on page: String) -> Bool {
    guard let compiled = pages[page],
      let slot = compiled.declaration.shape.fields.firstIndex(where: { $0.name == name })
    else { return false }
    return compiled.ops.contains { $0.draws(slot) }
  }

  /// The texts of a language in the order of this theme's slots; a key without a text stands for itself. `left` are texts of views
  /// that stay in another language, each with that language.
  package func words(_ texts: [String: String], left: [String: OtherLanguage] = [:]) -> Words {
    Words(texts: wordList.keys.map { texts[$0] ?? $0 }, left: left)
  }

  /// A page's bytes from values that were read already.
  func render(_ page: String, record: ViewRecord, words: Words) -> [UInt8] {
    pages[page].map { Self.render($0.ops, record, words: words) } ?? []
  }
}

extension Theme {
  private static func render(_ ops: [Op], _ record: ViewRecord, words: Words) -> [UInt8] {
    var renderer = Renderer(record, words: words, capacity: 16_384)
    renderer.run(ops)
    return renderer.out
  }

  private static func parse(_ files: [TemplateFile], _ findings: inout Findings) -> [String: ParsedFile] {
    let latest = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { _, later in later })
    return latest.mapValues { file in
      let (nodes, diagnostics) = TemplateParser.parse(file.source)
      for diagnostic in diagnostics { findings.add(diagnostic) }
      return ParsedFile(path: file.path, source: file.source, nodes: nodes)
    }
  }

  private static func findUndrawn(_ files: [String: ParsedFile], _ pages: [PageDeclaration], _ findings: inout Findings)
  {
    let drawn = Set(pages.map(\.template))
    for path in files.keys.sorted() where !drawn.contains(path) && !path.hasPrefix("partials/") {
      guard let file = files[path] else { continue }
      findings.add(
        Diagnostic(
          .undrawnTemplate, "no page is drawn from this file", at: file.source.place(0..<0),
          label: Spelling.nearest(to: path, among: drawn.sorted()).map { "did you mean to call it \"\($0)\"?" }))
    }
  }
}

extension Code {
  static let undrawnTemplate = Code(
    "W0418", "undrawn-template",
    "Templates are found by their path. One that no page asks for is never drawn; most often its name is misspelt.")
}
