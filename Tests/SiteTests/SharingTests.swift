import Dossier
import Testing

@testable import Site

/// What a page says of itself to whoever shows a link to it.
struct SharingTests {
  private func meta(_ page: String?) -> [String] {
    (page ?? "").matches(of: /<meta (?:name="description"|property="og:[a-z_]+") content="[^"]*">/).map { match in
      String(match.output.dropFirst("<meta ".count).dropLast())
    }
  }

  @Test func `A page is told by its title, its summary, its address and the site's picture`() throws {
    let built = try Built([
      "site.yaml": "title: The site\nbase_url: https://example.org/s/\nlogo: mark.png\n", "mark.png": "not looked at",
      "p/events.yaml": "- {id: a, title: Talks, date: 2024-05-01, summary: They met.}\n",
    ])
    #expect(
      meta(built["p/events/a.html"]) == [
        #"name="description" content="They met.""#, #"property="og:type" content="website""#,
        #"property="og:site_name" content="The site""#, #"property="og:title" content="Talks""#,
        #"property="og:description" content="They met.""#,
        #"property="og:url" content="https://example.org/s/p/events/a.html""#,
        #"property="og:image" content="https://example.org/s/mark.png""#,
      ])
  }

  @Test func `Every page of the demonstration site has a description`() throws {
    let built = try Built.demonstration()
    for (path, text) in built.pages where !text.contains("http-equiv=\"refresh\"") {
      #expect(meta(text).contains { $0.hasPrefix("name=\"description\"") }, "\(path)")
    }
    #expect(built["armenia-azerbaijan/events/index.html"]?.contains("content=\"What happened, in order.") == true)
  }

  private static let issue = [
    "site.yaml": "title: The site\nbase_url: https://example.org/\n",
    "p/process.md": "---\ntitle: The talks\nparties: [north, south]\n---\n",
    "p/parties.yaml": "- {id: north, name: Northland, color: \"#123456\"}\n- {id: south, name: Southland}\n",
    "p/issues/ferry.md":
      "---\ntitle: The ferry\nquestion: Who?\noptions: {both: For both, none: For nobody}\npositions:\n"
      + "  - {party: north, option: both, stance: supports, date: 2024-01-01}\n"
      + "  - {party: south, option: both, stance: rejects, date: 2024-01-01}\n---\n",
  ]

  @Test func `A process is told by a picture of its matrix, which is PNG and the same each time`() throws {
    let built = try Built(Self.issue)
    for page in ["p/index.html", "p/issues/ferry.html", "index.html", "search.html"] {
      #expect(meta(built[page]).contains(#"property="og:image" content="https://example.org/p/share.png""#), "\(page)")
    }
    let picture = try #require(built.files["p/share.png"])
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count < 10_000)
    #expect(Array(picture[16..<24]) == [0, 0, 4, 176, 0, 0, 2, 118])
    #expect(try Built(Self.issue).files["p/share.png"] == picture)
    let other = Self.issue.mapValues { $0.replacing("rejects", with: "accepts") }
    #expect(try Built(other).files["p/share.png"] != picture)
  }

  @Test func `The picture shows a stance by its shape as well as by its colour, and no more than there is room for`() {
    func dots(_ stance: String) throws -> [String] {
      let content = Self.issue.mapValues { $0.replacing("rejects", with: stance) }
      let matrix = try #require(try Built(content).site.dossier.file("p")).matrix()
      return SharePicture(matrix).drawn.bands.map { band in band.dots[800] > 0 ? "x" : "." }
    }
    let shapes = Set(["accepts", "conditional", "resists", "undeclared"].compactMap { try? dots($0).joined() })
    #expect(shapes.count == 4)
  }

  @Test func `An author's picture comes before those that are drawn, which are not there then`() throws {
    let named = Self.issue.merging([
      "site.yaml": "title: T\nbase_url: https://example.org/\nshare_picture: card.webp\n", "card.webp": "not looked at",
    ]) { $1 }
    let built = try Built(named)
    #expect(meta(built["p/index.html"]).contains(#"property="og:image" content="https://example.org/card.webp""#))
    #expect(built.files["p/share.png"] == nil && built.files["card.webp"] != nil)
    let missing = try Built(
      named.merging(["card.webp": "", "site.yaml": "title: T\nshare_picture: crad.webp\n"]) { $1 })
    #expect(missing.findings.contains { $0.contains("crad.webp") })
  }

  @Test func `Every kind of page says what it is to whoever shows a link to it`() throws {
    let built = try Built.demonstration()
    for (path, text) in built.pages where !text.contains("http-equiv=\"refresh\"") && !path.hasSuffix(".email.html") {
      for name in ["og:type", "og:site_name", "og:title", "og:description", "og:url", "og:image"] {
        #expect(meta(text).count { $0.hasPrefix("property=\"\(name)\"") } == 1, "\(path): \(name)")
      }
      let head = text[..<(text.firstRange(of: "</head>")?.lowerBound ?? text.startIndex)]
      #expect(head.matches(of: /<title>[^<]+<\/title>/).count == 1, "\(path)")
      #expect(head.matches(of: /<link rel="canonical"/).count == 1, "\(path)")
    }
  }

  @Test func `Without an address of its own, a site names none`() throws {
    let page = try Built(["p/events.yaml": "- {id: a, title: Talks, date: 2024-05-01}\n"])["p/events/a.html"]
    #expect(meta(page).contains { $0.contains("og:title") })
    #expect(!meta(page).contains { $0.contains("og:url") || $0.contains("og:image") })
    #expect(meta(page).contains(#"name="description" content="1 May 2024""#))
  }
}
