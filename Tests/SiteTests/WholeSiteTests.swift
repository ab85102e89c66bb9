import DeskEditor
import Dossier
import Records
import Testing
import Workers

@testable import Site

/// A site as its readers get it.
struct WholeSiteTests {
  private static let talks = [
    "site.yaml": "title: Talks\nbase_url: https://example.org/talks/\nmenu: [about]\n",
    "about.md": "---\ntitle: About\n---\nRead [the border](p/issues/border.md).\n",
    "p/process.md":
      "---\ntitle: The talks\nquestion: Will they sign?\nparties: [armenia, azerbaijan]\n---\nSee [](issue:border) [@turan, p. 3].\n",
    "p/parties.yaml": "- {id: armenia, name: Armenia, short: ARM}\n- {id: azerbaijan, name: Azerbaijan}\n",
    "p/sources.yaml": "- {id: turan, title: An analysis, publisher: TURAN, published: 2024-09-27, reliability: C}\n",
    "p/issues/border.md": """
    ---
    title: The border
    question: Where does it run?
    history: [{status: open, date: 2020}]
    options: {line: The line of 1991}
    source: turan
    positions:
      - {party: armenia, option: line, stance: demands, says: "All of it [@turan].", date: 2024-09, credibility: 3}
      - {party: azerbaijan, option: line, stance: rejects, date: 2024-09}
    ---
    # A heading

    Words about the border.
    """,
    "p/events.csv": "id,date,title,issues\nmeeting,2024-09-26,They meet,border\n",
    "p/statements.yaml": "- {id: said, speaker: armenia, text: We go on, date: 2024-09-26, issues: border}\n",
    "p/briefings.yaml": "- {id: b, title: Brief, date: 2024-09-30, key_points: [One]}\n",
  ]

  @Test func `A few lines of text are a whole site`() throws {
    let built = try Built(Self.talks)
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    let issue = try #require(built["p/issues/border.html"])
    #expect(issue.contains("<h1"))
    #expect(issue.contains("Where does it run?"))
    #expect(issue.contains("Deadlock") || issue.contains("deadlock"))
    #expect(issue.contains("id=\"armenia-line\""))
    #expect(issue.contains("September 2024"))
    #expect(issue.contains("C3"))
    #expect(built["p/index.html"]?.contains("issues/border.html#armenia-line") == true)
    #expect(built["about.html"]?.contains("href=\"p/issues/border.html\"") == true)
    #expect(built["p/index.html"]?.contains("<a href=\"issues/border.html\">The border</a>") == true)
  }

  @Test func `A site of nothing but a title is a site`() throws {
    let built = try Built(
      Folder.memory(["site.yaml": "title: T\n"]), theme: .ofRepository("templates"), drafts: false, now: "2024-01-01",
      asOf: nil, workers: .init(count: 1))
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    #expect(built["index.html"]?.contains("<title>T</title>") == true)
  }

  @Test func `One thread and four write the same bytes`() throws {
    let (one, four) = (try Built.demonstration(workers: 1), try Built.demonstration(workers: 4))
    #expect(one.paths == four.paths)
    #expect(one.paths.filter { one.files[$0] != four.files[$0] } == [])
  }

  @Test func `Every link of the demonstration site leads somewhere`() throws {
    let built = try Built.demonstration()
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    #expect(built.pages.count > 100)
  }

  @Test func `Every element of every page is closed, and no id stands twice on one`() throws {
    for (path, text) in try Built.demonstration().pages {
      let markup = Markup(html: text)
      #expect(markup.faults == [], "\(path)")
      let ids = markup.values(of: "id")
      #expect(Set(ids).count == ids.count, "\(path): \(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
    }
  }

  @Test func `Every page has a language, a title, one heading of the first level and a main part`() throws {
    for (path, text) in try Built.demonstration().pages {
      let language = path.hasPrefix("ru/") ? "ru" : "en"
      #expect(text.hasPrefix("<!doctype html>\n<html lang=\"\(language)\""), "\(path)")
      let tags = Markup(html: text).tags.map { $0.prefix { !$0.isWhitespace } }
      #expect(tags.count { $0 == "h1" } == 1, "\(path)")
      // Drawings have titles of their own.
      #expect(tags.prefix { $0 != "body" }.count { $0 == "title" } == 1, "\(path)")
      #expect(tags.count { $0 == "main" } == 1, "\(path)")
    }
  }

  @Test func `Pages hold no script but the theme's files, and no handler`() throws {
    for (path, text) in try Built.demonstration().pages {
      for tag in Markup(html: text).tags {
        if tag.hasPrefix("script") {
          let isData = tag.contains("type=\"application/ld+json\"")
          let isOurs = ["parley", "words", "through"].contains { tag.contains("assets/\($0).js\"") }
          let isSearch = ["search.html", "ru/search.html"].contains(path) && tag.contains("\"assets/search.js\"")
          #expect(isData || isOurs || isSearch, "\(path): \(tag)")
        }
        #expect(!tag.contains(/\son[a-z]+=/), "\(path): \(tag)")
        #expect(!tag.contains("javascript:"), "\(path): \(tag)")
      }
    }
  }

