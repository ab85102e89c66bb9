import Diagnostics
import Testing

@testable import Templates

/// A theme of one page that is drawn from a `Sample`, written in a test.
struct SampleTheme {
  let theme: Theme
  let diagnostics: [Diagnostic]
  private let path: String

  /// `page` is the text of the page's template; `partials` are texts by name.
  init(_ page: String, _ partials: [String: String] = [:], path: String = "pages/sample.html") {
    let ending = path.split(separator: ".").last.map { ".\($0)" } ?? ""
    let files =
      [TemplateFile.of(path, page)] + partials.map { TemplateFile.of("partials/\($0.key)\(ending)", $0.value) }
    (theme, diagnostics) = Theme.compile(
      files, pages: [PageDeclaration(path, Sample.self)], words: ["search", "who_wants_what", "stance.demands"])
    self.path = path
  }

  /// The page, after its templates were found to be without fault.
  func drawn(_ sample: Sample = Sample(), _ location: SourceLocation = #_sourceLocation) -> String {
    #expect(printed == "", sourceLocation: location)
    let words = theme.words(["search": "Search & find", "stance.demands": "Demands"])
    return String(decoding: theme.render(path, sample, words: words), as: UTF8.self)
  }

  /// What is wrong with it, as an author reads it.
  var printed: String { Report(diagnostics).printed(as: .text) }

  /// `E0405 «titel»`
  var findings: [String] { Report(diagnostics).diagnostics.map { "\($0.code.id) «\($0.place.text)»" } }
}

extension TemplateFile {
  static func of(_ path: String, _ text: String) -> TemplateFile {
    TemplateFile(path: path, source: SourceText(path: "templates/" + path, text: text))
  }
}
