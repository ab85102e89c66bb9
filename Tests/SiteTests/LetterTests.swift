import Records
import Testing

@testable import Site

/// A briefing as it leaves the site: as plain text, and as one file for e-mail.
struct LetterTests {
  private static let content = [
    "site.yaml": "title: The site\nbase_url: https://example.org/s/\neditor: The desk\n",
    "p/process.md": "---\ntitle: The river\nparties: [north, south]\n---\n",
    "p/parties.yaml": "- {id: north, name: Northland}\n- {id: south, name: Southland}\n",
    "p/people.yaml": "- {id: ann, name: Ann, roles: [{title: Envoy, party: north}]}\n",
    "p/sources.yaml": """
    - {id: gazette, title: A day on the river, publisher: The Gazette, published: 2031-02-10, url: "https://gazette.example/1?a=b&c=d", reliability: B}
    - {id: memo, title: A memo, publisher: The Ministry, published: 2031-03-01}
    - {id: later, title: What came later, published: 2031-05-01}
    """,
    "p/statements.yaml":
      "- {id: words, speaker: ann, text: We will cross., date: 2031-02-10, source: gazette}\n",
    "p/events.yaml": "- {id: talks, title: Talks at the ford, date: 2031-03-02, issues: ferry, source: memo}\n",
    "p/issues/ferry.md": """
    ---
    title: The ferry
    question: Who may use it?
    options: {both: A ferry for both, none: No ferry}
    positions:
      - {party: north, option: both, stance: supports, says: "Wants [talks](event:talks).", source: gazette, credibility: 2, date: 2031-02-10}
      - {party: south, option: both, stance: rejects, source: memo, date: 2031-03-01}
      - {party: south, option: both, stance: accepts, says: Came round, source: later, date: 2031-05-01}
    ---
    """,
    "p/briefings/2031-02-20.md": "---\ntitle: Before\ndate: 2031-02-20\n---\nQuiet.\n",
    "p/briefings/2031-03-20.md": """
    ---
    title: The river, in spring
    date: 2031-03-20
    author: The desk
    summary: One party refuses.
    issues: [ferry]
    key_points: ["The [ferry](issue:ferry) waits [@memo]."]
    ---
    ## What happened

    They met at the *ford* [@gazette, p. 3; @memo], says [a page](https://out.example/x) and <https://out.example/y>. Of [this](source:later) nobody knew[^1]; ~~all~~ some stayed.

    1. A first thing
    2. A second, with one long line that goes on until it has to be broken off somewhere near its end

    > Quoted words
    > go on

    | Who | Wants |
    |-----|-------|
    | North | A ferry |
    | South | None |

    ```
    left   as it is
    ```

    - [x] done

    ```quote words
    ```

    川の向こうの町では、渡し船をめぐる話し合いが春まで続き、両岸の人々はその結果を待っていた。それでも船は来なかった。

    e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat e\u{301}tat

    [^1]: Not *then*.
    """,
  ]

  private func built(_ more: [String: String] = [:], drafts: Bool = false, asOf: String? = nil) throws -> Built {
    try Built(Self.content.merging(more) { $1 }, drafts: drafts, now: "2031-06-01", asOf: asOf)
  }

  @Test func `An edition is a text of 72 columns, with its sources as numbered notes`() throws {
    let built = try built()
    #expect(built.findings == [])
    let golden = try Folder.ofRepository("Tests/SiteTests/Fixtures").read("edition.txt")
    #expect(built["p/briefings/2031-03-20.txt"] == String(decoding: golden, as: UTF8.self))
  }

