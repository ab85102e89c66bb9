import Dossier
import Testing

@testable import Site

/// A site in several languages: the same pages once more in a folder for each.
struct TranslatedSiteTests {
  private static let content = [
    "site.yaml":
      "title: The site\nlanguages: [en, ru, ar]\nbase_url: https://example.org/t/\nlogo: logo.png\nru: {title: Сайт}\n",
    "logo.png": "no picture",
    "index.md": "Welcome to [the talks](p/process.md).\n",
    "about.md": "---\ntitle: About\naliases: [old.html]\n---\nAll about it, with [a file](paper.pdf).\n",
    "paper.pdf": "a paper",
    "p/process.md": "---\ntitle: The talks\nparties: [a]\n---\nThe [border](issue:border#map).\n",
    "p/process.ru.md": "---\ntitle: Переговоры\n---\nСмотри [](issue:border).\n",
    "p/parties.yaml": "- {id: a, name: Aland, role: Talks, flag: flag.png}\n",
    "p/flag.png": "no picture",
    "p/issues/border.md":
      "---\ntitle: The border\nquestion: Where?\noptions: {line: The line}\n"
      + "positions: [{party: a, option: line, stance: supports, says: Wants it, date: 2024-01-01}]\n---\n# Map\nOn zebrapaper.\n",
    "p/issues/border.ru.md":
      "---\nunreviewed: yes\ntitle: Граница\nquestion: Где?\noptions: {line: Черта}\n"
      + "positions: [{party: a, says: Хочет её}]\n---\n# Карта {#map}\nНа плотной бумаге.\n",
    "p/statements.yaml": "- {id: s, speaker: a, text: Never again, date: 2024-01-01}\n",
    "p/briefings/one.md": "---\ntitle: First\ndate: 2024-02-01\n---\nNews.\n",
    "p/terms.yaml": "- {id: t, term: treaty, definition: A paper.}\n",
    "p/events.yaml": "- {id: met, date: 2024-02-01, title: They met}\n",
    "p/assessments.yaml": "- {id: g, question: Soon?, claim: Perhaps., likelihood: likely, made: 2024-01-02}\n",
    "p/sources.yaml": "- {id: w, title: Paper, publisher: Press}\n",
    "p/people.yaml": "- {id: x, name: Xenia}\n",
  ]

  private func built(_ more: [String: String] = [:], drafts: Bool = false, asOf: String? = nil) throws -> Built {
    try Built(Self.content.merging(more) { $1 }, drafts: drafts, asOf: asOf)
  }

  @Test func `Every page stands in every language at the same place, and no link between them is broken`() throws {
    let built = try built()
    let first = built.pages.map(\.path).filter { !$0.hasPrefix("ru/") && !$0.hasPrefix("ar/") }
    #expect(built.findings == [])
    #expect(first.count > 25)
    for language in ["ru", "ar"] {
      #expect(built.pages.map(\.path).filter { $0.hasPrefix(language + "/") } == first.map { "\(language)/\($0)" })
    }
    #expect(built.brokenLinks == [])
  }

  @Test func `The switch stays on the page, and says which language it is in`() throws {
    let built = try built()
    for page in built.pages where !page.path.hasSuffix("old.html") && !page.path.hasSuffix(".email.html") {
      let language = ["ru", "ar"].first { page.path.hasPrefix($0 + "/") } ?? "en"
      let place = language == "en" ? page.path : String(page.path.dropFirst(3))
      for (tag, folder) in [("en", ""), ("ru", "ru/"), ("ar", "ar/")] {
        let way = (folder + place).relative(to: page.path)
        let mark = tag == language ? " aria-current=\"true\"" : ""
        #expect(page.text.contains("<a href=\"\(way)\" lang=\"\(tag)\" hreflang=\"\(tag)\"\(mark)>"), "\(page.path)")
        let address = "https://example.org/t/" + (folder + place).replacing("index.html", with: "")
        #expect(page.text.contains("<link rel=\"alternate\" hreflang=\"\(tag)\" href=\"\(address)\">"), "\(page.path)")
      }
    }
  }

