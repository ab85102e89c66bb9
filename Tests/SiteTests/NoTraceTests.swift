import Dossier
import Testing

@testable import Site

/// What is held back or not yet known is in no file.
struct NoTraceTests {
  /// A site in which everything of a kind that stands under `mark` says `zebra` somewhere.
  private static func content(_ mark: (_ kind: Kind) -> String) -> [String: String] {
    [
      "site.yaml": "title: T\nbase_url: https://example.org\n",
      "p/process.md":
        "---\ntitle: P\nparties: [zebra-party, open]\n---\nSee [them](party:zebra-party), [it](issue:zebra-issue) and that [@zebra-source].\n",
      "p/parties.yaml": "- {id: open, name: Open}\n- {id: zebra-party, name: Zebra party\(mark(.party))}\n",
      "p/people.yaml": "- {id: open-person, name: Open}\n- {id: zebra-person, name: Zebra person\(mark(.person))}\n",
      "p/issues.yaml": """
      - {id: plain, title: Plain, question: Q, options: {x: X}, links: [{blocks: zebra-issue, why: because zebra}]}
      - {id: zebra-issue, title: Zebra issue, question: Q zebra, options: {y: Zebra}\(mark(.issue))}
      """,
      "p/positions.csv":
        "issue,party,option,stance,says,draft,date,summary,body\n"
        + "plain,open,x,demands,plain [words](statement:zebra-words) [@zebra-source],,2023,On [that](event:zebra-event),\(Self.body.replacing("\\n", with: "\n"))\n"
        + "plain,zebra-party,x,rejects,a zebra says,,2023,,\n"
        + (mark(.position).isEmpty ? "" : "plain,open,x,accepts,zebra words,\(mark(.position)),,\n"),
      "p/events.yaml":
        "- {id: open-event, title: Open, date: 2023-01-01, people: [open-person, zebra-person], sources: zebra-source, issues: [plain, zebra-issue], body: \(Self.body), summary: \"[*This*](event:zebra-event \\\"zebra\\\")\", disputed: [{people: [zebra-person]}, {place: Z, source: zebra-source}]}\n"
        + "- {id: zebra-event, title: Zebra event, date: 2024-05-05\(mark(.event))}\n",
      "p/statements.yaml": "- {id: open-words, speaker: open, text: Open words, date: 2023, event: zebra-event}\n"
        + "- {id: zebra-words, speaker: open, text: Zebra words, date: 2024-05-05\(mark(.statement))}\n",
      "p/assessments.yaml":
        "- {id: zebra-forecast, question: Zebra?, claim: Zebra, likelihood: likely, made: 2024-05-05, because: plain\(mark(.assessment))}\n",
      "p/sources.yaml":
        "- {id: open-source, title: Open, extra: {k: v}, body: \(Self.body)}\n- {id: zebra-source, title: Zebra source, published: 2024-05-05\(mark(.source))}\n",
      "p/terms.yaml": "- {id: zebra-term, term: them, definition: Zebra definition\(mark(.term))}\n"
        + "- {id: open-term, term: O, definition: \"[O](source:zebra-source)\"}\n",
      "p/briefings.yaml": "- {id: zebra-briefing, title: Zebra briefing, date: 2024-05-05\(mark(.briefing))}\n",
    ]
  }

  /// A text that speaks of hidden things in every way there is, as a value in double quotes.
  private static let body =
    "\"One [*two* [and] three](issue:zebra-issue) four [@open-source; @zebra-source, p. 3] five [@zebra-source; @open-source] six"
    + " [@zebra-source] <event:zebra-event> [](party:zebra-party) [seven][z].\\n\\n```quote zebra-words\\n```\\n\\n[z]: statement:zebra-words\\n\""

  @Test func `Drafts leave no trace in any file`() throws {
    let built = try Built(Self.content { $0 == .position ? "yes,2024" : ", draft: yes" })
    #expect(built.findings == [])
    #expect(built.files(with: "zebra") == [])
    #expect(built.files(with: "Zebra") == [])
    #expect(built.brokenLinks == [])
    #expect(built["p/index.html"]?.contains("See them, it and that.") == true)
  }

  @Test func `A draft whose file is linked to leaves no trace in the data either`() throws {
    let built = try Built([
      "p/issues/zebra.md": "---\ntitle: Zebra\nquestion: Q\ndraft: yes\n---\n",
      "p/events/e.md":
        "---\ntitle: E\ndate: 2024\n---\n[One](../issues/zebra.md#z \"zebra\"), [two][z] and [three](/p/process.md).\n\n[z]: ../issues/zebra.md\n",
    ])
    #expect(built.findings == [])
    #expect(built.files(with: "ebra") == [])
    #expect(built["p/data/events.csv"]?.contains("One, two and [three](/p/process.md).") == true)
  }

