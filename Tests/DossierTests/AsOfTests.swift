import Records
import Testing

@testable import Dossier

/// The dossier as it could have been known on a day.
struct AsOfTests {
  private static let files = [
    "process.md":
      "---\ntitle: P\ndeadlines: [{date: 2024-11-11, label: COP29, source: july}, {date: 2025, label: Late, reported: 2024-10-01}]\n---\n",
    "parties.yaml": "- {id: a, name: A}\n", "people.yaml": "- {id: n, name: N}\n",
    "terms.yaml": "- {id: t, term: T, definition: D}\n",
    "sources.yaml":
      "- {id: july, title: July, published: 2024-07-05}\n- {id: late, title: Late, published: 2024-09-27/2024-11-10}\n- {id: undated, title: U}\n",
    "issues/i.md": """
    ---
    title: I
    question: Q
    options: {x: X}
    history: [{status: open, date: 2024-01}, {status: agreed, date: 2024-08-30, source: late}]
    links: [{blocks: j, since: 2024-09-01}, {part_of: j}]
    positions:
      - {party: a, option: x, stance: demands, date: 2024-02}
      - {party: a, option: x, stance: accepts, date: 2024-06, reported: 2024-09-20}
      - {party: a, option: x, stance: rejects, source: late}
      - {party: a, option: x, stance: supports, statement: secret}
    ---
    """,
    "issues/j.md": "---\ntitle: J\nquestion: Q\nstatus: open\n---\n",
    "issues/k.md": "---\ntitle: K\nquestion: Q\nhistory: [{status: open, date: 2024-09}]\n---\n",
    "events.csv":
      "id,date,title,sources,issues\nmeeting,2024-07-10,M,late,k\ncop,2024-11-11/2024-11-22,COP,july,\nsurprise,2024-12-01,S,,\n",
    "events/disputed.md":
      "---\ntitle: D\ndate: 2024-07-01\ndisputed: [{place: W, source: late}, {place: V, source: july}]\n---\n",
    "statements.yaml": """
    - {id: public, speaker: a, text: T, date: 2024-07-10, source: late, variants: [{text: V, source: late}, {text: W, source: july}, {text: X}]}
    - {id: secret, speaker: a, text: T, date: 2024-06-01, reported: 2024-10-15}
    """,
    "assessments.yaml": """
    - {id: f, question: Q, claim: C, made: 2024-07-11, entered: 2026, likelihood: likely, outcome: no, resolved: 2024-11-11, outcome_source: late}
    - {id: g, question: Q, claim: C, made: 2024-07-11, resolves: 2024-08-01, outcome: yes}
    """,
    "briefings.yaml":
      "- {id: b, title: B, date: 2024-07-12, status: corrected, corrections: [{date: 2024-08-02, note: N}]}\n",
  ]

  private func told(_ day: String) throws -> [String] {
    let sketch = try Sketch(Self.files, asOf: day)
    try #require(sketch.findings == [])
    return sketch.file.told
  }

