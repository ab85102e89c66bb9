import Diagnostics
import Testing

@testable import Dossier
@testable import Records

/// How things refer to each other.
struct ReferenceTests {
  private let parties = "- {id: armenia, name: Armenia}\n- {id: azerbaijan, name: Azerbaijan}\n"

  @Test func `Within a process an id stands alone`() throws {
    let sketch = try Sketch([
      "parties.yaml": parties + "- {id: us, name: U}\n",
      "process.md": "---\ntitle: P\nparties: [armenia, party/azerbaijan, p/parties/us]\n---\n",
    ])
    #expect(sketch.findings == [])
    #expect(sketch.file.process.parties.map(\.id) == ["armenia", "azerbaijan", "us"])
  }

  @Test func `An id that two kinds have is said with its kind`() throws {
    let both = ["parties.yaml": "- {id: eu, name: EU}\n", "people.yaml": "- {id: eu, name: E. U.}\n"]
    let sketch = try Sketch(
      both.merging(["statements.yaml": "- {id: a, speaker: eu, text: T}\n- {id: b, speaker: party/eu, text: T}\n"]) {
        $1
      })
    #expect(sketch.findings == ["E0211 p/statements.yaml:1:20 «eu»"])
    #expect(sketch.messages == ["\"eu\" is the id of a person and of a party"])
    #expect(sketch.notes == ["write person/eu", "write party/eu"])
    #expect(sketch.file.statements["b"]?.speaker.kind == .party)
  }