  @Test func `A translated page has the translated words, with the facts and the direction of its language`() throws {
    let built = try built()
    let page = try #require(built["ru/p/issues/border.html"])
    #expect(page.contains("<html lang=\"ru\" dir=\"ltr\">"))
    for words in ["Граница", "Где?", "Черта", "Хочет её", "На плотной бумаге.", "1 января 2024", "Сайт"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("zebrapaper") && !page.contains("The border"))
    #expect(try #require(built["ar/p/issues/border.html"]).contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(try #require(built["ru/p/index.html"]).contains("<a href=\"issues/border.html\">Граница</a>"))
  }

  @Test func `What is not translated says so, and in which language it is`() throws {
    let built = try built()
    let about = try #require(built["ru/about.html"])
    #expect(about.contains("<strong>Пока не переведено.</strong>"))
    #expect(about.contains("<a href=\"../about.html\">English</a>"))
    #expect(about.contains("<div lang=\"en\" dir=\"ltr\">\n<p>All about it"))
    #expect(about.contains("<h1><span lang=\"en\">About</span></h1>"))
    #expect(about.contains("<title>About – Сайт</title>"))
    let party = try #require(built["ar/p/parties/a.html"])
    #expect(party.contains("<span lang=\"en\" dir=\"ltr\">Aland</span>"))
    #expect(try #require(built["ru/p/statements/s.html"]).contains("lang=\"en\""))
  }

  @Test func `A page that is translated in part says that, and one whose translation is a draft says that`() throws {
    let built = try built()
    #expect(try #require(built["ru/p/index.html"]).contains("Переведено не всё."))
    let issue = try #require(built["ru/p/issues/border.html"])
    #expect(issue.contains("Черновой перевод."))
    #expect(!issue.contains("Переведено не всё.") && !issue.contains("Пока не переведено."))
    for page in built.pages where !page.path.hasPrefix("ru/") && !page.path.hasPrefix("ar/") {
      #expect(!page.text.contains("class=\"as-of\""), "\(page.path)")
    }
  }

