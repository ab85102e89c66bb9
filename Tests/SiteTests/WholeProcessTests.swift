import Dossier
import Testing

@testable import Site

/// A process once more as a single page.
struct WholeProcessTests {
  private static let files = [
    "p/issues/border.md": """
    ---
    title: Border
    question: Where does it run?
    options: {there: There}
    positions: [{party: a, option: there, stance: accepts, date: 2024, source: s}]
    ---
    # Maps

    See [the other](issue:roads), [a part of it](issue:roads#bridges), [these maps](#maps) and [the party](party:a).[^1]

    [^1]: A note.
    """,
    "p/issues/roads.md":
      "---\ntitle: Roads\nquestion: Which?\n---\n# Bridges\n\n# Maps\n\nBack to [A's stance](issue:border#a-there) [@s].[^1]\n\n[^1]: Another.\n",
    "p/parties.yaml": "- {id: a, name: A}\n",
    "p/sources.yaml": "- {id: s, title: S, published: 2024}\n",
  ]

  private func page(_ files: [String: String] = files, asOf: String? = nil, drafts: Bool = false) throws -> String {
    try #require(try Built(files, drafts: drafts, asOf: asOf)["p/all.html"])
  }

  @Test func `Links between pages are links within it`() throws {
    let page = try page()
    for link in ["#issue:roads", "#issue:roads:bridges", "#issue:border:maps", "#party:a", "#issue:border:a-there"] {
      #expect(page.contains("href=\"\(link)\""), "\(link)")
      #expect(page.contains("id=\"\(link.dropFirst())\""), "\(link)")
    }
  }

  @Test func `No id stands twice, though texts have headings and notes of one name`() throws {
    let markup = Markup(html: try page())
    #expect(markup.faults == [])
    let ids = markup.values(of: "id")
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("issue:border:maps") && ids.contains("issue:roads:maps"))
  }

  @Test func `Headings of texts are below those of the page`() throws {
    let page = try page()
    #expect(page.contains("<h4 id=\"issue:border:maps\">Maps"))
    #expect(page.contains("<h2>Border</h2>"))
  }

  @Test func `The demonstration's has every thing once, and no link that leads nowhere`() throws {
    let built = try Built.demonstration()
    let markup = Markup(html: try #require(built["armenia-azerbaijan/all.html"]))
    let ids = Set(markup.values(of: "id"))
    let within = markup.values(of: "href").filter { $0.hasPrefix("#") && !$0.hasPrefix("#mark:") }
    #expect(within.filter { !ids.contains(String($0.dropFirst())) } == [])
    let file = try #require(built.site.dossier.file("armenia-azerbaijan"))
    #expect(file.statements.allSatisfy { ids.contains("statement:" + $0.id) })
    #expect(file.events.allSatisfy { ids.contains("event:" + $0.id) })
  }

  @Test func `What was not known yet, or is held back, is not on it`() throws {
    var files = Self.files
    files["p/events.csv"] = "id,date,title\nearly,2024-01-01,An early one\nlate,2024-09-01,A late one\n"
    files["p/events/hidden.md"] = "---\ntitle: A hidden one\ndate: 2024-01-02\ndraft: yes\n---\n"
    let then = try page(files, asOf: "2024-05-01")
    #expect(then.contains("An early one") && !then.contains("A late one") && !then.contains("A hidden one"))
    #expect(try page(files, drafts: true).contains("A hidden one"))
  }

  @Test func `The menu leads to the other pages still`() throws {
    #expect(try page().contains("<a href=\"issues/index.html\">Issues</a>"))
  }
}
