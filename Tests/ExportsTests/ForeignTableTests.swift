import Diagnostics
import Dossier
import Records
import Testing

@testable import Exports

/// Tables whose columns have names of their owners' own.
struct ForeignTableTests {
  private func dossier() throws -> Dossier {
    let folder = Folder.memory([
      "site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n",
      "p/parties.yaml": "- {id: armenia, name: Republic of Armenia}\n- {id: iran, name: Iran}\n",
      "p/events.csv": "id,date,title\n2024-they-meet,2024,T\n",
    ])
    let (records, _) = try Records.read(folder, tables: Kind.tables)
    return Dossier.read(records, showing: Showing(drafts: true, now: .distantFuture, asOf: nil)).0
  }

  private func table(_ text: String, _ kind: Kind) throws -> ForeignTable {
    try #require(ForeignTable(SourceText(path: "t.csv", bytes: Array(text.utf8)), of: kind))
  }

  @Test func `A column is known by its field's name in whatever letters, or by what was said of it`() throws {
    let table = try table("Who,Key option,extra.a,STANCE\nx,y,z,demands\n", .position)
    let (known, unknown) = table.readings(told: ["key option": "option"])
    #expect(known.map(\.field) == ["option", "extra.a", "stance"])
    #expect(unknown.map(\.suggestion) == ["party"])
    #expect(unknown[0].notes == ["say what the column is: --map \"Who=party\", or --map \"Who=extra.who\""])
  }

  @Test func `The nearest field is one of like spelling, or one that is explained by that word`() {
    #expect(Kind.event.nearestField(to: "Tilte") == "title")
    #expect(Kind.event.nearestField(to: "When") == "date")
    #expect(Kind.event.nearestField(to: "Where") == "place")
    #expect(Kind.position.nearestField(to: "Who") == "party")
    #expect(Kind.event.nearestField(to: "Cost") == nil)
  }

  @Test func `Columns get the names of fields, things their ids, rows an id of their own; every other byte stays`()
    throws
  {
    let table = try table(
      "When,What,Parties\r\n\"2024\",\"They meet\",Republic of Armenia; IRAN ;Nobody\r\n2024,They meet,armenia\r\n",
      .event)
    let (known, _) = table.readings(told: ["when": "date", "what": "title"])
    #expect(table.lacksIDs(known))
    #expect(
      String(decoding: table.rewritten(known, process: "p", in: try dossier()), as: UTF8.self)
        == "id,date,title,Parties\r\n".replacing("Parties", with: "parties")
        + "2024-they-meet-2,\"2024\",\"They meet\",armenia;iran;Nobody\r\n2024-they-meet-3,2024,They meet,armenia\r\n")
  }

  @Test func `What is no table is left to be told as that`() {
    for text in ["a;b\n1;2\n", "a,b\n1\n", "a,a\n1,2\n", "\"a\n"] {
      #expect(ForeignTable(SourceText(path: "t.csv", bytes: Array(text.utf8)), of: .event) == nil)
    }
  }
}