  @Test func `Files stand once, at the root, and the pages of all languages lead to them`() throws {
    let built = try built()
    #expect(
      built.paths.filter { $0.hasSuffix(".png") || $0.hasSuffix(".pdf") } == ["logo.png", "p/flag.png", "paper.pdf"])
    #expect(built.paths.filter { $0.hasSuffix("parley.css") } == ["assets/parley.css"])
    #expect(try #require(built["ru/about.html"]).contains("<a href=\"../paper.pdf\">"))
    let party = try #require(built["ru/p/parties/a.html"])
    #expect(party.contains("src=\"../../../p/flag.png\"") && party.contains("src=\"../../../logo.png\""))
    #expect(party.contains("href=\"../../../assets/parley.css\""))
    #expect(built["ru/robots.txt"] == nil && built["ru/sitemap.xml"] == nil)
  }

  @Test func `The site map has every page with its other languages`() throws {
    let map = try #require(try built()["sitemap.xml"])
    #expect(map.contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""))
    #expect(
      map.contains(
        "<url><loc>https://example.org/t/ru/about.html</loc>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/t/about.html\"/>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"ru\" href=\"https://example.org/t/ru/about.html\"/>"
          + "<xhtml:link rel=\"alternate\" hreflang=\"ar\" href=\"https://example.org/t/ar/about.html\"/></url>"))
  }

  @Test func `Each language has its feeds, under names of their own`() throws {
    let built = try built()
    let feed = try #require(built["ru/p/issues/border.xml"])
    #expect(feed.contains("xml:lang=\"ru\"") && feed.contains("Граница"))
    #expect(feed.contains("<id>https://example.org/t/ru/p/issues/border.xml</id>"))
    #expect(feed.contains("href=\"https://example.org/t/ru/p/issues/border.html#"))
  }

  @Test func `Each language has an index of its own, beside a script of its own that asks it`() throws {
    let built = try built()
    func index(_ folder: String) -> String {
      built.paths.filter { $0.hasPrefix(folder + "assets/search/") }.compactMap { built[$0] }.joined()
    }
    #expect(index("ru/").contains("граница ") && !index("").contains("граница "))
    #expect(index("").contains("zebrapaper ") && !index("ru/").contains("zebrapaper "))
    #expect(index("ar/").contains("zebrapaper "))
    #expect(try #require(built["ru/search.html"]).contains("<script src=\"assets/search.js\" defer>"))
    #expect(built.files["ru/assets/search.js"] == built.files["assets/search.js"])
    #expect(try #require(built["ru/search.html"]).contains("href=\"../assets/search.css\""))
  }

  @Test func `A letter says that it is not translated, and stands in each language`() throws {
    let built = try built()
    #expect(try #require(built["ru/p/briefings/one.txt"]).contains("Пока не переведено."))
    #expect(try #require(built["ru/p/briefings/one.email.html"]).contains("<strong>Пока не переведено.</strong>"))
    #expect(
      try built.site.letter(.text, of: Reference(.briefing, "one", in: "p"), in: "ru")
        == built.files["ru/p/briefings/one.txt"])
    #expect(!(try #require(built["p/briefings/one.txt"])).contains("Not translated"))
  }

  @Test func `An older address leads on in every language`() throws {
    let built = try built()
    #expect(try #require(built["ru/old.html"]).contains("url=about.html"))
    #expect(try #require(built["ru/old.html"]).contains("https://example.org/t/ru/about.html"))
  }

  @Test func `What came later, or is held back, is in no language`() throws {
    let later = [
      "p/events.yaml": "- {id: met, date: 2024-02-01, title: Zebra}\n",
      "p/events.ru.yaml": "- {id: met, title: Зебра}\n",
    ]
    #expect(try built(later).files(with: "Зебра").count > 3)
    #expect(try built(later, asOf: "2024-01-15").files(with: "Зебра") == [])
    let held = later.mapValues { $0.replacing("date: 2024-02-01", with: "draft: yes, date: 2024-02-01") }
    #expect(try built(held).files(with: "Зебра") == [])
    #expect(try built(held, drafts: true).files(with: "Зебра").count > 3)
  }

  @Test func `A broken link of a translation is told in it, and one of the original once`() throws {
    let built = try built([
      "about.md": "---\ntitle: About\n---\n[x](nowhere.md)\n",
      "about.ru.md": "---\ntitle: О сайте\n---\n[x](elsewhere.md)\n",
    ])
    #expect(
      built.findings.map { String($0.prefix(28)) } == ["E0505 content/about.md:4:5 t", "E0505 content/about.ru.md:4:"])
  }

  @Test func `Nothing else stands in the folder of a language`() throws {
    let built = try built(["ru/notes.md": "Mine.\n"])
    #expect(built.findings.map { $0.prefix(27) } == ["E0501 content/ru/notes.md:1"])
  }

  @Test func `A text may be written in another of the site's languages, and is told so in each`() throws {
    let built = try built([
      "p/briefings/two.md": "---\ntitle: Второй\ndate: 2024-03-01\nwritten_in: ru\n---\nНовости.\n"
    ])
    #expect(try #require(built["p/briefings/two.html"]).contains("<div lang=\"ru\" dir=\"ltr\">\n<p>Новости."))
    let russian = try #require(built["ru/p/briefings/two.html"])
    #expect(!russian.contains("<div lang=") && !russian.contains("Пока не переведено"))
  }

  @Test func `A site that lists one language is what it is without the list`() throws {
    let one = try Built(["site.yaml": "title: T\n", "about.md": "A\n"])
    let listed = try Built(["site.yaml": "title: T\nlanguages: [en]\n", "about.md": "A\n"])
    #expect(one.files == listed.files)
    #expect(!one.pages.contains { $0.text.contains("hreflang") })
  }
}
