import DeskEditor
import Diagnostics
import Dossier
import Testing

/// What is said of built pages beside their links.
struct PageRuleTests {
  private func findings(_ html: String) -> [String] {
    let page = RenderedPage(path: "a.html", bytes: Array(html.utf8), shownIn: "public")
    let rules = DeskEditor(RuleLevels(Settings())).rules(for: [page], among: ["a.html"], redirects: [])
    return rules.judge(page).map { "\($0.code.id) «\($0.place.text)»" }
  }

  @Test(arguments: [
    ("<img alt=\"\" src=\"https://x.example/a.png\">", "https://x.example/a.png"),
    ("<script src='//x.example/a.js'></script>", "//x.example/a.js"),
    ("<link rel=\"stylesheet\" href=\"http://x.example/a.css\">", "http://x.example/a.css"),
    ("<link href=\"https://x.example/f.woff2\" rel=\"preload\">", "https://x.example/f.woff2"),
    ("<iframe src=\"https://x.example/\"></iframe>", "https://x.example/"),
  ])
  func `What a browser would ask another host for is told`(html: String, address: String) {
    #expect(findings("<title>T</title>" + html) == ["W0513 «\(address)»"])
  }

  @Test(arguments: [
    "<a href=\"https://x.example/\">x</a>", "<link rel=\"canonical\" href=\"https://x.example/a.html\">",
    "<img alt=\"\" src=\"data:image/png;base64,AA==\">", "<link rel=\"alternate\" href=\"https://x.example/feed.xml\">",
  ])
  func `What a reader may follow is let be`(html: String) {
    #expect(findings("<title>T</title>" + html) == [])
  }

  @Test func `A page without a title is told at its first line`() {
    #expect(findings("<h1>Here</h1>\n<p>Words</p>") == ["W0514 «<h1>Here</h1>»"])
  }
}