  @Test func `A position that rests on words alone is known when they are, and what was looked at later is not told`()
    throws
  {
    let files = [
      "parties.yaml": "- {id: a, name: A}\n", "sources.yaml": "- {id: s, title: S, published: 2024-01-05}\n",
      "statements.yaml": "- {id: leak, speaker: a, text: T, date: 2023-12-01, reported: 2024-03-01, source: s}\n",
      "issues/i.md": """
      ---
      title: I
      question: Q
      options: {x: X, y: Y}
      positions:
        - {party: a, option: x, stance: demands, date: 2023-12-01, basis: stated, statement: leak}
        - {party: a, option: y, stance: undeclared, date: 2024-01-01, checked: 2024-05-01, source: s}
      ---
      """,
    ]
    func positions(_ day: String) throws -> [String] {
      try Sketch(files, asOf: day).file.told.filter { $0.hasPrefix("position: ") }.map { String($0.dropFirst(30)) }
    }
    #expect(try positions("2023-12-31") == [])
    #expect(try positions("2024-02-28") == ["option=y | stance=undeclared | date=2024-01-01 | sources=[s]"])
    #expect(
      try positions("2024-03-01").first
        == "option=x | stance=demands | date=2023-12-01 | basis=stated | statements=[leak]")
  }

  private func line(_ start: String, _ day: String) throws -> String? { try told(day).first { $0.hasPrefix(start) } }

  @Test func `An event is known from its day, and a coming one from when it was announced`() throws {
    #expect(try line("event: id=meeting", "2024-07-09") == nil)
    #expect(try line("event: id=meeting", "2024-07-10") != nil)
    #expect(try line("event: id=cop", "2024-07-04") == nil)
    #expect(try line("event: id=cop", "2024-07-05") != nil)
    #expect(try line("event: id=surprise", "2024-11-30") == nil)
  }

  @Test func `A day means its end, a month its last day`() throws {
    #expect(try line("event: id=meeting", "2024-06") == nil)
    #expect(try line("event: id=meeting", "2024-07") != nil)
    #expect(try line("event: id=meeting", "2024-07-10T00:00Z") != nil)
  }

  @Test func `What came out late is known when it came out`() throws {
    #expect(try line("statement: id=secret", "2024-10-14") == nil)
    #expect(try line("statement: id=secret", "2024-10-15") != nil)
  }

  @Test func `A source is known from its publication, and a reference to it leaves no trace before`() throws {
    #expect(try line("source: id=late", "2024-09-26") == nil)
    #expect(try line("event: id=meeting", "2024-09-26") == "event: id=meeting | date=2024-07-10 | title=M | issues=[k]")
    #expect(try line("event: id=meeting", "2024-08-31") == "event: id=meeting | date=2024-07-10 | title=M")
    #expect(
      try line("event: id=meeting", "2024-09-27")
        == "event: id=meeting | date=2024-07-10 | title=M | issues=[k] | sources=[late]")
    #expect(try line("source: id=undated", "1900") != nil)
  }

  @Test func `Wordings come with their sources`() throws {
    #expect(
      try line("statement: id=public", "2024-07-10")?.hasSuffix("variants=[{text=W | source=july}, {text=X}]") == true)
    #expect(
      try line("statement: id=public", "2024-09-27")?.hasSuffix(
        "{text=V | source=late}, {text=W | source=july}, {text=X}]") == true)
  }

  @Test func `Disputes come with their sources`() throws {
    #expect(try line("event: id=disputed", "2024-07-04") == "event: id=disputed | date=2024-07-01 | title=D")
    #expect(
      try line("event: id=disputed", "2024-07-05")
        == "event: id=disputed | date=2024-07-01 | title=D | disputed=[{place=V | source=july}]")
    #expect(try line("event: id=disputed", "2024-09-27")?.contains("place=W") == true)
  }

  @Test func `An issue is known from its first entry, one with a plain status always`() throws {
    #expect(try line("issue: id=k", "2024-08-31") == nil)
    #expect(try line("issue: id=k", "2024-09-01") != nil)
    #expect(try line("issue: id=j", "1900") == "issue: id=j | title=J | question=Q | status=open")
    #expect(try line("issue: id=i", "2023-12-31") == nil)
  }

  @Test func `Each entry of a history and each link counts by itself`() throws {
    #expect(try line("issue: id=i", "2024-08-29")?.contains("agreed") == false)
    #expect(try line("issue: id=i", "2024-08-30")?.contains("{status=agreed | date=2024-08-30}") == true)
    #expect(try line("issue: id=i", "2024-08-31")?.hasSuffix("links=[{part_of=j}]") == true)
    #expect(
      try line("issue: id=i", "2024-09-01")?.hasSuffix("links=[{blocks=j | since=2024-09-01}, {part_of=j}]") == true)
  }

  @Test(arguments: [
    ("2024-01", ""), ("2024-02-01", "demands"), ("2024-09-19", "demands"), ("2024-09-20", "demands accepts"),
    ("2024-09-27", "demands accepts rejects"), ("2024-10-14", "demands accepts rejects"),
    ("2024-10-15", "demands accepts rejects supports"),
  ])
  func `A position is known when it was reported, taken, or printed, or from its statement`(
    day: String, stances: String
  ) throws {
    let positions = try Sketch(Self.files, asOf: day).file.issues["i"]?.positions ?? []
    #expect(positions.map(\.stance.rawValue).joined(separator: " ") == stances)
  }

  @Test func `A forecast is known from when it was made, its outcome from when it was known`() throws {
    #expect(try line("assessment: id=f", "2024-07-10") == nil)
    #expect(try line("assessment: id=f", "2024-11-10")?.contains("outcome") == false)
    #expect(
      try line("assessment: id=f", "2024-11-11")?.contains("outcome=no | resolved=2024-11-11 | outcome_sources=[late]")
        == true)
    #expect(try line("assessment: id=g", "2024-07-31")?.contains("outcome") == false)
    #expect(try line("assessment: id=g", "2024-08-01")?.contains("outcome=yes") == true)
  }

  @Test func `Deadlines, editions and corrections have their days too`() throws {
    #expect(try line("process", "2024-07-04") == "process: id=p | title=P")
    #expect(
      try line("process", "2024-07-05")?.hasSuffix("deadlines=[{date=2024-11-11 | label=COP29 | sources=[july]}]")
        == true)
    #expect(try line("process", "2024-10-01")?.contains("Late") == true)
    #expect(try line("briefing", "2024-07-11") == nil)
    #expect(try line("briefing", "2024-08-01")?.contains("corrections") == false)
    #expect(try line("briefing", "2024-08-02")?.contains("corrections") == true)
  }

  @Test func `An edition is no correction before it was corrected`() throws {
    #expect(try line("briefing", "2024-08-01")?.contains("status=corrected") == false)
    #expect(try line("briefing", "2024-08-02")?.contains("status=corrected") == true)
  }

  @Test func `People, parties and terms are known from the start`() throws {
    #expect(
      try told("1900").map { $0.prefix { $0 != ":" } } == ["process", "party", "person", "issue", "source", "term"])
  }

  @Test func `An office is known from when it was taken up, and its end from when it ended`() throws {
    func roles(_ day: String) throws -> String? {
      let people = "- {id: n, name: N, roles: [{title: M, from: 2020, to: 2024-05}, {title: P, from: 2024-06}]}\n"
      return try Sketch(["people.yaml": people], asOf: day).file.told.first { $0.hasPrefix("person") }
    }
    #expect(try roles("2019") == "person: id=n | name=N")
    #expect(try roles("2024-04-30") == "person: id=n | name=N | roles=[{title=M | from=2020}]")
    #expect(
      try roles("2024-06-01")
        == "person: id=n | name=N | roles=[{title=M | from=2020 | to=2024-05}, {title=P | from=2024-06}]")
  }

  @Test func `Status and direction of a process say nothing of an earlier day, but for one that had ended`() throws {
    func process(_ day: String?, ended: String = "") throws -> String? {
      let text =
        "---\ntitle: P\nstarted: 2020\nstatus: failed\n\(ended)direction: deteriorated\ndirection_why: W\n---\n"
      return try Sketch(["process.md": text], asOf: day).file.told.first
    }
    #expect(try process("2019") == "process: id=p | title=P")
    #expect(try process("2024") == "process: id=p | title=P | started=2020")
    #expect(try process("2023", ended: "ended: 2024\n") == "process: id=p | title=P | started=2020")
    #expect(
      try process("2024", ended: "ended: 2024\n")
        == "process: id=p | title=P | started=2020 | ended=2024 | status=failed")
    #expect(try process(nil)?.contains("direction=deteriorated") == true)
  }

  @Test func `When a source was read and what was put right in it is not known before`() throws {
    func source(_ day: String) throws -> String? {
      let row = "- {id: s, title: S, published: 2024-01, accessed: 2024-03, corrections: [{date: 2024-02, note: N}]}\n"
      return try Sketch(["sources.yaml": row], asOf: day).file.told.first { $0.hasPrefix("source") }
    }
    #expect(try source("2024-01") == "source: id=s | title=S | published=2024-01")
    #expect(try source("2024-02")?.hasSuffix("corrections=[{date=2024-02 | note=N}]") == true)
    #expect(try source("2024-03")?.contains("accessed=2024-03") == true)
  }

  @Test func `An outcome without a day is known from its source, and without one on no day`() throws {
    func outcome(_ day: String, _ more: String) throws -> Bool {
      let files = [
        "sources.yaml": "- {id: s, title: S, published: 2024-03}\n",
        "assessments.yaml": "- {id: f, question: Q, claim: C, made: 2024-01, outcome: yes\(more)}\n",
      ]
      return try Sketch(files, asOf: day).file.told.contains { $0.contains("outcome=yes") }
    }
    #expect(try !outcome("2024-02", ", outcome_source: s"))
    #expect(try outcome("2024-03", ", outcome_source: s"))
    #expect(try !outcome("2030", ""))
  }

  @Test func `A source that came out over months makes nothing known before its day, but what was announced`() throws {
    let files = [
      "parties.yaml": "- {id: a, name: A}\n", "sources.yaml": "- {id: s, title: S, published: 2024-02/..}\n",
      "events.csv": "id,date,title,sources\ne,2024-12-01,E,s\n",
      "statements.yaml": "- {id: t, speaker: a, text: T, date: 2024-12-01, source: s}\n",
      "issues/i.md":
        "---\ntitle: I\nquestion: Q\noptions: {x: X}\nhistory: [{status: open, date: 2024-01}, {status: agreed, date: 2024-12-01, source: s}]\n"
        + "positions: [{party: a, option: x, stance: accepts, date: 2024-12-01, source: s}]\n---\n",
    ]
    let before = try Sketch(files, asOf: "2024-06").file
    #expect(before.events.map(\.id) == ["e"])
    #expect(before.statements.isEmpty && before.issues["i"]?.positions.isEmpty == true)
    #expect(before.issues["i"]?.current?.status == .open)
    #expect(try Sketch(files, asOf: "2024-12-01").file.issues["i"]?.current?.status == .agreed)
  }

  @Test func `An option is on the table from the first position on it`() throws {
    let files = [
      "parties.yaml": "- {id: a, name: A}\n",
      "issues/i.md":
        "---\ntitle: I\nquestion: Q\nstatus: open\noptions: {x: X, y: Y, z: Z}\npositions: [{party: a, option: x, stance: accepts, date: 2024-03}, "
        + "{party: a, option: y, stance: accepts, date: 2024-09}]\n---\n",
    ]
    func options(_ day: String?) throws -> [String]? {
      try Sketch(files, asOf: day).file.issues["i"]?.options?.entries.map(\.name)
    }
    #expect(try options("2024-02") == ["z"])
    #expect(try options("2024-06") == ["x", "z"])
    #expect(try options(nil) == ["x", "y", "z"])
  }

  @Test func `What a source of another process published counts too`() throws {
    let files = [
      "/q/process.md": "---\ntitle: Q\n---\n", "/q/sources.yaml": "- {id: early, title: S, published: 2023-01}\n",
      "events.csv": "id,date,title,sources\ne,2024-11,E,q/source/early\n",
    ]
    #expect(try Sketch(files, asOf: "2023").file.events.map(\.id) == ["e"])
    #expect(try Sketch(files, asOf: "2022").file.events.map(\.id) == [])
  }

  @Test func `What is not known is no mistake`() throws {
    #expect(try Sketch(Self.files, asOf: "1900").findings == [])
  }

  @Test func `A dossier told up to a day knows the day`() throws {
    #expect(try Sketch(Self.files, asOf: "2024-07-10").file.day?.text == "2024-07-10")
    #expect(try Sketch(Self.files).file.day?.text == "2024-12-01")
  }

  @Test func `Nothing is known sooner for asking later`() throws {
    let content = try Folder.demonstration()
    let whole = try Sketch(content: content, now: "2100-01-01").dossier
    let days = [
      "1987", "2020", "2020-11-10", "2023-09", "2024-07-10", "2024-09-16", "2024-09-23", "2024-09-26", "2024-09-27",
      "2024-09-30",
      "2024-10-31", "2024-11-11", "2024-12-31", "2025-08-08", "2026", "2100",
    ]
    var before: [Set<String>] = []
    for day in days {
      let moment = try #require(EDTFDate(parsing: day)).latest
      let atoms = whole.asOf(moment).files.map { Set($0.atoms) }
      // An edition that is corrected later is a final one until then: the one word that takes another's place.
      for (earlier, later) in zip(before, atoms) {
        #expect(earlier.subtracting(later).filter { !$0.hasSuffix("/status=final") } == [], "before \(day)")
      }
      before = atoms
    }
    // What a process's author says of it today is said of no other day.
    let today = ["/status=", "/direction=", "/direction_why="]
    let dated = whole.files.map { file in
      Set(
        file.atoms.filter { atom in
          !(atom.hasPrefix("process/") && today.contains { atom.contains($0) }) && !atom.contains("/seal=")
        })
    }
    #expect(before == dated)
  }

  @Test func `Asking twice is asking for the earlier day`() throws {
    let whole = try Sketch(content: try .demonstration(), now: "2100-01-01").dossier
    let (early, late) = (
      try #require(EDTFDate(parsing: "2024-09-26")).latest, try #require(EDTFDate(parsing: "2024-10-31")).latest
    )
    #expect(whole.asOf(late).asOf(early).files.map(\.told) == whole.asOf(early).files.map(\.told))
    #expect(whole.asOf(early).asOf(late).files.map(\.told) == whole.asOf(early).files.map(\.told))
  }
}

extension CaseFile {
  /// All that it says, in its smallest parts: each with the thing it is said of.
  var atoms: [String] {
    ([.process] + Kind.shelved).flatMap { kind in
      rows(of: kind).flatMap { row in
        row.fields.flatMap {
          $0.value.atoms(under: "\(kind.rawValue)/\(row.fields.first?.value.told ?? "")/\($0.name)")
        }
      }
    }
  }
}

extension Written {
  fileprivate func atoms(under path: String) -> [String] {
    switch self {
    case .text, .flag, .number: ["\(path)=\(told)"]
    case .list(let members): members.flatMap { $0.atoms(under: path) }
    case .fields(let fields): fields.flatMap { $0.value.atoms(under: path + "/" + $0.name) }
    }
  }
}
