import Diagnostics
import Records
import Templates
import Testing
import Workers

@testable import Site

/// A theme of a few lines that shares no template with the default one. Whatever of the default theme shows in a site made
/// with it is wired into the program.
struct TinyThemeTests {
  /// Bodies of Markdown stand in this element in the tiny theme, and in no other.
  private static var words: Regex<Substring> { /<own-words>.*?<\/own-words>/.dotMatchesNewlines() }
  private static let whole = Result { try site(.ofRepository("content")) }

  /// The demonstration site, made with the tiny theme.
  private static func demonstration() throws -> Built { try whole.get() }

  private static func site(_ content: Folder) throws -> Built {
    try Built(
      content, theme: .tiny(), drafts: false, now: "2100-01-01", asOf: nil, workers: Workers(count: 2))
  }

  /// What the demonstration site does not have: an address that has moved, and blocks of both sorts.
  private static func rest() throws -> Built {
    try site(
      .memory([
        "site.yaml": "title: T\nbase_url: https://example.org/\n",
        "p/process.md": """
        ---
        title: P
        parties: [a]
        aliases: [old.html]
        ---
        ```quote said
        ```

        ```matrix border
        ```

        """,
        "p/parties.yaml": "- {id: a, name: A}\n",
        "p/issues.yaml": "- {id: border, title: Border, question: Where?, options: {x: X}}\n",
        "p/statements.yaml": "- {id: said, speaker: a, text: We go on, date: 2024-09-26}\n",
      ]))
  }

  @Test func `It has a template of its own for every page, and no fault`() throws {
    let own = try Folder.ofRepository(Folder.tinyTheme).paths
    #expect(Set(Theme.pages.map(\.template)).subtracting(own) == [])
    #expect(try Self.demonstration().findings == [])
    #expect(try Self.rest().findings == [])
  }

  @Test func `Every page is made, each from its own template`() throws {
    let (whole, rest) = (try Self.demonstration(), try Self.rest())
    let drawn = Set((whole.pages + rest.pages).flatMap { Markup(html: $0.text).values(of: "data-page") })
    let html = Theme.pages.map(\.template).filter { $0.hasSuffix(".html") && !$0.hasPrefix("letters/") }
    #expect(Set(html.map { String($0.split(separator: "/")[1].dropLast(".html".count)) }) == drawn)
    let isAsset = { (path: String) in path.hasPrefix("assets/") || path.hasPrefix("ru/assets/") }
    #expect(try whole.paths.filter { !isAsset($0) } == Built.demonstration().paths.filter { !isAsset($0) })
    #expect(rest["robots.txt"] == "# tiny\nUser-agent: *\nSitemap: https://example.org/sitemap.xml\n")
    #expect(rest["sitemap.xml"]?.hasPrefix("<urlset") == true)
    #expect(rest["feed.xml"]?.hasPrefix("<?xml version=\"1.0\"?>\n<feed xmlns=") == true)
  }

  @Test func `No element, class or id of the default theme is in its pages`() throws {
    let theirs = try Folder.ofRepository("templates").templates
    // A text in another language than its page says so, whatever the theme.
    let own = try Folder.ofRepository(Folder.tinyTheme).templates.elements.union(["span"])
    #expect(theirs.elements.subtracting(own).count > 30)
    for (path, text) in try Self.demonstration().pages + Self.rest().pages {
      let page = text.replacing(Self.words, with: "")
      #expect(Set(Markup(html: page).tags.map(\.element)).subtracting(own) == [], "\(path)")
      #expect(Markup(html: page).values(of: "class") == [], "\(path)")
      #expect(Set(Markup(html: page).values(of: "id")).intersection(theirs.fixedIDs) == [], "\(path)")
      #expect(!page.contains("parley"), "\(path)")
    }
  }

  @Test func `Bodies bring nothing with them but what Markdown becomes`() throws {
    let texts: [String] = try (Self.demonstration().pages + Self.rest().pages).map(\.text)
    let markups = texts.flatMap { $0.matches(of: Self.words) }.map { Markup(html: String($0.output)) }
    #expect(markups.flatMap(\.faults) == [])
    let classes = Set(markups.flatMap { $0.values(of: "class").flatMap { $0.split(separator: " ") } }.map(String.init))
    let known: Set = [
      "cite", "term", "callout", "callout-title", "note", "tip", "important", "warning", "caution", "task", "table",
      "left", "center", "right", "footnotes", "footnote-ref", "footnote-back",
    ]
    #expect(classes.subtracting(known) == [])
    #expect(classes.isSuperset(of: ["cite", "term"]))
  }