  @Test func `What came later, drafts and what is under embargo are in no letter`() throws {
    let built = try built([
      "p/parties.yaml": "- {id: north, name: Northland}\n- {id: south, name: Southland, draft: yes}\n",
      "p/briefings/2031-04-01.md": "---\ntitle: Held\ndate: 2031-04-01\nembargo: 2031-07-01\n---\nSecret.\n",
    ])
    for letter in ["2031-03-20.txt", "2031-03-20.email.html"] {
      let text = try #require(built["p/briefings/" + letter])
      for word in ["Southland", "Came round", "What came later"] { #expect(!text.contains(word), "\(letter): \(word)") }
    }
    #expect(!built.paths.contains { $0.contains("2031-04-01") })
    let early = try self.built(asOf: "2031-02-25")
    #expect(early.paths.filter { $0.hasSuffix(".txt") && $0.contains("briefings") } == ["p/briefings/2031-02-20.txt"])
    #expect(early["p/briefings/2031-02-20.txt"]?.contains("What came out later is not shown.") == true)
    let drafts = try self.built(
      ["p/briefings/2031-04-01.md": "---\ntitle: D\ndate: 2031-04-01\ndraft: yes\n---\n"], drafts: true)
    #expect(drafts.paths.contains("p/briefings/2031-04-01.email.html"))
  }

  @Test func `The file for e-mail asks for nothing, runs nothing, and leads from anywhere to the site`() throws {
    let built = try built()
    let mail = try #require(built["p/briefings/2031-03-20.email.html"])
    let markup = Markup(html: mail)
    #expect(markup.faults == [])
    #expect(markup.values(of: "src") == [] && markup.values(of: "id") == [])
    for word in ["<script", "<svg", "<link", "<img", "url(", "@import"] { #expect(!mail.contains(word), "\(word)") }
    let links = markup.values(of: "href")
    #expect(links.allSatisfy { $0.hasPrefix("https://") })
    #expect(links.contains("https://example.org/s/p/issues/ferry.html"))
    #expect(links.contains("https://gazette.example/1?a=b&amp;c=d"))
    #expect(mail.contains("<h2 style=\"margin: 32px"))
    #expect(mail.contains("@media (prefers-color-scheme: dark)"))
    #expect(mail.contains("☑"))
    // Notes are numbers, since a mail program opens a link to a spot of its own message in a browser.
    #expect(mail.contains("[1, p. 3; 2]") || mail.contains("[2, p. 3; 1]"))
  }

  @Test func `A site that names no address of its own has letters without links to it`() throws {
    let built = try built(["site.yaml": "title: The site\n"])
    let mail = try #require(built["p/briefings/2031-03-20.email.html"])
    #expect(Set(Markup(html: mail).values(of: "href").map { $0.prefix(20) }).count == 2)
    #expect(mail.contains("The ferry waits"))
    #expect(built.brokenLinks == [])
  }

  @Test func `The page of an edition leads to both`() throws {
    let page = try #require(try built()["p/briefings/2031-03-20.html"])
    #expect(page.contains("<a href=\"2031-03-20.txt\">plain text</a> · <a href=\"2031-03-20.email.html\">e-mail</a>"))
  }

  @Test func `Lines are measured in columns: two for wide letters, none for marks that combine`() {
    #expect(TextColumn.lines(of: "aaa bbb ccc", width: 7) == ["aaa bbb", "ccc"])
    #expect(TextColumn.lines(of: "渡し船、渡し船", width: 6) == ["渡し", "船、渡", "し船"])
    #expect(
      TextColumn.lines(of: "e\u{301}e\u{301} e\u{301}e\u{301}", width: 5) == ["e\u{301}e\u{301} e\u{301}e\u{301}"])
    #expect(TextColumn.lines(of: "a https://a.example/much/too/long b", width: 10).count == 3)
    #expect(TextColumn.lines(of: "", width: 10) == [""])
  }

  @Test func `Rules of a letter's style sheet are written into elements, blocks of a medium stay`() {
    var styles = MailStyles(
      "p, li { margin: 0 } /* no { */ .a { color: red; } td.a { top: 0; }\n@media x { .b { c: d } }")
    let sorts: [(String, [Substring])] = [("p", []), ("td", ["a", "z"]), ("li", ["b", "a"])]
    let looks = sorts.map { styles.look(of: $0, classes: $1) }
    #expect(
      looks.map { String(decoding: $0.style, as: UTF8.self) } == [
        "margin: 0;", "color: red; top: 0;", "margin: 0; color: red;",
      ])
    #expect(looks.map { String(decoding: $0.kept, as: UTF8.self) } == ["", "", "b"])
    #expect(styles.kept == "@media x { .b { c: d } }\n")
  }

  @Test func `An author's own HTML brings nothing into a letter that runs or is asked for`() throws {
    let built = try built([
      "site.yaml": "title: T\nraw_html: yes\n",
      "p/briefings/2031-03-20.md":
        "---\ntitle: T\ndate: 2031-03-20\n---\n<div onclick='x()' style=\"background:url(//a.example)\"><img src=//a.example/x><iframe src=x></iframe>\n"
        + "<style>@import url(//a.example);</style><b>kept</b></p></div>\n\n<!-- gone -->\n\n< 3 <a href='javascript:x()'>words</a\n",
    ])
    let mail = try #require(built["p/briefings/2031-03-20.email.html"])
    for word in ["onclick", "a.example", "iframe", "@import", "gone", "javascript"] {
      #expect(!mail.contains(word), "\(word)")
    }
    #expect(mail.contains(">kept</b>"))
    #expect(built["p/briefings/2031-03-20.txt"]?.contains("kept") == true)
  }
}
