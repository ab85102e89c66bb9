import Testing

@testable import Site

/// What happened in one process and bears on an issue of another.
struct ElsewhereTests {
  private static let content = [
    "p/issues.yaml": "- {id: border, title: Border, question: Q}\n",
    "q/process.md": "---\ntitle: Other talks\n---\n",
    "q/people.yaml": "- {id: n, name: Ann}\n",
    "q/issues.yaml": "- {id: border, title: Border, question: Q, links: [{blocks: p/issue/border}]}\n",
    "q/events.yaml": "- {id: met, title: They met, date: 2024-05-01, issues: [p/issue/border]}\n",
    "q/statements.yaml": "- {id: s, speaker: n, text: Yes, date: 2024-05-02, issues: [p/issue/border]}\n",
    "q/assessments.yaml":
      "- {id: f, question: Will they?, claim: C, made: 2024-05-03, because: [p/issue/border]}\n",
  ]

  @Test func `It has a timeline where nothing happened in the process itself`() throws {
    let built = try Built(Self.content)
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    let timeline = try #require(built["p/events/index.html"])
    #expect(timeline.contains("<a href=\"../../q/events/met.html\">They met – Other talks</a>"))
    #expect(built["p/index.html"]?.contains("href=\"events/index.html\"") == true)
    #expect(built["p/index.html"]?.contains("They met – Other talks") == true)
    #expect(built["p/all.html"]?.contains("id=\"part:events\"") == false)
  }

  @Test func `Each line says which process it is of, and says nothing of the kind at home`() throws {
    let built = try Built(Self.content)
    let issue = try #require(built["p/issues/border.html"])
    for name in ["They met", "Ann", "Will they?", "Border"] {
      #expect(issue.contains("\(name) – Other talks</a>"), "\(name)")
    }
    #expect(built["p/changes.html"]?.contains("They met – Other talks</a>") == true)
    #expect(built["p/feed.xml"]?.contains("<title>They met – Other talks</title>") == true)
    for path in ["q/events/index.html", "q/changes.html", "q/assessments/index.html", "everything.html"] {
      let page = try #require(built[path])
      #expect(!page.contains("They met – Other talks</a>") && !page.contains("Will they? – Other talks</a>"), "\(path)")
    }
  }

  @Test func `As of the day before, there is no timeline and nothing leads to one`() throws {
    let built = try Built(Self.content, asOf: "2024-04-30")
    #expect(built["p/events/index.html"] == nil)
    #expect(built.brokenLinks == [])
  }
}
