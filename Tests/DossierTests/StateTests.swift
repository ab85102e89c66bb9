import Testing

@testable import Dossier

/// What is computed of a process: circles, deadlines, links, and what stands still.
struct StateTests {
  private func issues(_ links: [String: String], history: String = "") throws -> Sketch {
    var files = ["parties/p.md": "---\nname: P\n---\n"]
    for (id, link) in links {
      files["issues/\(id).md"] = "---\ntitle: \(id)\nquestion: Q\nlinks: [\(link)]\n\(history)\n---\n"
    }
    return try Sketch(files)
  }

  @Test func `Issues that wait for each other are a circle`() throws {
    let sketch = try issues([
      "a": "{precondition_of: b, claimed_by: p}", "b": "{precondition_of: c, claimed_by: p}",
      "c": "{precondition_of: a, claimed_by: p}", "d": "{precondition_of: a, claimed_by: p}",
      "e": "{precondition_of: f, claimed_by: p}", "f": "{precondition_of: e, claimed_by: p}",
    ])
    #expect(sketch.findings == [])
    #expect(sketch.file.circles.ids == [["a", "b", "c"], ["e", "f"]])
  }

  @Test func `A precondition without a claimant, a link to itself, and options without ids are mistakes`() throws {
    #expect(
      try issues(["a": "{precondition_of: b}", "b": "{blocks: a}"]).findings == [
        "E0215 p/issues/a.md:4:27 «b»"
      ])
    #expect(try issues(["a": "{blocks: a}"]).findings == ["E0224 p/issues/a.md:4:18 «a»"])
    let sketch = try issues(["a": "{blocks: b}", "b": "{blocks: a}"], history: "options: [One, Two]")
    #expect(sketch.findings.allSatisfy { $0.hasPrefix("E0206") } && sketch.findings.count == 2)
  }

  @Test func `Other links make no circle, and an issue that waits for itself is one`() throws {
    #expect(try issues(["a": "{blocks: b}", "b": "{blocks: a}"]).file.circles == [])
    #expect(try issues(["a": "{precondition_of: b}", "b": "{part_of: a}"]).file.circles == [])
    #expect(try issues(["a": "{precondition_of: a}", "b": "{blocks: a}"]).file.circles.ids == [["a"]])
  }

  @Test func `Issues are settled after what they wait for`() throws {
    let file = try issues([
      "a": "{part_of: d}", "b": "{precondition_of: c, claimed_by: p}", "c": "{blocks: d}", "d": "{traded_against: e}",
      "e": "{reciprocal_of: a}",
    ]).file
    #expect(file.settlingOrder?.steps.ids == [["a", "b"], ["c"], ["d"]])
    #expect(file.settlingOrder?.isComplete == true)
    #expect(try issues(["a": "{traded_against: b}", "b": "{reciprocal_of: a}"]).file.settlingOrder == nil)
  }

  @Test func `Where issues wait for each other there is no order for them, nor for what waits for them`() throws {
    let order = try issues([
      "a": "{precondition_of: b, claimed_by: p}", "b": "{precondition_of: a, claimed_by: p}, {blocks: c}",
      "c": "{part_of: e}", "d": "{blocks: e}", "e": "{reciprocal_of: d}",
    ]).file.settlingOrder
    #expect(order?.steps.ids == [["d"]])
    #expect(order?.stuck.map(\.id) == ["a", "b", "c", "e"])
    #expect(order?.isComplete == false)
  }

  @Test func `What is agreed waits for nothing, and nothing waits for it`() throws {
    let sketch = try Sketch([
      "parties/p.md": "---\nname: P\n---\n",
      "issues/a.md":
        "---\ntitle: A\nquestion: Q\nstatus: agreed\nlinks: [{precondition_of: b, claimed_by: p}]\n---\n",
      "issues/b.md": "---\ntitle: B\nquestion: Q\nlinks: [{precondition_of: a, claimed_by: p}, {blocks: c}]\n---\n",
      "issues/c.md": "---\ntitle: C\nquestion: Q\n---\n",
    ])
    #expect(sketch.file.circles == [])
    #expect(sketch.file.settlingOrder?.steps.ids == [["b"], ["c"]])
  }

  @Test(arguments: [
    ([Standing.commonGround, .deadlock, .contested], Standing.deadlock), ([.oneSided, .contested], .contested),
    ([.oneSided, .commonGround], .commonGround), ([.oneSided], .oneSided), ([], nil),
  ])
  func `An issue stands where its hardest option stands`(options: [Standing], issue: Standing?) {
    #expect(Standing(of: options) == issue)
  }

  @Test func `Links show at both ends, a mutual one once`() throws {
    let file = try issues(["a": "{reciprocal_of: b}, {blocks: b}", "b": "{reciprocal_of: a}"]).file
    func seen(_ id: String) -> [String] {
      file.issues[id].map { file.links(of: $0) }?.map {
        "\($0.link.kind.rawValue) \($0.isOutward ? "→" : "←") \($0.other.id)"
      } ?? []
    }
    #expect(seen("a") == ["reciprocal_of → b", "blocks → b"])
    #expect(seen("b") == ["reciprocal_of → a", "blocks ← a"])
  }

  /// Two processes: an issue of `q` holds up one of `p`.
  private static let twoProcesses = [
    "/q/process.md": "---\ntitle: Q\n---\n", "/q/sources.yaml": "- {id: s, title: S, published: 2024-03}\n",
    "/q/issues/far.md":
      "---\ntitle: Far\nquestion: Q\nhistory: [{status: open, date: 2023}]\nlinks: [{blocks: p/issue/near, source: s}]\n---\n",
    "issues/near.md": "---\ntitle: Near\nquestion: Q\n---\n",
    "issues/far.md": "---\ntitle: Far\nquestion: Q\nlinks: [{precondition_of: q/issue/far, claimed_by: p}]\n---\n",
    "parties.yaml": "- {id: p, name: P}\n",
  ]

  @Test func `A link to an issue of another process shows there from when it could be known`() throws {
    func seen(_ asOf: String?) throws -> [String] {
      let file = try Sketch(Self.twoProcesses, asOf: asOf).file
      return file.issues["near"].map { file.links(of: $0).map { "\($0.other.process)/\($0.other.id)" } } ?? []
    }
    #expect(try seen(nil) == ["q/far"])
    #expect(try seen("2024-02") == [])
    let earlier = try Sketch(Self.twoProcesses).file.asOf(.init(seconds: 1_706_000_000))
    #expect(earlier.issues["near"].map { earlier.links(of: $0).count } == 0)
  }

  @Test func `An issue of another process with the same id is no circle`() throws {
    #expect(try Sketch(Self.twoProcesses).file.circles == [])
  }

  /// Two processes, each with an issue that waits for one of the other, by way of a third one.
  private static let circle = [
    "parties.yaml": "- {id: x, name: X}\n", "/q/parties.yaml": "- {id: x, name: X}\n",
    "/q/process.md": "---\ntitle: Q\n---\n",
    "issues/a.md":
      "---\ntitle: A\nquestion: Q\nlinks: [{precondition_of: q/issue/b, claimed_by: x}]\n---\n",
    "/q/issues/b.md":
      "---\ntitle: B\nquestion: Q\nlinks: [{precondition_of: c, claimed_by: x, since: 2024-05}]\n---\n",
    "/q/issues/c.md":
      "---\ntitle: C\nquestion: Q\nlinks: [{precondition_of: p/issue/a, claimed_by: x}, {blocks: d}]\n---\n",
    "/q/issues/d.md": "---\ntitle: D\nquestion: Q\n---\n",
  ]

  @Test func `A circle through issues of two processes is a deadlock of both`() throws {
    let sketch = try Sketch(Self.circle)
    #expect(sketch.findings == [])
    #expect(sketch.file.circles.map { $0.map { "\($0.process)/\($0.id)" } } == [["p/a", "q/b", "q/c"]])
    #expect(sketch.dossier.file("q")?.circles.ids == [["b", "c", "a"]])
    #expect(sketch.file.settlingOrder?.stuck.map(\.id) == ["a", "b", "c"])
    #expect(sketch.dossier.file("q")?.settlingOrder?.stuck.map(\.id) == ["b", "c", "d", "a"])
    #expect(sketch.file.asOf(Instant(parsing: "2024-04-30") ?? .distantPast).circles == [])
  }

  @Test func `What comes first in another process stands in the order of settling`() throws {
    let open = Self.circle.merging(["issues/a.md": "---\ntitle: A\nquestion: Q\n---\n"]) { $1 }
    #expect(try Sketch(open).file.settlingOrder?.steps.ids == [["b"], ["c"], ["a"]])
    let agreed =
      "---\ntitle: C\nquestion: Q\nstatus: agreed\nlinks: [{precondition_of: p/issue/a, claimed_by: x}]\n---\n"
    #expect(try Sketch(open.merging(["/q/issues/c.md": agreed]) { $1 }).file.settlingOrder == nil)
  }

  /// An issue of `p` that `q` tells of: an event, words and a forecast.
  private static let told = [
    "issues/a.md": "---\ntitle: A\nquestion: Q\nhistory: [{status: narrowing, date: 2022-01}]\n---\n",
    "events.yaml": "- {id: own, title: Own, date: 2022-02, issues: [a]}\n",
    "/q/process.md": "---\ntitle: Q\n---\n", "/q/people.yaml": "- {id: x, name: X}\n",
    "/q/events.yaml":
      "- {id: talks, title: Talks, date: 2024-02, issues: [p/issue/a]}\n- {id: other, title: Other, date: 2024-03}\n",
    "/q/statements.yaml": "- {id: word, speaker: x, text: Yes, date: 2024-04, issues: [p/issue/a]}\n",
    "/q/assessments.yaml":
      "- {id: guess, question: Q, claim: C, made: 2024-05, likelihood: likely, because: [p/issue/a]}\n",
  ]

  @Test func `What another process tells of an issue belongs to its issue, its changes and its rest`() throws {
    let file = try Sketch(Self.told).file
    let issue = try #require(file.issues["a"])
    #expect(file.events(on: issue).map(\.id) == ["own", "talks"])
    #expect(file.statements(on: issue).map(\.id) == ["word"])
    #expect(file.assessments(on: issue).map(\.id) == ["guess"])
    #expect(file.allEvents.map(\.id) == ["own", "talks"])
    #expect(file.moves.map(\.process) == ["q", "q", "q", "p", "p"])
    let (from, to) = (Instant(parsing: "2024-02-15") ?? .distantPast, Instant(parsing: "2024-04-15") ?? .distantPast)
    #expect(file.changes(from: from, to: to).map(\.process) == ["q"])
    #expect(file.asOf(from).events(on: issue).map(\.id) == ["own", "talks"])
    #expect(file.asOf(from).statements(on: issue).isEmpty)
    #expect(file.stalledSince(issue) == nil)
    #expect(file.asOf(Instant(parsing: "2024-01-01") ?? .distantPast).stalledSince(issue)?.text == "2022-02")
    #expect(try Sketch(Self.told).dossier.file("q")?.moves.count == 4)
  }

  @Test func `A party that takes a position is of the process or shared`() throws {
    let mistake = try Sketch(
      Self.twoProcesses.merging([
        "/q/parties.yaml": "- {id: x, name: X}\n",
        "issues/near.md":
          "---\ntitle: N\nquestion: Q\noptions: {o: O}\npositions:\n  - {party: q/party/x, option: o, stance: accepts}\n---\n",
      ]) { $1 })
    #expect(mistake.findings == ["E0281 p/issues/near.md:6:13 «q/party/x»"])
  }

  @Test func `The next deadline counts from the day that is told up to`() throws {
    let process =
      "---\ntitle: P\ndeadlines: [{date: 2024-11-11, label: COP29, reported: 2024}, {date: 2024-10-01, label: Talks, reported: 2024}]\n---\n"
    func next(_ day: String) throws -> String? {
      try Sketch(["process.md": process], asOf: day).file.outlook.deadline.map { "\($0.deadline.label) in \($0.days)" }
    }
    #expect(try next("2024-09-30") == "Talks in 1")
    #expect(try next("2024-10-01") == "Talks in 0")
    #expect(try next("2024-10-02") == "COP29 in 40")
    #expect(try next("2024-11-12") == "COP29 in -1")
    #expect(try next("2023") == nil)
  }

  @Test func `An issue stands still after nine months without a dated change, event or statement`() throws {
    func stalled(_ asOf: String?, _ more: [String: String] = [:]) throws -> String? {
      let files = ["issues/i.md": "---\ntitle: I\nquestion: Q\nhistory: [{status: open, date: 2024-01-10}]\n---\n"]
        .merging(more) { $1 }
      let file = try Sketch(files, asOf: asOf).file
      return file.issues["i"].flatMap { file.stalledSince($0) }?.text
    }
    #expect(try stalled("2024-10-09") == nil)
    #expect(try stalled("2024-10-11") == "2024-01-10")
    #expect(try stalled("2024-10-11", ["events.csv": "id,date,title,issues\ne,2024-05,E,i\n"]) == nil)
    #expect(
      try stalled(
        "2025-03-05",
        [
          "statements.yaml": "- {id: s, speaker: a, text: T, date: 2024-05-31, issues: i}\n",
          "parties.yaml": "- {id: a, name: A}\n",
        ]) == "2024-05-31")
    #expect(try stalled(nil) == nil)
    #expect(try stalled(nil, ["events.csv": "id,date,title,issues\ne,2024-12,E,\n"]) == "2024-01-10")
  }

  @Test
  func `A status stands since the first entry that says so, and the end of a span is when something happened last`()
    throws
  {
    let history =
      "[{status: open, date: 2023}, {status: narrowing, date: 2024-02}, {status: narrowing, date: 2024-04, why: W}]"
    let file = try Sketch(
      [
        "issues/i.md": "---\ntitle: I\nquestion: Q\nhistory: \(history)\n---\n",
        "events.csv": "id,date,title,issues\ne,2024-05?/2024-11-10,E,i\n",
      ], asOf: "2026"
    ).file
    let issue = try #require(file.issues["i"])
    #expect(issue.since?.text == "2024-02")
    #expect(issue.current?.why == "W")
    #expect(file.stalledSince(issue)?.text == "2024-11-10")
  }

  @Test func `Changes are told latest first, and a stance with what it was before`() throws {
    let file = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n", "events.csv": "id,date,title\ne,2024-03-01,E\n",
      "issues/i.md":
        "---\ntitle: I\nquestion: Q\noptions: {x: X}\nhistory: [{status: open, date: 2024-01}, {status: agreed, date: 2024-04}]\n"
        + "positions:\n  - {party: a, option: x, stance: demands, date: 2024-02}\n  - {party: a, option: x, stance: demands, date: 2024-03}\n"
        + "  - {party: a, option: x, stance: accepts, date: 2024-05}\n---\n",
    ]).file
    #expect(
      file.moves.map(\.told) == [
        "a-x demands → accepts 2024-05", "status open → agreed 2024-04", "event e 2024-03-01",
        "a-x - → demands 2024-02",
        "status - → open 2024-01",
      ])
  }

  @Test func `A person's role on a day is the one held then`() throws {
    let text =
      "---\nname: N\nroles:\n  - {title: Minister, from: 2019, to: 2021-05}\n  - {title: President, from: 2021-05}\n---\n"
    let person = try #require(try Sketch(["people/n.md": text]).file.people["n"])
    func role(_ day: String?) -> String? { person.role(on: day.flatMap(EDTFDate.init(parsing:)))?.title }
    #expect(role("2020") == "Minister")
    #expect(role("2022") == "President")
    #expect(role(nil) == "President")
  }

  @Test func `Shelves are in the order in which pages show them`() throws {
    let file = try Sketch([
      "process.md": "---\ntitle: P\nparties: [z, y]\n---\n",
      "parties.yaml": "- {id: b, name: B}\n- {id: a, name: a}\n- {id: y, name: Y}\n- {id: z, name: Z}\n",
      "events.csv": "id,date,title\nb,2024,B\na,2024,A\nc,2024-01-01,C\nd,2023/..,D\n",
      "issues/a.md": "---\ntitle: A\nquestion: Q\norder: 2\n---\n",
      "issues/b.md": "---\ntitle: B\nquestion: Q\norder: 1\n---\n", "issues/c.md": "---\ntitle: C\nquestion: Q\n---\n",
      "terms.yaml": "- {id: b, term: beta, definition: D}\n- {id: a, term: Alpha, definition: D}\n",
      "briefings.yaml": "- {id: a, title: A, date: 2024-01}\n- {id: b, title: B, date: 2024-02}\n",
    ]).file
    #expect(file.parties.map(\.id) == ["z", "y", "b", "a"])
    #expect(file.events.map(\.id) == ["d", "c", "a", "b"])
    #expect(file.issues.map(\.id) == ["b", "a", "c"])
    #expect(file.terms.map(\.id) == ["a", "b"])
    #expect(file.briefings.map(\.id) == ["b", "a"])
  }

  @Test func `Processes come as the home page lists them, then by what was known last`() throws {
    let files = [
      "/site.yaml": "title: T\nhome: [r]\n", "/q/process.md": "---\ntitle: Q\n---\n",
      "/r/process.md": "---\ntitle: R\n---\n",
      "/q/events.csv": "id,date,title\ne,2024,E\n", "events.csv": "id,date,title\ne,2023,E\n",
    ]
    #expect(try Sketch(files).dossier.files.map(\.id) == ["r", "q", "p"])
  }
}

extension [[Reference]] {
  fileprivate var ids: [[String]] { map { $0.map(\.id) } }
}