  @Test func `Every link of its pages leads somewhere`() throws {
    #expect(try Self.demonstration().brokenLinks == [])
    #expect(try Self.rest().brokenLinks == [])
  }

  @Test func `Every element of its pages is closed, and no id stands twice on one`() throws {
    for (path, text) in try Self.demonstration().pages + Self.rest().pages {
      let markup = Markup(html: text)
      #expect(markup.faults == [], "\(path)")
      let ids = markup.values(of: "id")
      #expect(Set(ids).count == ids.count, "\(path): \(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
    }
  }
}

/// A site that replaces one partial of the default theme.
struct OwnPartialTests {
  private static let content = [
    "p/parties.yaml": "- {id: a, name: A}\n",
    "p/statements.yaml": "- {id: said, speaker: a, text: We go on, date: 2024-09-26}\n",
  ]

  @Test func `A partial that a site replaces is drawn on every page that uses it`() throws {
    let partial = "<blockquote>{{speaker.name}}: {{text}}</blockquote>\n"
    let built = try Built(Self.content, theme: ["partials/quote.html": partial])
    #expect(built.findings == [])
    for page in ["p/statements/index.html", "p/statements/said.html"] {
      #expect(built[page]?.contains("<blockquote>A: We go on</blockquote>") == true, "\(page)")
    }
  }

  @Test func `A partial that a site replaces is checked against the views of the pages that use it`() throws {
    let partial = "<p>\n{{txet}} {{#speaker}}{{nmae}}{{/speaker}}\n<a href=\"{{text}}\">"
    let built = try Built(Self.content, theme: ["partials/quote.html": partial])
    #expect(
      built.findings == [
        #"E0405 templates/partials/quote.html:2:3 nothing is called "txet" here"#,
        #"E0405 templates/partials/quote.html:2:24 nothing is called "nmae" here"#,
        #"E0412 templates/partials/quote.html:3:12 "text" is a text, and "href" takes an address"#,
      ])
    let fault = try #require(built.diagnostics.first { $0.place.text == "txet" })
    #expect(fault.suggestion == "text")
    #expect(fault.notes.contains { $0.hasPrefix("QuoteView has: id, link, text") })
    #expect(fault.notes.contains { $0.hasPrefix("first used by templates/pages/") })
  }

  @Test func `A name that one page has and another lacks is an error where a replaced partial is used by both`() throws
  {
    let built = try Built(Self.content, theme: ["partials/citations.html": "<p>{{title}}</p>\n"])
    #expect(
      built.findings == [#"E0405 templates/partials/citations.html:1:6 nothing is called "title" here"#])
  }
}

extension Folder {
  fileprivate static let tinyTheme = "Tests/SiteTests/Fixtures/tiny-theme"

  /// The tiny theme, with the words of the interface and nothing else of the default one.
  fileprivate static func tiny() throws -> Folder {
    let theirs = try ofRepository("templates")
    let words = Folder(paths: theirs.paths.filter { $0.hasPrefix("strings/") }) { path throws(DiskError) in
      try theirs.read(path)
    }
    return try ofRepository(tinyTheme).filled(from: words)
  }

  /// The markup of all its templates of pages, without tags of the engine.
  fileprivate var templates: String {
    get throws {
      let texts = try paths.filter { $0.hasSuffix(".html") }.map { String(decoding: try read($0), as: UTF8.self) }
      return texts.joined().replacing(/\{\{[^}]*\}\}/, with: "")
    }
  }
}

extension String {
  /// The elements that begin in a text.
  fileprivate var elements: Set<String> { Set(matches(of: /<([a-z][a-z0-9-]*)/).map { String($0.1) }) }
  /// The ids that stand in templates as they are.
  fileprivate var fixedIDs: Set<String> { Set(matches(of: /\sid="([a-z0-9_-]+)"/).map { String($0.1) }) }
  /// `a` of `a href="…"`
  fileprivate var element: String { String(prefix { !$0.isWhitespace && $0 != "/" }) }
}
