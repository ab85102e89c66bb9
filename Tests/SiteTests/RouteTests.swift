import Dossier
import Testing

@testable import Site

/// Where everything stands.
struct RouteTests {
  @Test(arguments: [
    ("p/issues/border.html", "p/issues/return.html", "return.html"), ("index.html", "p/index.html", "p/index.html"),
    ("p/issues/border.html", "index.html", "../../index.html"),
    ("p/issues/border.html", "p/parties/armenia.html", "../parties/armenia.html"),
    ("p/index.html", "p/index.html", "index.html"),
    ("p/issues/border.html", "q/issues/border.html", "../../q/issues/border.html"),
    ("p/p/a.html", "p/a.html", "../a.html"), ("a.html", "b.html", "b.html"),
  ])
  func `The way from one page to another is relative and names the file`(page: String, target: String, way: String) {
    #expect(target.relative(to: page) == way)
  }

  @Test func `The demonstration site has every address there should be`() throws {
    let built = try Built.demonstration()
    #expect(built.findings == [])
    let file = try #require(built.site.dossier.file("armenia-azerbaijan"))
    var expected = [
      "index.html", "about.html", "search.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt",
      "assets/parley.css", "assets/parley.js", "assets/icon.svg",
    ]
    let id = file.id
    expected += ["index.html", "changes.html", "feed.xml", "data/index.html", "data/dossier.json"].map { "\(id)/\($0)" }
    for drawer in Drawer.all {
      expected.append("\(id)/\(drawer.kind.folder)/index.html")
      expected += drawer.heads(file).map { "\(id)/\(drawer.kind.folder)/\($0.id).html" }
    }
    expected += file.issues.map { "\(id)/issues/\($0.id).xml" }
    expected += Kind.shelved.flatMap { ["\(id)/data/\($0.folder).csv", "\(id)/data/\($0.folder).json"] }
    #expect(Set(expected).subtracting(built.paths) == [])
    #expect(built.paths == built.paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(built.paths.map { $0.lowercased() }).count == built.paths.count)
  }

  @Test func `Aliases lead to the page that took their place`() throws {
    let built = try Built([
      "site.yaml": "title: T\nbase_url: https://example.org/t\n",
      "about.md": "---\ntitle: About\naliases: [old/about.html, /older/]\n---\n",
      "p/issues/i.md": "---\ntitle: Issue\nquestion: Q\naliases: p/questions/i.html\n---\n",
    ])
    #expect(built.findings == [])
    #expect(built["old/about.html"]?.contains("content=\"0; url=../about.html\"") == true)
    #expect(built["older/index.html"]?.contains("href=\"../about.html\"") == true)
    #expect(built["p/questions/i.html"]?.contains("url=../issues/i.html") == true)
    #expect(
      built["p/questions/i.html"]?.contains("rel=\"canonical\" href=\"https://example.org/t/p/issues/i.html\"") == true)
    #expect(built["sitemap.xml"]?.contains("old/about") == false)
  }

  @Test(arguments: ["/old", "old/place", "../out.html", "a//b.html", "https://example.org/"])
  func `An alias that is no address of the site is a mistake`(alias: String) throws {
    let built = try Built(["about.md": "---\naliases: [\"\(alias)\"]\n---\n"])
    #expect(built.findings.map { $0.prefix(27) } == ["E0502 content/about.md:2:12"])
  }

  @Test func `Two pages at one address are a mistake, also where only capitals differ`() throws {
    #expect(
      try Built(["about.md": "", "contact.md": "---\naliases: About.html\n---\n"]).findings
        == ["E0501 content/contact.md:2:10 About.html is an older address here, and the address of another page"])
    #expect(try Built(["404.md": "Words.\n"]).findings.map { $0.prefix(5) } == ["E0501"])
    #expect(
      try Built(["about.md": "---\naliases: [about.html/]\n---\n"]).findings
        == ["E0501 content/about.md:2:11 about.html would be a page, and a folder that holds about.html/index.html"])
    #expect(try Built(["x.md": "---\naliases: [a.html, a.html]\n---\n"]).findings.map { $0.prefix(5) } == ["E0501"])
  }

  @Test func `Without an address of its own, a site has no site map and no canonical links`() throws {
    let built = try Built([:])
    #expect(!built.paths.contains("sitemap.xml"))
    #expect(built.files(with: "rel=\"canonical\"") == [])
  }
}
