import Diagnostics
import Testing

@testable import Site

/// What texts in Markdown become on the pages of a site.
struct BodyTests {
  private static let talks = [
    "p/process.md": "---\ntitle: The talks\nparties: [a]\n---\n",
    "p/parties.yaml": "- {id: a, name: A}\n",
    "p/issues/border.md": """
    ---
    title: Border
    question: Where?
    summary: See [below](#status-today).
    options: {line: The line}
    positions: [{party: a, option: line, stance: demands, date: 2024}]
    ---
    # Status today

    ## What was it {#was}

    # `Code` & more
    """,
  ]

  private func site(_ more: [String: String]) throws -> Built {
    try Built(Self.talks.merging(more) { $1 })
  }

  @Test func `A link may name a heading, a position or a part of the page, on this page and on others`() throws {
    let built = try site([
      "about.md": """
      ---
      title: About
      ---
      # Here

      [1](#here) [2](p/issues/border.md#was) [3](p/issues/border.md#a-line) [4](p/issues/border.html#option-line)
      [5](search.html#pages) [6](p/issues/) [7](p/data/positions.csv)
      """,
      "p/events/e.md": """
      ---
      title: E
      date: 2024
      ---
      [1](../issues/border.md#status-today) [2](issue:border#code--more) [3](/about.md#here)
      """,
    ])
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    let about = try #require(built["about.html"])
    let links = ["#here", "p/issues/border.html#was", "p/issues/border.html#a-line", "search.html#pages"]
    for link in links { #expect(about.contains("<a href=\"\(link)\">")) }
    #expect(built["p/events/e.html"]?.contains("<a href=\"../issues/border.html#code--more\">2</a>") == true)
  }

  @Test func `A spot that its page does not have is an error at its place, with the nearest that is there`() throws {
    let built = try site([
      "about.md":
        "---\ntitle: About\n---\n[1](#her)\n\n# Here\n\n[2](p/issues/border.md#status-todya) [3](index.html#x)\n",
      "p/events/e.md": "---\ntitle: E\ndate: 2024\nsummary: \"[1](issue:border#wsa)\"\n---\n",
    ])
    #expect(
      built.findings == [
        #"E0320 content/about.md:4:6 about.html has no heading or other spot "her""#,
        #"E0320 content/about.md:8:24 p/issues/border.html has no heading or other spot "status-todya""#,
        #"E0320 content/about.md:8:53 index.html has no heading or other spot "x""#,
        #"E0320 content/p/events/e.md:4:28 p/issues/border.html has no heading or other spot "wsa""#,
      ])
    #expect(built.diagnostics.map(\.suggestion) == ["here", "status-today", nil, "was"])
  }

  @Test func `A spot is not missed where something else is broken that would have made it`() throws {
    let built = try site(["about.md": "---\ntitle: About\ndate: when\n---\n[1](p/issues/border.md#gone)\n"])
    #expect(built.findings.map { String($0.prefix(5)) } == ["E0205"])
  }

  @Test func `A spot that is held back leaves a link to its page, and no trace of its name`() throws {
    let built = try site([
      "p/parties.yaml": "- {id: a, name: A}\n- {id: secret, name: S, draft: yes}\n",
      "p/positions.csv": "issue,party,option,stance,date\nborder,secret,line,rejects,2024\n",
      "p/events/e.md": "---\ntitle: E\ndate: 2024\n---\n[Words](issue:border#secret-line)\n",
    ])
    #expect(built.findings == [])
    #expect(built["p/events/e.html"]?.contains("<a href=\"../issues/border.html\">Words</a>") == true)
    #expect(built.files(with: "secret") == [])
  }

  @Test func `A heading named in a summary is found from every page that shows the summary`() throws {
    let built = try site([:])
    #expect(built["p/issues/border.html"]?.contains("See <a href=\"#status-today\">below</a>") == true)
    #expect(built["p/issues/index.html"]?.contains("See <a href=\"border.html#status-today\">below</a>") == true)
  }

