import Testing

@testable import Dossier

/// What a person would say who had slept from one day to another.
struct ChangesTests {
  private static let files = [
    "parties.yaml": "- {id: a, name: A}\n- {id: b, name: B}\n", "people.yaml": "- {id: n, name: N}\n",
    "sources.yaml": """
    - {id: june, title: June, published: 2024-06-20}
    - {id: late, title: Late, published: 2024-09-15, corrections: [{date: 2024-09-20, note: The place was another}]}
    """,
    "issues/i.md": """
    ---
    title: I
    question: Q
    options: {x: X, y: Y}
    history:
      - {status: open, date: 2024-01}
      - {status: agreed_in_principle, date: 2024-08-01, source: june, reported: 2024-08-02}
      - {status: reopened, date: 2024-09-01}
    positions:
      - {party: a, option: x, stance: demands, date: 2024-02}
      - {party: a, option: x, stance: supports, date: 2024-07-10}
      - {party: a, option: x, stance: conditional, condition: C, date: 2024-08-10}
      - {party: a, option: x, stance: conditional, condition: D, date: 2024-09-10}
      - {party: b, option: x, stance: rejects, date: 2024-02}
      - {party: b, option: x, stance: undeclared, checked: 2024-08-15}
      - {party: b, option: y, stance: undeclared, checked: 2024-08-15}
    ---
    """,
    "issues/j.md": "---\ntitle: J\nquestion: Q\nhistory: [{status: open, date: 2024-08-20}]\n---\n",
    "events.yaml": """
    - {id: meeting, date: 2024-08-12, title: M, issues: i, place: P, disputed: [{place: W, source: late}]}
    - {id: summit, date: 2024-11-11, title: S, source: june, issues: [i, j]}
    """,
    "statements.yaml": "- {id: said, speaker: n, text: T, date: 2024-08-13, issues: j}\n",
    "assessments.yaml":
      "- {id: f, question: Q, claim: C, made: 2024-08-14, because: issue/i, likelihood: likely, outcome: no, resolved: 2024-09-05}\n",
  ]

  /// `i: position a-x demands → supports`, in the order of the groups.
  private func told(_ from: String, _ to: String) throws -> [String] {
    let sketch = try Sketch(Self.files)
    try #require(sketch.findings == [])
    let changes = sketch.file.changes(from: moment(from), to: moment(to))
    return sketch.file.grouped(changes).flatMap { group in
      group.changes.map { "\(group.issue?.id ?? "-"): \($0.told)" }
    }
  }

  private func moment(_ day: String) -> Instant { EDTFDate(parsing: day)?.latest ?? .distantPast }

  @Test func `A position moves from where it stood to where it stands, however many steps there were`() throws {
    #expect(try told("2024-07-01", "2024-07-31") == ["i: a-x demands → supports 2024-07-10"])
    #expect(try told("2024-07-01", "2024-08-11").contains("i: a-x demands → conditional 2024-08-10"))
  }

