import Diagnostics
import Dossier
import Records
import Testing

@testable import Exports

/// Files of rows on their way into a content folder.
struct ImportTests {
  private static let content = [
    "site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n",
    "p/events.csv": "id,date,title\ntalks,2024,T\ntalks-2,2024,T\n",
    "p/parties.yaml": "- {id: a, name: A, draft: yes}\n",
    "p/issues.yaml": "- {id: i, title: I, question: Q, options: {x: X}}\n",
    "p/positions.csv": "issue,party,option,stance,date\ni,a,x,demands,2024\n",
    "shared/sources.yaml": "- {id: s, title: S}\n",
  ]

  private func dossier(_ folder: Folder) throws -> (Dossier, [Diagnostic]) {
    let (records, faults) = try Records.read(folder, tables: Kind.tables)
    let (dossier, more) = Dossier.read(records, showing: Showing(drafts: true, now: .distantFuture, asOf: nil))
    return (dossier, faults + more)
  }

  private func rows(_ files: (path: String, kind: Kind, text: String)...) throws -> RowImport {
    let folder = Folder.memory(Self.content)
    let deliveries = files.map { file in
      let form: FileForm = file.path.hasSuffix(".csv") ? .csv : file.path.hasSuffix(".json") ? .json : .yaml
      return RowImport.Delivery(
        path: file.path, bytes: Array(file.text.utf8), form: form, kind: file.kind, process: "p")
    }
    return RowImport(deliveries, into: folder, saying: try dossier(folder).0)
  }

  private func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map {
      "\($0.code.id) \($0.place.source.path):\($0.place.start.line) «\($0.place.text)» \($0.suggestion ?? "-")"
    }
  }

  @Test func `Rows come to the kind's own file where there is none, else to its folder`() throws {
    let rows = try rows(
      ("/tmp/statements.csv", .statement, "id,speaker,text\nw,a,W\n"), ("new/events.json", .event, "[{\"id\": \"e\"}]"),
      ("Summer 2024.yaml", .event, "- {id: f}\n- {id: g}\n"), ("more/events.csv", .event, "id\nh\n"),
      ("more/events.csv", .event, "id\nk\n"))
    #expect(rows.diagnostics.isEmpty)
    #expect(
      rows.arrivals.map(\.path) == [
        "p/statements.csv", "p/events/import.json", "p/events/summer-2024.yaml", "p/events/import.csv",
        "p/events/import-2.csv",
      ])
    #expect(rows.arrivals.map(\.count) == [1, 1, 2, 1, 1])
    #expect(rows.arrivals.map { String(decoding: $0.source.bytes, as: UTF8.self) }[0] == "id,speaker,text\nw,a,W\n")
    #expect(rows.folder.paths.count == Self.content.count + 5)
  }

  @Test func `An id that is taken is refused, with the nearest that is free; what is shared can have one of one's own`()
    throws
  {
    let rows = try rows(
      ("events.csv", .event, "id,title\ntalks,T\nnew,N\ntalks-3,T\n"), ("parties.yaml", .party, "- {id: a}\n"),
      ("sources.yaml", .source, "- {id: s}\n"), ("e.yaml", .event, "- {id: talks}\n"))
    #expect(
      shown(rows.diagnostics) == [
        "E0230 events.csv:2 «talks» talks-3", "E0230 parties.yaml:1 «a» a-2", "E0230 e.yaml:1 «talks» talks-4",
      ])
    #expect(rows.diagnostics[0].message == "there is an event \"talks\" already")
    #expect(
      rows.diagnostics[0].related.map { "\($0.place.source.path):\($0.place.start.line)" } == ["content/p/events.csv:2"]
    )
  }

  @Test func `The fields of one thing are no rows`() throws {
    let rows = try rows(("events.yaml", .event, "title: one thing\n"))
    #expect(rows.diagnostics.map(\.message) == ["this file holds no rows"])
    #expect(rows.arrivals.isEmpty)
  }

  @Test(arguments: [("events.yaml", ""), ("events.json", "[]"), ("events.csv", "id,title\n")])
  func `A table without rows adds nothing, which is said`(path: String, text: String) throws {
    let rows = try rows((path, .event, text))
    #expect(rows.diagnostics.map(\.message) == ["there is nothing in this file to import"])
    #expect(!Report(rows.diagnostics).hasErrors)
    #expect(rows.arrivals.isEmpty)
  }

  @Test func `A reference manager's list comes in as it is`() throws {
    let text = #"[{"id": "T_1", "title": "T", "URL": "https://a.example"}]"#
    let rows = try rows(("Library.json", .source, text))
    #expect(rows.arrivals.map(\.path) == ["p/sources.json"])
    #expect(rows.arrivals.map(\.source.bytes) == [Array(text.utf8)])
    let dossier = try dossier(rows.folder).0
    #expect(dossier.file("p")?.sources.map(\.id) == ["t-1"])
  }

  @Test func `What cannot be read is told once`() throws {
    #expect(try rows(("events.csv", .event, "id;title\na;b\n")).diagnostics.map(\.code.id) == ["E0120"])
    #expect(try rows(("events.json", .event, "[{\"id\": 1,}]")).diagnostics.map(\.code.id) == ["E0122"])
  }

  @Test func `A process names its own folder, and is new`() throws {
    let new = try rows(("process.csv", .process, "id,title\nq,Q\n"))
    #expect(new.arrivals.map(\.path) == ["q/process.csv"])
    #expect(try shown(rows(("process.csv", .process, "id,title\np,P\n")).diagnostics) == ["E0230 process.csv:2 «p» -"])
    #expect(try rows(("process.csv", .process, "id,title\nq,Q\nr,R\n")).diagnostics.map(\.code.id) == ["E0231"])
  }

  @Test
  func `What would be wrong afterwards is shown in the file as it was given, and old mistakes are not told again`()
    throws
  {
    let rows = try rows(
      ("in/statements.csv", .statement, "id,speaker,text\nw,b,W\n"), ("positions.yaml", .position, "- {issue: i}\n"))
    let before = [Diagnostic(.noRows, "an old one", at: SourceText(path: "content/x", bytes: []).place(0..<0))]
    let after = try dossier(rows.folder).1 + before
    #expect(
      shown(rows.consequences(after, before: before)) == [
        "E0203 in/statements.csv:2 «b» -", "E0202 positions.yaml:1 «- {issue: i}» -",
        "E0202 positions.yaml:1 «- {issue: i}» -",
        "E0202 positions.yaml:1 «- {issue: i}» -",
      ])
  }

  @Test func `A position that is there already is refused, another one on the same option is not`() throws {
    let again = try rows(
      (
        "more.yaml", .position,
        "- {issue: i, party: a, option: x, stance: demands, date: 2024}\n- {issue: i, party: a, option: x, stance: accepts, date: 2024}\n"
      ))
    #expect(
      try shown(again.repetitions(in: dossier(again.folder).0)) == [
        "E0232 more.yaml:1 «- {issue: i, party: a, option: x, stance: demands, date: 2024}» -"
      ])
  }
}
