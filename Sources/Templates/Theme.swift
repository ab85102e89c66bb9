package import Diagnostics

/// A file of a theme that is a template.
package struct TemplateFile: Sendable {
  /// Below `templates/`: `pages/issue.html`.
  package let path: String
  package let source: SourceText

  package init(path: String, source: SourceText) {
    self.path = path
    self.source = source
  }
}

/// A page's template and what it is filled from.
package struct PageDeclaration: Sendable {
  package let template: String
  package let shape: Shape

  package init<V: View>(_ template: String, _ view: V.Type) {
    self.template = template
    shape = Shape(of: view)
  }
}

/// The words of the interface in one language, by the numbers that templates know them by.
package struct Words: Sendable {
  let texts: [[UInt8]]
}

struct ParsedTemplate: Sendable {
  let nodes: [Node]
}

/// All templates of a site, checked and compiled.
package struct Theme: Sendable {
  private let pages: [String: [Op]]
  private let keys: [String]

  /// Checks and compiles every page with all its partials. Every mistake is found, whether or not any content reaches it.
  package static func compile(
    _ files: [TemplateFile], pages: [PageDeclaration], words keys: some Collection<String>
  ) -> (Theme, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var library: [String: ParsedTemplate] = [:]
    for file in files {
      let (nodes, faults) = NodeBuilder.tree(of: file.source)
      library[file.path] = ParsedTemplate(nodes: nodes)
      diagnostics += faults
    }
    let keys = keys.sorted()
    let numbers = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var compiled: [String: [Op]] = [:]
    for page in pages {
      guard library[page.template] != nil else {
        let place = SourceText(path: "templates/" + page.template, bytes: []).place(0..<0)
        diagnostics.append(Diagnostic(.missingTemplate, "the theme has no template for this page", at: place))
        continue
      }
      var compiler = Compiler(page: page.template, library: library, wordKeys: numbers)
      compiled[page.template] = compiler.compile(page.shape)
      diagnostics += compiler.diagnostics
    }
    return (Theme(pages: compiled, keys: keys), diagnostics)
  }

  /// The words of a language, in the order that the compiled templates use. A key without a text is itself.
  package func words(_ texts: [String: String]) -> Words {
    Words(texts: keys.map { Array((texts[$0] ?? $0).utf8) })
  }

  /// The bytes of a page.
  package func render(_ page: String, _ view: some View, words: Words) -> [UInt8] {
    guard let ops = pages[page] else { return [] }
    var renderer = Renderer(ViewRecord(view), words: words.texts)
    renderer.run(ops)
    return renderer.output
  }
}

extension Code {
  static let missingTemplate = Code(
    "E0415", "missing-template",
    "Every page has its template. A theme that replaces single files leaves the others to the default theme.")
}

/// The codes of what can be wrong with a template.
package enum TemplatesCodes {
  package static let all: [Code] = [
    .unclosedTag, .rawText, .badDelimiters, .strayClose, .unclosedSection, .outsideBlock, .unknownName, .mayBeAbsent,
    .noSection,
    .noText, .missingPartial, .endlessPartial, .unbalancedSection, .wrongSpot, .missingTemplate,
  ]
}
