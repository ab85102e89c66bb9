import Diagnostics
import Records
import Testing

@testable import Dossier

/// What an author can get wrong in fields, and how it is said.
struct MistakeTests {
  private func issue(_ fields: String) throws -> Sketch {
    try Sketch([
      "issues/i.md": "---\ntitle: I\nquestion: Q\n\(fields)\n---\n", "parties.yaml": "- {id: armenia, name: A}\n",
      "issues/j.md": "---\ntitle: J\nquestion: Q\n---\n",
    ])
  }

  @Test func `An unknown field is offered the nearest one`() throws {
    let sketch = try issue("sumary: x\nzebra: y")
    #expect(sketch.findings == ["E0201 p/issues/i.md:4:1 «sumary» → summary", "E0201 p/issues/i.md:5:1 «zebra»"])
    #expect(sketch.notes.contains("fields of your own go under extra:"))
  }

  @Test func `A misspelt column in which nothing stands is told, in tables with rows and without`() throws {
    func table(_ text: String, _ name: String = "events") throws -> [String] {
      try Sketch(["\(name).csv": text]).findings
    }
    #expect(try table("id,date,titel\n") == ["E0201 p/events.csv:1:9 «titel» → title"])
    #expect(try table("id,date,title,plase\na,2024,A,\n") == ["E0201 p/events.csv:1:15 «plase» → place"])
    #expect(
      try table("issue,party,option,stance,sorce\n", "positions") == ["E0201 p/positions.csv:1:27 «sorce» → source"])
    #expect(
      try table("id,name,roles.1.titel,extra.a.b,links.own\n", "people") == [
        "E0201 p/people.csv:1:9 «roles.1.titel» → title"
      ])
    #expect(try table("id,date,title,disputed.1.place,disputed.1.note,body,reported\n") == [])
    #expect(try table("id,date\n", "evnts") == ["E0218 p/evnts.csv:1:1 «» → events"])
  }

  @Test func `A field that says something only beside another is told where it stands alone`() throws {
    let position = "options: {x: X}\npositions: [{party: armenia, option: x, "
    #expect(try issue(position + "stance: accepts, condition: C}]").findings == ["W0355 p/issues/i.md:5:69 «C»"])
    #expect(try issue(position + "stance: conditional, condition: C}]").findings == [])
    #expect(
      try issue(position + "stance: accepts, basis: assessed, attributed_by: armenia}]").findings
        == ["W0355 p/issues/i.md:5:90 «armenia»"])
    #expect(
      try issue(position + "stance: accepts, basis: attributed, attributed_by: armenia}]").findings
        == ["W0356 p/issues/i.md:5:92 «armenia»"])
    func forecast(_ fields: String) throws -> [String] {
      try Sketch([
        "assessments.yaml": "- {id: f, question: Q, claim: C, \(fields)}\n", "sources.yaml": "- {id: s, title: S}\n",
      ])
      .findings
    }
    #expect(try forecast("coded_by: me") == ["W0355 p/assessments.yaml:1:44 «me»"])
    #expect(try forecast("coded_by: me, likelihood: likly") == ["E0204 p/assessments.yaml:1:60 «likly» → likely"])
    #expect(try forecast("outcome_source: s") == ["W0355 p/assessments.yaml:1:50 «s»"])
    #expect(
      try Sketch(["process.md": "---\ntitle: P\ndirection_why: W\n---\n"]).findings == ["W0355 p/process.md:3:16 «W»"])
  }

  @Test func `What is told of comes before it is told, entered, looked up or put right`() throws {
    #expect(
      try Sketch([
        "statements.yaml": "- {id: s, speaker: a, text: T, date: 2024-02, reported: 2024-01}\n",
        "parties.yaml": "- {id: a, name: A}\n",
      ])
      .findings == ["E0264 p/statements.yaml:1:57 «2024-01»"])
    #expect(
      try Sketch(["sources.yaml": "- {id: s, title: S, published: 2024-02, accessed: 2024-01-31}\n"]).findings
        == ["E0264 p/sources.yaml:1:51 «2024-01-31»"])
    #expect(
      try Sketch(["assessments.yaml": "- {id: f, question: Q, claim: C, made: 2024-02, entered: 2024-01}\n"]).findings
        == ["E0264 p/assessments.yaml:1:58 «2024-01»"])
    func edition(_ fields: String) throws -> [String] {
      try Sketch(["briefings/b.md": "---\ntitle: B\ndate: 2024-02-01\n\(fields)\n---\n"]).findings
    }
    #expect(try edition("corrections: [{date: 2024-01-01, note: N}]") == ["E0264 p/briefings/b.md:4:22 «2024-01-01»"])
    #expect(try edition("status: corrected") == ["E0215 p/briefings/b.md:4:9 «corrected»"])
    #expect(try edition("status: corrected\ncorrections: [{date: 2024-03-01, note: N}]") == [])
  }

  @Test func `A word is explained by one term, and no term is explained by itself`() throws {
    #expect(
      try Sketch([
        "terms.yaml":
          "- {id: a, term: Treaty, definition: D}\n- {id: b, term: B, definition: D, abbreviations: [X, treaty]}\n"
      ])
      .findings == ["W0357 p/terms.yaml:2:54 «treaty»"])
    #expect(
      try Sketch(["terms.yaml": "- {id: a, term: A, definition: D, see: a}\n"]).findings == [
        "E0224 p/terms.yaml:1:40 «a»"
      ])
  }

  @Test func `Links of people and parties are addresses, and names in other languages have a code`() throws {
    #expect(
      try Sketch(["parties.yaml": "- {id: a, name: A, links: [www.a.org, {Site: 'javascript:x'}, 'https://a.org']}\n"])
        .findings
        == ["E0208 p/parties.yaml:1:28 «www.a.org» → https://www.a.org", "E0208 p/parties.yaml:1:47 «javascript:x»"])
    #expect(
      try Sketch(["people.yaml": "- {id: a, name: A, native_name: {armenian: Ա, az: A}}\n"]).findings
        == ["E0204 p/people.yaml:1:34 «armenian» → hy"])
    #expect(
      try Sketch(["/site.yaml": "title: T\nbase_url: https://a.org/?x=1\n"]).findings
        == ["E0208 site.yaml:2:11 «https://a.org/?x=1» → https://a.org/"])
  }

  @Test func `A day without a time is one of the site's zone`() throws {
    func held(_ zone: String) throws -> [String] {
      try Sketch(
        [
          "/site.yaml": "title: T\ntime_zone: \(zone)\n",
          "events.yaml": "- {id: a, title: A, date: 2024, embargo: 2024-10-01}\n",
        ], now: "2024-09-30T22:00Z"
      ).dossier.heldBack.map(\.path)
    }
    #expect(try held("+04:00") == [])
    for zone in ["UTC", "Z", "-04:00", "+01:30"] { #expect(try held(zone) == ["content/p/events.yaml"]) }
  }

  @Test(arguments: [
    ("UTC+4", "+04:00"), ("GMT-3:30", "-03:30"), ("+4", "+04:00"), ("+0400", "+04:00"), ("GMT", "UTC"),
    ("Asia/Yerevan", nil),
    ("4", nil), ("+15:00", nil), ("MSK", nil),
  ])
  func `What is no zone is told, with the nearest that is`(zone: String, nearest: String?) throws {
    let sketch = try Sketch(["/site.yaml": "title: T\ntime_zone: \(zone)\n"])
    #expect(sketch.findings == ["E0234 site.yaml:2:12 «\(zone)»" + (nearest.map { " → \($0)" } ?? "")])
  }

  @Test(arguments: [
    ("desk at example.org", "desk@example.org"), ("desk (at) example.org", "desk@example.org"), ("desk@", nil),
    ("example.org/contact", "https://example.org/contact"), ("12 Main Street, Vienna", nil), ("https://", nil),
  ])
  func `A contact that nobody could follow is told`(contact: String, nearest: String?) throws {
    let sketch = try Sketch(["/site.yaml": "title: T\ncontact: \(contact)\n"])
    #expect(sketch.findings == ["W0354 site.yaml:2:10 «\(contact)»" + (nearest.map { " → \($0)" } ?? "")])
    #expect(sketch.dossier.settings.contact == contact)
  }

  @Test func `Settings in a file of another name are read, and the name is told`() throws {
    for name in ["site.yml", "Site.yaml", "sites.yaml"] {
      let content = Folder.memory(["p/process.md": "---\ntitle: P\n---\n", name: "title: T\ntitel: U\n"])
      #expect(
        try Sketch(content: content).findings == [
          "E0218 \(name):1:1 «» → site.yaml", "E0201 \(name):2:1 «titel» → title",
        ])
    }
    #expect(try Sketch(["/site.yml": "title: U\n"]).dossier.settings.title == "T")
  }

  @Test func `A status beside a history, and an option whose id is none`() throws {
    #expect(
      try issue("status: agreed\nhistory: [{status: open, date: 2024}]").findings == [
        "E0282 p/issues/i.md:4:9 «agreed»"
      ])
    #expect(try issue("options: {Ring Road: X}").findings == ["E0221 p/issues/i.md:4:11 «Ring Road» → ring-road"])
  }

  @Test func `A position in one issue cannot name another`() throws {
    let positions = "options: {x: X}\npositions: [{party: armenia, option: x, stance: accepts, issue: ISSUE}]"
    #expect(try issue(positions.replacing("ISSUE", with: "i")).findings == [])
    #expect(try issue(positions.replacing("ISSUE", with: "j")).findings == ["E0233 p/issues/i.md:5:65 «j»"])
  }

  @Test func `What is foreseen comes after it was foreseen, and what was resolved has an outcome`() throws {
    func forecast(_ fields: String) throws -> [String] {
      try Sketch(["assessments.yaml": "- {id: f, question: Q, claim: C, made: 2024-03-01, \(fields)}\n"]).findings
    }
    #expect(try forecast("resolves: 2024-02-01") == ["E0264 p/assessments.yaml:1:62 «2024-02-01»"])
    #expect(try forecast("resolved: 2024-04-01") == ["E0283 p/assessments.yaml:1:62 «2024-04-01»"])
    #expect(try forecast("resolved: 2024-04-01, outcome: maybe").map { $0.prefix(5) } == ["E0204"])
    #expect(
      try Sketch(["briefings.yaml": "- {id: b, title: B, date: 2024-01, as_of: 2024-02}\n"]).findings == [
        "E0264 p/briefings.yaml:1:27 «2024-01»"
      ])
  }

  @Test func `What is told twice is told, at its second place`() throws {
    let options = "options: {x: X}\npositions:\n"
    let position = "  - {party: armenia, option: x, stance: accepts, date: 2024}\n"
    #expect(try issue(options + position + position).findings == ["W0342 p/issues/i.md:7:30 «x»"])
    #expect(try issue(options + position + position.replacing("2024", with: "2025")).findings == [])
    #expect(try issue(options + position + position.replacing("2024}", with: "2024, draft: yes}")).findings == [])
    #expect(try issue("links: [{blocks: j}, {blocks: j}]").findings == ["W0342 p/issues/i.md:4:31 «j»"])
    #expect(try issue("links: [{blocks: j}, {traded_against: j}]").findings == [])
    let event = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n", "events.yaml": "- {id: e, title: E, date: 2024, parties: [a, party/a]}\n",
    ])
    #expect(event.findings == ["W0341 p/events.yaml:1:46 «party/a»"])
    #expect(event.file.events["e"]?.parties.map(\.id) == ["a"])
  }

  @Test func `A dispute over what the event itself says is none`() throws {
    func event(_ dispute: String) throws -> [String] {
      try Sketch(["events.yaml": "- {id: e, title: E, date: 2024, place: Baku, disputed: [\(dispute)]}\n"]).findings
    }
    #expect(try event("{place: Baku}") == ["E0216 p/events.yaml:1:65 «Baku»"])
    #expect(try event("{place: Yerevan}, {date: 2023}") == [])
  }

  @Test func `A grade that is none is offered the scale, and no other grade`() throws {
    let sketch = try Sketch(["sources.yaml": "- {id: s, title: T, reliability: Z}\n"])
    #expect(sketch.findings == ["E0204 p/sources.yaml:1:34 «Z»"])
    #expect(
      sketch.notes == [
        "reliability: one of A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged"
      ])
  }

  @Test func `What processes share is no process`() throws {
    let sketch = try Sketch([
      "/shared/process.md": "---\ntitle: S\n---\n", "/shared/parties.yaml": "- {id: a, name: A}\n",
    ])
    #expect(sketch.findings.map { $0.prefix(26) } == ["E0218 shared/process.md:1:"])
    #expect(sketch.dossier.files.map(\.id) == ["p"])
  }

  @Test func `A way to another process names the process, the kind and the id`() throws {
    let files = ["/q/process.md": "---\ntitle: Q\n---\n", "/q/issues/far.md": "---\ntitle: F\nquestion: Q\n---\n"]
    func findings(_ way: String) throws -> [String] {
      let issue = "---\ntitle: N\nquestion: Q\nlinks: [{blocks: \(way)}]\n---\n"
      return try Sketch(files.merging(["issues/near.md": issue]) { $1 }).findings
    }
    #expect(try findings("q/issue/far") == [])
    #expect(try findings("q/far") == ["E0203 p/issues/near.md:4:18 «q/far» → q/issue/far"])
    #expect(
      try findings("qq/issue/far").map { $0.hasSuffix("«qq/issue/far» → q/issue/far") || $0.hasPrefix("E0203") } == [
        true
      ])
  }

  @Test func `A required field that is misspelt is one mistake and not two`() throws {
    #expect(try Sketch(["/site.yaml": "titel: T\n"]).findings == ["E0201 site.yaml:1:1 «titel» → title"])
  }

  @Test func `A missing field is shown at the front matter's opening, or at the row's line`() throws {
    let sketch = try Sketch([
      "issues/i.md": "---\ntitle: I\n---\n", "terms.yaml": "- id: a\n  term: A\n",
      "events.csv": "id,date,title\na,2024,\n",
    ])
    #expect(
      sketch.findings == [
        "E0202 p/events.csv:2:1 «a,2024,»", "E0202 p/issues/i.md:1:1 «---»", "E0202 p/terms.yaml:1:1 «- id: a»",
      ])
    #expect(
      sketch.messages == [
        "the field \"title\" is missing", "the field \"question\" is missing", "the field \"definition\" is missing",
      ])
  }

  @Test func `An empty field is a mistake, and a colour without quotes is explained`() throws {
    let sketch = try Sketch(["parties.yaml": "- id: a\n  name: A\n  color: #1f4e79\n- id: b\n  name:\n"])
    #expect(sketch.findings == ["E0213 p/parties.yaml:3:3 «color»", "E0213 p/parties.yaml:5:3 «name»"])
    #expect(
      sketch.notes == [
        "a # after a space begins a comment; put the value in quotes", "give it a value, or delete the line",
      ])
  }

  @Test(arguments: [
    ("status: opne", "E0204 p/issues/i.md:4:9 «opne» → open"), ("status: stalled", "E0204 p/issues/i.md:4:9 «stalled»"),
    ("order: first", "E0207 p/issues/i.md:4:8 «first»"), ("draft: maybe", "E0204 p/issues/i.md:4:8 «maybe»"),
    ("draft: ys", "E0204 p/issues/i.md:4:8 «ys» → yes"), ("title: {a: b}", "E0105 p/issues/i.md:4:1 «title»"),
    ("status: [open, agreed]", "E0206 p/issues/i.md:4:9 «[open, agreed»"),
    ("history: open", "E0206 p/issues/i.md:4:10 «open»"), ("embargo: tomorrow", "E0205 p/issues/i.md:4:10 «tomorrow»"),
    ("embargo: 2024-09-30T06:00", "E0205 p/issues/i.md:4:10 «2024-09-30T06:00» → 2024-09-30T06:00Z"),
    ("extra: words", "E0206 p/issues/i.md:4:8 «words»"),
    ("links: [{blocks: j, part_of: j}]", "E0214 p/issues/i.md:4:30 «j»"),
    ("links: [{precondtion_of: j}]", "E0201 p/issues/i.md:4:10 «precondtion_of» → precondition_of"),
    ("links: [{claimed_by: armenia}]", "E0214 p/issues/i.md:4:9 «{claimed_by: armenia»"),
  ])
  func `A wrong value is shown at its place`(fields: String, finding: String) throws {
    #expect(try issue(fields).findings == [finding])
  }

  @Test(arguments: [
    ("color: red", "E0209 p/parties.yaml:3:10 «red»"),
    ("short: A very long name", "E0210 p/parties.yaml:3:10 «A very long name»"),
    ("type: country", "E0204 p/parties.yaml:3:9 «country»"),
    ("parent: armenai", "E0203 p/parties.yaml:3:11 «armenai» → armenia"),
  ])
  func `A party's fields`(field: String, finding: String) throws {
    #expect(try Sketch(["parties.yaml": "- id: armenia\n  name: A\n  \(field)\n"]).findings == [finding])
  }

  @Test(arguments: [
    ("url: example.org/x", "E0208 p/sources.yaml:3:8 «example.org/x» → https://example.org/x"),
    ("url: javascript:alert(1)", "E0208 p/sources.yaml:3:8 «javascript:alert(1)»"),
    ("type: newspaper", "E0204 p/sources.yaml:3:9 «newspaper»"),
    ("reliability: G", "E0204 p/sources.yaml:3:16 «G»"),
  ])
  func `A source's fields`(field: String, finding: String) throws {
    #expect(try Sketch(["sources.yaml": "- id: s\n  title: T\n  \(field)\n"]).findings.first == finding)
  }

  @Test(arguments: [
    ("probability: 0.7", "E0207 p/assessments/a.md:4:14 «0.7» → 70"),
    ("probability: 100", "E0207 p/assessments/a.md:4:14 «100»"),
    ("probability: 0", "E0207 p/assessments/a.md:4:14 «0»"),
    ("probability: likely", "E0207 p/assessments/a.md:4:14 «likely»"),
    ("likelihood: likly", "E0204 p/assessments/a.md:4:13 «likly» → likely"),
    ("likelihood: likely\nprobability: 70", "E0217 p/assessments/a.md:5:14 «70»"),
    ("because: nothing", "E0203 p/assessments/a.md:4:10 «nothing»"),
  ])
  func `A forecast's fields`(fields: String, finding: String) throws {
    #expect(try Sketch(["assessments/a.md": "---\nquestion: Q\nclaim: C\n\(fields)\n---\n"]).findings == [finding])
  }

  @Test(arguments: [
    ("stance: demads", "E0204 p/issues/i.md:8:13 «demads» → demands"),
    ("stance: conditional", "E0215 p/issues/i.md:8:13 «conditional»"),
    ("stance: undeclared", "E0215 p/issues/i.md:8:13 «undeclared»"),
    ("stance: accepts\n    basis: stated", "E0215 p/issues/i.md:9:12 «stated»"),
    ("stance: accepts\n    basis: attributed", "E0215 p/issues/i.md:9:12 «attributed»"),
    ("stance: accepts\n    basis: inferred", "E0215 p/issues/i.md:9:12 «inferred»"),
    ("option: a", "E0202 p/issues/i.md:6:5 «party: armenia»"),
  ])
  func `A position says on what it rests`(fields: String, finding: String) throws {
    let option = fields.hasPrefix("option") ? "" : "option: a\n    "
    #expect(try issue("options: {a: A}\npositions:\n  - party: armenia\n    \(option)\(fields)").findings == [finding])
  }

  @Test func `An option that the issue does not have is found by its id or by its text`() throws {
    let positions = ["gaurantees", "With guarantees", "zebra"].map {
      "  - {party: armenia, option: \($0), stance: accepts}"
    }
    let sketch = try issue(
      "options: {guarantees: With guarantees, exchange: In step}\npositions:\n" + positions.joined(separator: "\n"))
    #expect(
      sketch.findings == [
        "E0223 p/issues/i.md:6:30 «gaurantees» → guarantees", "E0223 p/issues/i.md:7:30 «With guarantees» → guarantees",
        "E0223 p/issues/i.md:8:30 «zebra»",
      ])
    #expect(sketch.notes.first == "options: guarantees (With guarantees), exchange (In step)")
  }

  @Test func `A position's option is checked though its issue lacks something else`() throws {
    let sketch = try Sketch([
      "issues/i.md": "---\ntitle: I\noptions: {a: A}\npositions: [{party: x, option: b, stance: accepts}]\n---\n",
      "parties.yaml": "- {id: x, name: X}\n",
    ])
    #expect(sketch.findings == ["E0202 p/issues/i.md:1:1 «---»", "E0223 p/issues/i.md:4:32 «b»"])
  }

  @Test func `A row of positions names its issue`() throws {
    let sketch = try Sketch([
      "positions.csv": "party,option,stance\na,b,accepts\n", "parties.yaml": "- {id: a, name: A}\n",
    ])
    #expect(sketch.messages == ["the field \"issue\" is missing"])
  }

  @Test func `A dispute names one field of the event`() throws {
    func event(_ disputed: String) throws -> [String] {
      try Sketch(["events/e.md": "---\ntitle: E\ndate: 2024\ndisputed: [\(disputed)]\n---\n"]).findings
    }
    #expect(try event("{plase: W}") == ["E0201 p/events/e.md:4:13 «plase» → place"])
    #expect(try event("{note: W}") == ["E0216 p/events/e.md:4:12 «{note: W»"])
    #expect(try event("{place: W, date: 2023}") == ["E0216 p/events/e.md:4:12 «{place: W, date: 2023»"])
    #expect(try event("{date: 31.12.2023}") == ["E0205 p/events/e.md:4:19 «31.12.2023» → 2023-12-31"])
  }

  @Test func `Two things of a kind never share an id, be they files or rows`() throws {
    let sketch = try Sketch([
      "issues/a.md": "---\ntitle: A\nquestion: Q\n---\n", "issues.yaml": "- {id: a, title: B, question: Q}\n",
    ])
    #expect(sketch.findings == ["E0219 p/issues/a.md:1:1 «---»"])
    #expect(sketch.diagnostics.first?.related.first?.place.text == "a")
    #expect(
      try Sketch(["terms.yaml": "- {id: a, term: A, definition: D}\n", "sources.yaml": "- {id: a, title: A}\n"])
        .findings == [])
  }

  @Test func `An id is lower-case words with hyphens`() throws {
    let sketch = try Sketch([
      "terms.yaml": "- {id: Peace Treaty, term: A, definition: D}\n- {term: B, definition: D}\n",
      "issues/Ünder.md": "---\ntitle: A\nquestion: Q\n---\n",
    ])
    #expect(
      sketch.findings == [
        "E0221 p/issues/Ünder.md:1:1 «---» → nder", "E0221 p/terms.yaml:1:8 «Peace Treaty» → peace-treaty",
        "E0220 p/terms.yaml:2:1 «- {term: B, definition: D}»",
      ])
  }

  @Test func `What stands where nothing of its kind belongs is told where it could stand`() throws {
    let sketch = try Sketch([
      "isues/a.md": "---\ntitle: A\n---\n", "a.md": "", "/q/events.csv": "id,date,title\na,2024,T\n",
      "/events.yaml": "- id: a\n",
    ])
    #expect(
      sketch.findings == [
        "E0218 events.yaml:1:1 «»", "E0218 p/a.md:1:1 «»", "E0218 p/isues/a.md:1:1 «---» → issues",
        "E0260 q/process.md:1:1 «»",
      ])
  }

  @Test func `A site needs its settings, and they are checked`() throws {
    #expect(try Sketch(content: .memory([:])).messages == ["a site needs a file content/site.yaml with its title"])
    #expect(try Sketch(["/site.yaml": "description: D\n"]).findings == ["E0202 site.yaml:1:1 «description: D»"])
  }

  @Test func `All mistakes of all files are found in one run`() throws {
    let sketch = try Sketch([
      "issues/a.md": "---\ntitle: A\nstatus: opne\nsumary: S\n---\n",
      "events.csv": "id,date,title\na,1.2.2024,T\nb,2024\n",
      "parties/x.md": "---\nname: X: Y\n---\n", "process.md": "---\nparties: [x, y]\n---\n",
    ])
    #expect(
      sketch.findings.map { String($0.prefix(5)) } == [
        "E0205", "E0106", "E0202", "E0204", "E0201", "E0104", "E0202", "E0203",
      ])
  }

  @Test func `A thing that cannot be read is not taken for missing`() throws {
    let sketch = try Sketch([
      "parties/x.md": "---\nname: X: Y\n---\n", "parties/y.md": "---\nname: Y\n",
      "process.md": "---\ntitle: P\nparties: [x, y, z]\n---\n",
      "sources.yaml": "- id: s\n  title: \"S\n", "events.csv": "id,date,title,source\na,2024,T,s\nb,2024\n",
      "statements.yaml": "- {id: t, speaker: party/x, text: T, event: b}\n",
    ])
    #expect(sketch.messages.filter { $0.contains("is called") } == ["no party is called \"z\""])
  }

  @Test func `A process whose own file cannot be read does not hide what is wrong with its things`() throws {
    let sketch = try Sketch([
      "process.md": "---\ntitle: P: Q\n---\n", "terms.yaml": "- {id: t, term: T}\n", "/site.yaml": "title: a: b\n",
    ])
    #expect(sketch.findings.map { String($0.prefix(5)) } == ["E0104", "E0202", "E0104"])
  }
}
