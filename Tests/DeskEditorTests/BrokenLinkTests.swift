import DeskEditor
import Diagnostics
import Testing

/// Links of a built site that lead nowhere.
struct BrokenLinkTests {
  /// What is wrong with `p/a.html`, in a site that also has `p/b.html` with a spot `here`, `index.html` and `p/ü x.html`.
  private func findings(_ html: String) -> [String] {
    let pages = [("p/a.html", html), ("p/b.html", "<h2 id=\"here\">B</h2>"), ("index.html", "<p>")].map { path, text in
      RenderedPage(path: path, bytes: Array(text.utf8), shownIn: "public")
    }
    let links = BrokenLinks(paths: pages.map(\.path) + ["p/data.csv", "p/ü x.html"], pages: pages)
    return links.check(pages[0]).map { "\($0.code.id) «\($0.place.text)»" + ($0.suggestion.map { " → \($0)" } ?? "") }
  }

  @Test(arguments: [
    "<a href=\"b.html\">", "<a href=\"../index.html\">", "<a href=\"../p/b.html#here\">", "<a href=\"#x\" id=\"x\">",
    "<a href=\"data.csv\">",
    "<img src=\"data.csv\">", "<a href=\"%C3%BC%20x.html\">", "<a href=\"./b.html\">",
    "<a href=\"https://nowhere.example/x#y\">",
    "<a href=\"mailto:a@b.c\">", "<img src=\"data:image/png;base64,AA==\">", "<a title=\"href=x\">",
    "<a href=\"a.html#top\" id=\"top\">",
  ])
  func `What leads somewhere is let be`(html: String) {
    #expect(findings(html) == [])
  }

  @Test(arguments: [
    ("<a href=\"c.html\">", "E0601 «c.html» → p/a.html"), ("<a href=\"index.html\">", "E0601 «index.html»"),
    ("<img src=\"map.png\">", "E0601 «map.png»"),
    ("<a href=\"../../index.html\">", "E0601 «../../index.html»"),
    ("<a href=\"b.html#her\">", "E0602 «b.html#her» → here"),
    ("<a href=\"#nowhere\">", "E0602 «#nowhere»"), ("<a href=\"b.html?x=1\">", "E0601 «b.html?x=1»"),
  ])
  func `What leads nowhere is shown`(html: String, finding: String) {
    #expect(findings(html).map { $0.hasPrefix(finding) || finding.hasPrefix($0) } == [true])
  }

  @Test func `Every link is looked at`() {
    #expect(findings("<a href=\"x/1.html\"><a href=\"b.html\">\n<a class=\"x\" href=\"x/2.html\">").count == 2)
  }
}
