import Testing

@testable import Markdown

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `docs/markdown.md` says nothing that is not so.
struct GuideTests {
  private let guide: String

  init() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guide = try String(contentsOf: URL(filePath: root + "/docs/markdown.md"), encoding: .utf8)
  }

  @Test func `Its examples are read without a fault, and as what it says they are`() throws {
    let example = try #require(guide.firstMatch(of: /(?m)^```markdown\n((?s:.*?))^```$/)).output.1
    let shown = Shown(String(example))
    #expect(shown.findings == [])
    for part in [
      "<caption id=\"table:1\">Who heads what</caption>", "<th scope=\"col\" class=\"right\">Since</th>",
      "<aside class=\"callout warning\" role=\"note\">\n<p class=\"callout-title\">Read this first</p>",
      "disabled checked> done", "<section class=\"footnotes\"", "indented belong to it.",
      "{figure corridor.png \"The corridor on a map\" (By the desk)|The corridor on a map}",
    ] { #expect(shown.html.contains(part), "\(part)") }
    let placed = try #require(guide.firstMatch(of: /(?m)^````markdown\n((?s:.*?))^````$/)).output.1
    #expect(Shown(String(placed)).html.contains("{quote block pashinyan-2024-09-26|}"))
    #expect(Shown(String(placed)).html.contains("{matrix block border|}"))
  }

  @Test func `Every form of link in its table is one`() throws {
    let forms = guide.matches(of: #/(?m)^\| (`.*?`) \| (?:a|the|another) /#).flatMap { row in
      row.output.1.matches(of: /`(.*?)`/).map { String($0.output.1) }
    }
    #expect(forms.count == 13)
    for form in forms {
      let shown = Shown("# Status\n\n" + form)
      #expect(shown.findings == [], "\(form)")
      #expect(shown.passage.holes.count == 1 || shown.html.contains("<a href"), "\(form)")
    }
  }

  @Test func `Its anchors and limits are those of the program`() {
    #expect(Shown("## Кто где стоит").passage.headings.map(\.id) == ["кто-где-стоит"])
    #expect(Shown("## Who stands where {#positions}").passage.headings.map(\.id) == ["positions"])
    let limits = NestingLimits()
    #expect(guide.contains("more than \(limits.blocks) deep, or more than \(limits.inlines) brackets"))
  }
}