  @Test func `Nothing is asked of another host, and no path begins at a host's root`() throws {
    let built = try Built.demonstration()
    for (path, text) in built.pages {
      let markup = Markup(html: text)
      #expect(markup.values(of: "src").filter { $0.hasPrefix("http") || $0.hasPrefix("/") } == [], "\(path)")
      #expect(markup.values(of: "href").filter { $0.hasPrefix("/") || $0.isEmpty } == [], "\(path)")
      let loaded = markup.tags.filter {
        $0.hasPrefix("link ") && !$0.contains("rel=\"canonical\"") && !$0.contains(" hreflang=")
      }
      #expect(loaded.filter { $0.contains("href=\"http") || $0.contains("href=\"//") } == [], "\(path)")
      #expect(
        !markup.tags.contains { $0.hasPrefix("iframe") || $0.hasPrefix("object") || $0.hasPrefix("embed") }, "\(path)")
    }
    for path in built.paths where path.hasSuffix(".css") {
      #expect(built[path]?.contains("@import") == false)
      #expect(built[path]?.contains(/url\(\s*["']?(https?:|\/)/) == false)
    }
  }

  @Test func `What authors write is text, and never markup`() throws {
    let evil = "<script>alert(1)</script>&\\\"'"
    var content = Self.talks.mapValues {
      $0.replacing("The border", with: "\"\(evil)\"").replacing("They meet", with: evil.replacing("\\\"", with: ""))
    }
    content["about.md"] = "---\ntitle: \"\(evil)\"\n---\nRaw <script>alert(1)</script> and <b onclick=x>bold</b>.\n"
    let built = try Built(content)
    #expect(built.findings.filter { $0.hasPrefix("E") } == [])
    let shown = built.files(with: "<script>alert").filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") }
    #expect(shown == [])
    #expect(built.files(with: "<b onclick") == [])
    #expect(built["about.html"]?.contains("&lt;script&gt;alert(1)&lt;/script&gt;") == true)
    for (path, text) in built.pages { #expect(Markup(html: text).faults == [], "\(path)") }
  }

  @Test func `Raw HTML is HTML only where the site says so`() throws {
    let page = ["about.md": "Some <b>bold</b> words.\n"]
    #expect(try Built(page)["about.html"]?.contains("<b>bold</b>") == false)
    #expect(
      try Built(page.merging(["site.yaml": "title: T\nraw_html: yes\n"]) { $1 })["about.html"]?.contains("<b>bold</b>")
        == true)
  }

  @Test func `Pictures that pages use are copied beside them, others are not`() throws {
    let built = try Built([
      "p/map.svg": "<svg/>", "p/unused.svg": "<svg/>", "p/process.md": "---\ntitle: P\n---\n![A map](map.svg)\n",
    ])
    #expect(built.findings == [])
    #expect(built["p/map.svg"] == "<svg/>")
    #expect(built["p/unused.svg"] == nil)
    #expect(built["p/index.html"]?.contains("src=\"map.svg\" alt=\"A map\"") == true)
  }

  @Test func `What bodies name and nobody has is a mistake at its place`() throws {
    let built = try Built([
      "about.md": "One [x](issue:p/bordr) and\n[y](nowhere.md) ![z](map.svg).\n",
      "p/issues/border.md": "---\ntitle: B\nquestion: Q\n---\n[@nobody]\n",
    ])
    #expect(
      built.findings == [
        "E0504 content/about.md:1:9 no issue is called \"p/bordr\"",
        "E0505 content/about.md:2:5 there is no file \"nowhere.md\" here",
        "E0505 content/about.md:2:22 there is no file \"map.svg\" here",
        "E0504 content/p/issues/border.md:5:3 no source is called \"nobody\"",
      ])
  }

  @Test func `A theme's own file takes the place of one, and an unknown name in it is a mistake`() throws {
    let page = "<!doctype html><html lang=\"en\"><title>x</title><p>Mine</p></html>\n"
    #expect(try Built([:], theme: ["pages/404.html": page])["404.html"] == page)
    let built = try Built([:], theme: ["pages/404.html": "<p>\n{{nmae}}\n{{> nothing}}\n"])
    #expect(
      built.findings.map { $0.prefix(33) } == [
        "E0405 templates/pages/404.html:2:", "E0416 templates/pages/404.html:3:",
      ])
  }

  @Test func `An edition does not change because something newer was added`() throws {
    let before = try Built(Self.talks)
    var content = Self.talks
    content["p/events.csv"] =
      "id,date,title,issues\nmeeting,2024-09-26,They meet,border\nlater,2024-10-05,They part,border\n"
    content["p/positions.csv"] = "issue,party,option,stance,date,source\nborder,armenia,line,accepts,2024-10-07,late\n"
    content["p/sources.yaml"]? += "- {id: late, title: Late, published: 2024-10-08}\n"
    let after = try Built(content)
    #expect(after.findings == [])
    let lines = [before, after].map { $0["p/briefings/b.html"]?.split(separator: "\n") ?? [] }
    #expect(lines[1].difference(from: lines[0]).map { "\($0)" } == [])
    #expect(before["p/index.html"] != after["p/index.html"])
  }

  @Test func `No fact of the article is missing from the content`() throws {
    let (records, _) = try Records.read(.ofRepository("content"))
    let facts = Set(records.all.flatMap { $0.fields.facts(under: nil) }.compactMap { Int($0) })
    #expect(Set(1...44).subtracting(facts) == [])
  }
}

extension Mapping {
  /// The numbers that stand under `extra: {fact: …}`, at whatever depth.
  fileprivate func facts(under name: String?) -> [String] {
    entries.flatMap { entry in
      name == "extra" && entry.key.text == "fact"
        ? entry.value.texts : entry.value.parts.flatMap { $0.facts(under: entry.key.text) }
    }
  }
}

extension Value {
  fileprivate var texts: [String] {
    switch self {
    case .scalar(let scalar): scalar.members.map(\.text)
    case .list(let list): list.values.flatMap(\.texts)
    case .mapping: []
    }
  }

  fileprivate var parts: [Mapping] {
    switch self {
    case .scalar: []
    case .list(let list): list.values.flatMap(\.parts)
    case .mapping(let mapping): [mapping]
    }
  }
}