  @Test func `A text of three headings has a table of contents, in two steps; one of two has none`() throws {
    let built = try site(["about.md": "---\ntitle: About\n---\n# One\n\n## Two\n"])
    let issue = try #require(built["p/issues/border.html"])
    #expect(
      issue.contains(
        """
        <ol>
        <li><a href="#status-today">Status today</a>
        <ol>
        <li class="level-4"><a href="#was">What was it</a></li>
        </ol>
        </li>
        <li><a href="#code--more"><code>Code</code> &amp; more</a>
        </li>
        </ol>
        """))
    #expect(built["about.html"]?.contains("class=\"contents\"") == false)
  }

  @Test func `No heading has the anchor of anything else on its page`() throws {
    let taken = ["Background", "History", "Main", "Citations", "Option line", "A line", "Stance demands", "Matrix"]
    let body = taken.map { "# \($0)\n\n" }.joined() + "# Own {#a-line}\n\n[@s]\n"
    let issue = Self.talks["p/issues/border.md"]?.replacing(/# Status today(?s:.*)$/, with: body) ?? ""
    let built = try site([
      "p/issues/border.md": issue.replacing("below", with: "x").replacing("#status-today", with: "#background"),
      "p/sources.yaml": "- {id: s, title: S}\n",
      "about.md": "---\ntitle: About\n---\n# Main\n\n# Citations\n\n# Cite s\n\n# Contents\n\n[@p/s]\n",
      "p/briefings/b.md":
        "---\ntitle: B\ndate: 2024\n---\n# Key points\n\n# Who wants what\n\n# Matrix\n\n```matrix border\n```\n",
    ])
    #expect(
      built.findings == [#"E0306 content/p/issues/border.md:24:9 something else on the page has the anchor "a-line""#])
    for (path, text) in built.pages {
      let ids = Markup(html: text).values(of: "id")
      #expect(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys.sorted() == [], "\(path)")
    }
    #expect(built["p/issues/border.html"]?.contains("<h3 id=\"a-line-1\">A line</h3>") == true)
  }

  @Test func `Where a heading names a thing without words of its own, its name stands in the table of contents`() throws
  {
    let built = try site(["about.md": "---\ntitle: About\n---\n# One\n\n# Two\n\n# On [](issue:p/border)\n"])
    #expect(built["about.html"]?.contains("<a href=\"#on-pborder\">On Border</a>") == true)
  }

  @Test func `A matrix and a quotation of another process stand where a text wants them`() throws {
    let built = try site([
      "q/process.md": "---\ntitle: Oil\n---\n```matrix p/far\n```\n\n```quote p/said\n```\n",
      "p/issues/far.md":
        "---\ntitle: Far\nquestion: Where?\noptions: {o: The far option}\npositions: [{party: far-party, option: o, stance: accepts}]\n---\n",
      "p/parties.yaml": "- {id: far-party, name: Faria}\n",
      "p/statements.yaml": "- {id: said, speaker: far-party, text: We said so}\n",
    ])
    let page = try #require(built["q/index.html"])
    #expect(page.contains("The far option") && page.contains("../p/parties/far-party.html"))
    #expect(page.contains("We said so"))
  }

  @Test func `How deep a text may nest is a setting`() throws {
    let deep = ["about.md": "---\ntitle: About\n---\n> > > x\n"]
    #expect(try site(deep).findings == [])
    let strict = try site(deep.merging(["site.yaml": "title: T\nnesting: {blocks: 2}\n"]) { $1 })
    #expect(
      strict.findings == ["E0308 content/about.md:4:1 lists and quotes stand inside one another more than 2 deep"])
    let wrong = try site(["site.yaml": "title: T\nnesting: {blocks: 0, inlines: 99999, depth: 1}\n"])
    #expect(
      wrong.findings == [
        #"E0207 content/site.yaml:2:19 "0" is no whole number from 1 to 1000"#,
        #"E0207 content/site.yaml:2:31 "99999" is no whole number from 1 to 10000"#,
        #"E0201 content/site.yaml:2:38 there is no field "depth" here"#,
      ])
  }

  @Test func `Straight quotes become those of the site's language, or of the text's own`() throws {
    let about = "---\ntitle: About\nwritten_in: ru\nsummary: \"\\\"a\\\"\"\n---\n\"b\" 'c'\n"
    let built = try site(["about.md": about, "other.md": "---\ntitle: Other\n---\n\"b\" 'c'\n"])
    #expect(built.findings == [])
    let own = try #require(built["about.html"])
    #expect(own.contains("<span lang=\"ru\" dir=\"ltr\">«a»</span>"))
    #expect(own.contains("<div lang=\"ru\" dir=\"ltr\">\n<p>«b» „c“</p>\n</div>"))
    #expect(built["other.html"]?.contains("<p>“b” ‘c’</p>") == true)
  }

  @Test func `Raw HTML that a site lets through is said to be so`() throws {
    let built = try site(["site.yaml": "title: T\nraw_html: yes\n"])
    #expect(built.findings == ["I0320 content/site.yaml:2:11 HTML in texts goes into pages as it is, unchecked"])
  }

  @Test func `Links to files beside the content are copied with what uses them, and checked`() throws {
    let built = try site([
      "about.md": """
      ---
      title: About
      ---
      [1](map.pdf?v=2#page=3) [2](<a b%231.pdf>) ![An image](p/i.png) [3](mpa.pdf) [4](../outside.pdf)
      """,
      "map.pdf": "%PDF", "a b#1.pdf": "%PDF", "p/i.png": "x", "unused.pdf": "%PDF",
    ])
    #expect(
      built.findings == [
        #"E0505 content/about.md:4:69 there is no file "mpa.pdf" here"#,
        #"E0505 content/about.md:4:82 there is no file "../outside.pdf" here"#,
      ])
    let about = try #require(built["about.html"])
    #expect(about.contains("<a href=\"map.pdf?v=2#page=3\">1</a>"))
    #expect(about.contains("<a href=\"a%20b%231.pdf\">2</a>"))
    #expect(built.paths.filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".png") } == ["a b#1.pdf", "map.pdf", "p/i.png"])
  }
}