  @Test func `With drafts asked for, all is there`() throws {
    let built = try Built(Self.content { $0 == .position ? "yes,2024" : ", draft: yes" }, drafts: true)
    #expect(built.findings == [])
    #expect(built.paths.contains("p/parties/zebra-party.html"))
    #expect(built.files(with: "zebra").count > 20)
    #expect(built.brokenLinks == [])
  }

  @Test func `What is under embargo leaves no trace until its instant`() throws {
    let content = Self.content { $0 == .position ? "yes,2024" : ", embargo: 2024-10-01T06:00Z" }
    #expect(try Built(content, now: "2024-10-01T05:59Z").files(with: "ebra") == [])
    #expect(try Built(content, now: "2024-10-01T06:00Z").files(with: "ebra").count > 20)
  }

  @Test func `As of a day, nothing later is in any file`() throws {
    let content = Self.content { kind in
      switch kind {
      case .position: ",2024-05-05"
      case .issue: ", history: [{status: open, date: 2024-05-05}]"
      case .party, .person, .term: ""
      default: ""
      }
    }.mapValues {
      $0.replacing("zebra-party", with: "p2").replacing("zebra-person", with: "n2").replacing("zebra-term", with: "t2")
        .replacing("Zebra party", with: "P2").replacing("Zebra person", with: "N2").replacing(
          "Zebra definition", with: "D"
        )
        .replacing("a zebra says", with: "says").replacing(
          "why: because zebra", with: "since: 2024-05-05, why: because zebra")
    }
    let before = try Built(content, asOf: "2024-05-04")
    #expect(before.findings == [])
    #expect(before.files(with: "zebra") == [])
    #expect(before.files(with: "Zebra") == [])
    #expect(before.brokenLinks == [])
    let after = try Built(content, asOf: "2024-05-05")
    #expect(after.files(with: "ebra").count > 15)
    #expect(after["p/index.html"]?.contains("5 May 2024") == true)
  }

  @Test func `The demonstration site of September 2024 knows nothing of what came later`() throws {
    let built = try Built.demonstration(asOf: "2024-09-26", workers: 2)
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    for id in [
      "2025-08-08-initialling", "turan-2024-09-27", "azatutyun-33614315", "pashinyan-later-return", "2024-09-30",
    ] {
      #expect(built.paths.filter { $0.contains(id) } == [], "\(id)")
    }
    let links = built.pages.filter {
      $0.text.contains("2025-08-08-initialling") || $0.text.contains("pashinyan-later-return")
    }
    #expect(links.map(\.path) == [])
    let data = built.paths.filter { $0.contains("/data/") && !$0.hasSuffix(".html") }
    #expect(
      data.filter { built[$0]?.contains("2025-08-08") == true || built[$0]?.contains("turan-analysis") == true } == [])
  }

  @Test func `The demonstration site of July 2024 says nothing of that September`() throws {
    let built = try Built.demonstration(asOf: "2024-07-31", workers: 2)
    #expect(built.findings == [])
    #expect(built.brokenLinks == [])
    #expect(built.paths.contains("armenia-azerbaijan/events/2024-07-10-trilateral.html"))
    for word in [
      "September 2024", "Sep 2024", "2024-08", "2024-09", "2024-1", "2025", "2026", "Sullivan on", "New York",
    ] {
      #expect(built.paths.filter { built[$0]?.contains(word) == true } == [], "\(word)")
    }
  }

  @Test func `Each edition of the demonstration site tells what moved since the one before`() throws {
    let built = try Built.demonstration(workers: 2)
    let editions = try ["2024-06-30", "2024-09-30", "2025-08-31"].map {
      try #require(built["armenia-azerbaijan/briefings/\($0).html"])
    }
    #expect(!editions[0].contains("Since the edition of"))
    #expect(editions[1].contains("Since the edition of 30 June 2024"))
    #expect(editions[1].contains("id=\"part:corrections\""))
    #expect(!editions[1].contains("2025-08-08"))
    #expect(editions[2].contains("Since the edition of 30 September 2024"))
    let since = try #require(editions[2].firstMatch(of: /id="part:what-changed"(?s:.*?)<\/section>/)).0
    // A position moved, a status moved, and a forecast was resolved.
    for word in [
      "Conditional", "Accepts", "Agreed in principle", "2025-08-08-initialling", "treaty-before-cop29", "No",
    ] {
      #expect(since.contains(word), "\(word)")
    }
  }
}
