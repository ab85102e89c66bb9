import Records
import Templates
import Testing
import Workers

@testable import Site

/// The smallest templates that `parley views --example` prints, one for each page, put in the place of a theme.
struct ExampleTemplateTests {
  @Test func `The example of every page compiles, and renders the demonstration site`() throws {
    var theme = Dictionary(
      uniqueKeysWithValues: Theme.pages.map { ($0.template, $0.shape.example(for: $0.template)) })
    for strings in ["strings/en.yaml", "strings/ru.yaml"] {
      theme[strings] = String(decoding: try Folder.ofRepository("templates").read(strings), as: UTF8.self)
    }
    let built = try Built(
      .ofRepository("content"), theme: .memory(theme), drafts: false, now: "2100-01-01", asOf: nil,
      workers: Workers(count: 2))
    #expect(built.findings.isEmpty)
    #expect(built.pages.filter { $0.text.isEmpty }.map(\.path).isEmpty)
    #expect(built["armenia-azerbaijan/issues/border.html"]?.contains("Border delimitation and demarcation") == true)
  }
}
