import Testing

@testable import Site

/// What pages say of time: editions drawn as of their day, and what changed from one to the next.
struct TimeTests {
  private static let content = [
    "p/parties.yaml": "- {id: a, name: Alba}\n- {id: b, name: Borea}\n",
    "p/sources.yaml": """
    - {id: early, title: Early, published: 2024-06-01}
    - {id: later, title: Later, published: 2024-08-20, corrections: [{date: 2024-08-25, note: Misnamed the town}]}
    """,
    "p/issues/border.md": """
    ---
    title: Border
    question: Where?
    options: {line: The old line}
    history: [{status: open, date: 2024-01}, {status: agreed, date: 2024-08-10, why: They signed, source: later}]
    positions:
      - {party: a, option: line, stance: demands, date: 2024-05-01, source: early}
      - {party: a, option: line, stance: accepts, date: 2024-08-05, source: later}
      - {party: b, option: line, stance: rejects, date: 2024-05-01, source: early}
    ---
    """,
    "p/issues/town.md": "---\ntitle: Town\nquestion: Whose?\nhistory: [{status: open, date: 2024-08-12}]\n---\n",
    "p/briefings/one.md":
      "---\ntitle: One\ndate: 2024-06-30\nissues: [border, town]\n---\nOf [the town](issue:town), [its file](../issues/town.md).\n",
    "p/briefings/two.md": "---\ntitle: Two\ndate: 2024-08-31\n---\n",
  ]

  private func section(_ id: String, of page: String?) -> String {
    guard let text = page, let start = text.firstRange(of: "id=\"\(id)\"") else { return "" }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)])
  }

  @Test func `An edition tells what moved since the one before, by issue, and leads to the rest`() throws {
    let built = try Built(Self.content)
    #expect(built.findings == [])
    let text = section("part:what-changed", of: built["p/briefings/two.html"])
    #expect(text.contains("Since the edition of 30 June 2024"))
    #expect(text.contains("<h3><a href=\"../issues/border.html\">Border</a></h3>"))
    #expect(text.contains("Demands") && text.contains("Accepts") && text.contains("They signed"))
    #expect(text.contains("<h3><a href=\"../issues/town.html\">Town</a></h3>"))
    #expect(text.contains("Misnamed the town"))
    #expect(text.contains("href=\"../changes.html#since-one\""))
    #expect(!text.contains("Borea"))
  }

  @Test func `An edition names nothing that came later, though its text may`() throws {
    let page = try #require(try Built(Self.content)["p/briefings/one.html"])
    #expect(!page.contains("issues/town.html"))
    #expect(page.contains("Of the town, its file."))
    #expect(page.contains("issues/border.html"))
    #expect(!page.contains("Agreed"))
  }

  @Test func `All changes stand by edition, those since the last first`() throws {
    let page = try Built(Self.content)["p/changes.html"]
    let text = try #require(page)
    let since = section("since-one", of: text)
    #expect(since.contains("From the edition of 30 June 2024 to that of 31 August 2024"))
    #expect(since.contains("Accepts"))
    let before = section("before-one", of: text)
    #expect(before.contains("Up to the edition of 30 June 2024"))
    #expect(before.contains("Demands") && before.contains("Rejects") && !before.contains("Accepts"))
    #expect(!text.contains("id=\"since-two\""))
  }

  @Test func `Without an edition changes stand by month`() throws {
    let content = Self.content.filter { !$0.key.contains("briefings") }
    let text = try #require(try Built(content)["p/changes.html"])
    #expect(section("m2024-08", of: text).contains("Accepts"))
    #expect(section("m2024-05", of: text).contains("Demands"))
  }

  @Test func `A correction is no news of the process, and an edition's menu leads to all there is today`() throws {
    var content = Self.content
    content["p/statements.yaml"] = "- {id: s, speaker: a, text: Later words, date: 2024-08-20}\n"
    let built = try Built(content)
    let state = try #require(built["p/index.html"])
    let last = state.split(separator: "Changed last").last.map(String.init) ?? ""
    #expect(last.prefix(600).contains("Town"))
    #expect(built["p/briefings/one.html"]?.contains("href=\"../statements/index.html\"") == true)
    #expect(built["p/briefings/one.html"]?.contains("Later words") == false)
  }

  @Test func `Without an edition a span of years stands under the year in which it begins`() throws {
    let content = ["p/events.csv": "id,date,title\ne,1987~/1989~,They leave\n"]
    #expect(try section("m1987", of: Built(content)["p/changes.html"]).contains("They leave"))
  }

  @Test func `An office without a known beginning says until when it is known to be held`() throws {
    let people =
      "- {id: n, name: N, roles: [{title: Minister, from: ../2024-09-26}, {title: Envoy, from: 2020, to: 2021}]}\n"
    let page = try #require(try Built(["p/people.yaml": people])["p/people/n.html"])
    #expect(page.contains("2020–2021"))
    #expect(!page.contains("since 26 September 2024"))
  }

  @Test func `What is known by its month alone is known from the month's first day, and its date stays a month`() throws
  {
    let content = [
      "p/sources.yaml": "- {id: s, title: S, published: 2024-05}\n",
      "p/events.yaml": "- {id: e, title: They met, date: 2024-05, source: s}\n",
    ]
    #expect(try Built(content, asOf: "2024-04-30")["p/events/e.html"] == nil)
    let first = try Built(content, asOf: "2024-05-01")
    let page = try #require(first["p/events/e.html"])
    #expect(page.contains("As known on <time datetime=\"2024-05-01\">1 May 2024</time>"))
    #expect(page.contains("<b><time datetime=\"2024-05\">May 2024</time></b>"))
    #expect(!page.contains("still to come"))
    #expect(first["p/sources/s.html"]?.contains("may have been published later") == true)
    #expect(try Built(content)["p/sources/s.html"]?.contains("may have been published later") == false)
    #expect(try Built(content)["p/index.html"]?.contains("1 May 2024") == true)
  }

  @Test func `Offices are held for a span, whichever of its ends are known`() throws {
    let roles = "{title: T1, from: 2024-11, to: 2025-02}, {title: T2, to: 2021-05~}, {title: T3, from: 2019-01-02}"
    let page = try #require(try Built(["p/people.yaml": "- {id: n, name: N, roles: [\(roles)]}\n"])["p/people/n.html"])
    for span in [
      "T1 <span class=\"meta\">November 2024 – February 2025", "T2 <span class=\"meta\">until about May 2021",
    ] {
      #expect(page.contains(span), "\(span)")
    }
    #expect(page.contains("T3 <span class=\"meta\">since 2 January 2019"))
  }

  @Test func `A feed dates what came out late by when it came out`() throws {
    var content = Self.content
    content["p/events.csv"] = "id,date,title,reported\nleak,2024-05-05,The secret talks,2024-08-30\n"
    let feed = try #require(try Built(content)["p/feed.xml"])
    let entry = try #require(feed.components(separatedBy: "<entry>").first { $0.contains("The secret talks") })
    #expect(entry.contains("<updated>2024-08-30T00:00:00Z</updated>"))
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] { split(separator: mark).map(String.init) }
}