  @Test func `Another process's thing is named with process and kind`() throws {
    let other = ["/q/process.md": "---\ntitle: Q\n---\n", "/q/sources.yaml": "- {id: report, title: R}\n"]
    let sketch = try Sketch(
      other.merging([
        "events.csv": "id,date,title,source\na,2024,A,q/source/report\nb,2024,B,report\nc,2024,C,q/source/reprot\n"
      ]) { $1 })
    #expect(
      sketch.findings == [
        "E0203 p/events.csv:3:10 «report»", "E0203 p/events.csv:4:10 «q/source/reprot» → q/source/report",
      ])
    #expect(sketch.file.events["a"]?.sources == [Reference(.source, "report", in: "q")])
  }

  @Test func `What is written out again names things so that they are found again`() throws {
    let sketch = try Sketch([
      "/q/process.md": "---\ntitle: Q\n---\n", "/q/people.yaml": "- {id: eu, name: Q}\n",
      "parties.yaml": "- {id: eu, name: EU}\n- {id: un, name: UN}\n",
      "people.yaml": "- {id: eu, name: E. U.}\n- {id: un, name: Held back, draft: yes}\n",
      "statements.yaml": """
      - {id: a, speaker: party/eu, text: T, on_behalf_of: eu}
      - {id: b, speaker: party/un, text: T}
      - {id: c, speaker: q/people/eu, text: T}
      """,
    ])
    #expect(sketch.findings == [])
    #expect(sketch.file.rows(of: .statement).map { $0["speaker"]?.told } == ["party/eu", "un", "q/person/eu"])
    #expect(sketch.file.rows(of: .statement)[0]["on_behalf_of"]?.told == "eu")
  }

  @Test func `What several processes share is found from each, and a process's own comes first`() throws {
    let shared = [
      "/shared/sources.yaml":
        "- {id: turan, title: Shared, published: 2024}\n- {id: mfa, title: MFA}\n- {id: unused, title: U}\n",
      "/shared/parties/armenia.md": "---\nname: Armenia\n---\n",
      "sources.yaml": "- {id: turan, title: Own, published: 2023}\n",
      "events.csv": "id,date,title,sources,parties\na,2024,A,turan;mfa,armenia\n",
    ]
    let sketch = try Sketch(shared)
    #expect(sketch.findings == [])
    #expect(sketch.file.sources.map(\.title).sorted() == ["MFA", "Own"])
    #expect(sketch.file.sources.count == 2)
    #expect(sketch.file.parties.map(\.reference) == [Reference(.party, "armenia", in: "p")])
    #expect(try Sketch(shared, asOf: "2024-12-31").file.sources["turan"]?.title == "Own")
  }

  @Test func `A shared thing that only a body names comes along too`() throws {
    let sketch = try Sketch([
      "/shared/sources.yaml": "- {id: mfa, title: MFA}\n- {id: turan, title: T}\n",
      "/shared/terms.yaml": "- {id: cop, term: COP, definition: D}\n",
      "process.md": "---\ntitle: P\n---\nSee [@mfa] and [it](term:cop).\n",
    ])
    #expect(sketch.file.sources.map(\.id) == ["mfa"])
    #expect(sketch.file.terms.map(\.id) == ["cop"])
  }

  @Test func `Shared things bring the shared things they refer to`() throws {
    let sketch = try Sketch([
      "/shared/parties.yaml": "- {id: eu, name: EU}\n- {id: council, name: Council, parent: eu}\n",
      "process.md": "---\ntitle: P\nmediators: council\n---\n",
    ])
    #expect(sketch.findings == [])
    #expect(sketch.file.parties.map(\.id).sorted() == ["council", "eu"])
  }

  @Test(arguments: [
    ("azerbaidjan", "→ azerbaijan"), ("Armenia", "→ armenia"), ("georgia", "«georgia»"),
    ("issue/border", "«issue/border»"),
  ])
  func `An unknown id is offered the nearest, and told what there is`(written: String, end: String) throws {
    let sketch = try Sketch(["parties.yaml": parties, "process.md": "---\ntitle: P\nparties: \(written)\n---\n"])
    #expect(sketch.findings.count == 1)
    #expect(sketch.findings.first?.hasSuffix(end) == true)
    #expect(sketch.notes == ["parties of this process: armenia, azerbaijan"])
  }

  @Test func `A part of an id is enough for a suggestion where only one has it`() throws {
    let people = "- {id: antony-blinken, name: A}\n- {id: ararat-mirzoyan, name: B}\n"
    let sketch = try Sketch(["people.yaml": people, "statements.yaml": "- {id: s, speaker: blinken, text: T}\n"])
    #expect(sketch.findings == ["E0203 p/statements.yaml:1:20 «blinken» → antony-blinken"])
  }

  @Test func `Members of a cell are shown one by one`() throws {
    let sketch = try Sketch([
      "parties.yaml": parties, "events.csv": "id,date,title,parties\na,2024,A,\"armenia; azerbaidjan\"\n",
    ])
    #expect(sketch.findings == ["E0203 p/events.csv:2:20 «azerbaidjan» → azerbaijan"])
  }

  @Test func `What a body names is shown, hidden or unknown`() throws {
    let sketch = try Sketch([
      "terms.yaml": "- {id: cop, term: COP, definition: D}\n- {id: secret, term: S, definition: D, draft: yes}\n"
    ])
    func resolved(_ id: String) -> String {
      switch sketch.dossier.resolve(.term, id, from: "p") {
      case .shown(let reference): "shown \(reference.id)"
      case .hidden: "hidden"
      case .unknown(let nearest, _): "unknown, perhaps \(nearest ?? "nothing")"
      }
    }
    #expect(
      ["cop", "p/cop", "secret", "cpo", "zebra"].map(resolved) == [
        "shown cop", "shown cop", "hidden", "unknown, perhaps cop", "unknown, perhaps nothing",
      ])
  }

  @Test func `The order of files does not matter to references`() throws {
    let (records, _) = try Records.read(.demonstration())
    let showing = Showing(drafts: false, now: .distantFuture, asOf: nil)
    let forward = Dossier.read(records, showing: showing)
    let backward = Dossier.read(Records(all: records.all.reversed(), attachments: []), showing: showing)
    #expect(forward.1.isEmpty && backward.1.isEmpty)
    for (a, b) in zip(forward.0.files, backward.0.files) {
      #expect(a.told.ordered == b.told.ordered)
    }
  }
}

extension [String] {
  /// Without issues and their positions, whose order is that of files and rows.
  fileprivate var ordered: [String] { filter { !$0.hasPrefix("issue") && !$0.hasPrefix("position") } }
}