  @Test func `An issue that was opened and moved in one time was both`() throws {
    #expect(
      try told("2023-12-31", "2024-08-10").filter { $0.contains("status") } == [
        "i: status open → agreed_in_principle 2024-08-01", "i: status - → open 2024-01",
      ])
  }

  @Test func `Words that two sources have are told once`() throws {
    let sketch = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n", "sources.yaml": "- {id: x, title: X}\n- {id: y, title: Y}\n",
      "statements.yaml": """
      - {id: one, speaker: a, text: We go on., date: 2024-05-01, source: x}
      - {id: two, speaker: a, text: “We go on”, date: 2024-05-01, source: y}
      """,
    ])
    let changes = sketch.file.changes(from: .distantPast, to: moment("2024-05-01"))
    #expect(changes.count == 2)
    #expect(sketch.file.grouped(changes).flatMap(\.changes).map(\.told) == ["statement one 2024-05-01"])
  }

  @Test func `A dispute that nobody dates is as old as its event, and a month stays a month`() throws {
    let sketch = try Sketch(["events.yaml": "- {id: e, title: E, date: 2024-09, place: P, disputed: {place: W}}\n"])
    let changes = sketch.file.changes(from: moment("2024-08-31"), to: moment("2024-09-30"))
    #expect(changes.map(\.told) == ["event e 2024-09", "disputed e place=W 2024-09"])
  }

  @Test func `Another condition is a move, and a position that is undeclared again is withdrawn`() throws {
    #expect(try told("2024-09-09", "2024-09-10") == ["i: a-x conditional → conditional 2024-09-10"])
    #expect(try told("2024-08-14", "2024-08-15") == ["i: b-x rejects → undeclared 2024-08-15"])
  }

  @Test func `An issue is opened, moves when that is known, and is reopened`() throws {
    #expect(try told("2024-08-15", "2024-08-20") == ["j: status - → open 2024-08-20"])
    #expect(try told("2024-07-31", "2024-08-01") == [])
    #expect(try told("2024-08-01", "2024-08-02") == ["i: status open → agreed_in_principle 2024-08-01"])
    #expect(try told("2024-08-31", "2024-09-01") == ["i: status agreed_in_principle → reopened 2024-09-01"])
  }

  @Test func `A reopening is told even where all is agreed again`() throws {
    #expect(
      try told("2024-08-31", "2024-10-31").contains("i: status agreed_in_principle → reopened 2024-09-01"))
    var files = Self.files
    files["issues/k.md"] =
      "---\ntitle: K\nquestion: Q\nhistory: [{status: agreed, date: 2024-01}, {status: reopened, date: 2024-02}, {status: agreed, date: 2024-03}]\n---\n"
    let file = try Sketch(files).file
    let changes = file.changes(from: moment("2024-01-31"), to: moment("2024-04-01"))
    #expect(changes.map(\.told).contains("reopened agreed → reopened 2024-02"))
    #expect(!changes.map(\.told).contains { $0.hasPrefix("status agreed") })
  }

  @Test func `A coming event is announced, then happens`() throws {
    #expect(try told("2024-06-19", "2024-06-20") == ["i: announced summit 2024-06-20"])
    #expect(try told("2024-11-10", "2024-11-11") == ["i: event summit 2024-11-11"])
    #expect(try told("2024-06-19", "2024-12-01").contains("i: event summit 2024-11-11"))
  }

  @Test func `Words, forecasts, outcomes, disputes and corrections are told when they came`() throws {
    // The issue it speaks to is not opened yet.
    #expect(try told("2024-08-12", "2024-08-13") == ["-: statement said 2024-08-13"])
    #expect(try told("2024-08-12", "2024-08-20").contains("j: statement said 2024-08-13"))
    #expect(try told("2024-08-13", "2024-08-14") == ["i: made f 2024-08-14"])
    #expect(try told("2024-09-04", "2024-09-05") == ["i: resolved f no 2024-09-05"])
    #expect(try told("2024-09-14", "2024-09-15") == ["i: disputed meeting place=W 2024-09-15"])
    #expect(try told("2024-09-19", "2024-09-20") == ["-: corrected late 2024-09-20"])
  }

  @Test func `Changes are grouped by issue, what moved first, and what touches several stands with the first`() throws {
    #expect(
      try told("2024-08-02", "2024-09-30") == [
        "i: a-x supports → conditional 2024-09-10", "i: resolved f no 2024-09-05",
        "i: status agreed_in_principle → reopened 2024-09-01", "i: b-x rejects → undeclared 2024-08-15",
        "i: event meeting 2024-08-12", "i: disputed meeting place=W 2024-09-15", "i: made f 2024-08-14",
        "j: status - → open 2024-08-20", "j: statement said 2024-08-13", "-: corrected late 2024-09-20",
      ])
  }

  @Test func `Nothing changes from a day to itself, nor backwards`() throws {
    #expect(try told("2024-08-12", "2024-08-12") == [])
    #expect(try told("2024-09-12", "2024-08-12") == [])
  }
}

extension Change {
  /// The change in a line of a test.
  var told: String {
    let words =
      switch what {
      case .position(let position, _, let before):
        "\(position.anchor) \(before?.stance.rawValue ?? "-") → \(position.stance)"
      case .status(let step, _, let before): "status \(before?.rawValue ?? "-") → \(step.status.rawValue)"
      case .reopened(let step, _, let before): "reopened \(before?.rawValue ?? "-") → \(step.status.rawValue)"
      case .event(let event): "event \(event.id)"
      case .announced(let event): "announced \(event.id)"
      case .disputed(let event, let dispute): "disputed \(event.id) \(dispute.field)=\(dispute.value)"
      case .statement(let statement): "statement \(statement.id)"
      case .made(let assessment): "made \(assessment.id)"
      case .resolved(let assessment): "resolved \(assessment.id) \(assessment.outcome?.rawValue ?? "-")"
      case .corrected(_, let reference): "corrected \(reference.id)"
      }
    return words + " " + date.text
  }
}
