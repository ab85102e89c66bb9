import Dossier
import Records
import Testing

@testable import Exports

/// The data beside the pages.
struct DataFileTests {
  private static let files = [
    "site.yaml": "title: T\n", "p/process.md": "---\ntitle: \"The \\\"talks\\\", in short\"\nparties: [a, b]\n---\n",
    "p/parties.yaml":
      "- {id: a, name: \"Ա; B\", extra: {fact: [1, 2]}}\n- {id: b, name: \"B, C\", summary: \"two\\nlines\", links: {Site: https://b.example}}\n",
    "p/issues.yaml":
      "- {id: i, title: I, question: Q, options: {x: X}, positions: [{party: a, option: x, stance: demands}]}\n",
    "p/sources.yaml": "- {id: s, title: S, authors: [\"One; Two\", Three]}\n",
  ]

  private func file() throws -> CaseFile {
    let (records, _) = try Records.read(.memory(Self.files))
    let (dossier, diagnostics) = Dossier.read(records, showing: Showing(drafts: false, now: .distantPast, asOf: nil))
    try #require(diagnostics.isEmpty)
    return try #require(dossier.file("p"))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: DataFiles.bytes(of: name, in: try file()), as: UTF8.self)
  }

  @Test func `There is a table for each kind that there is something of, and one file of everything`() throws {
    let names = DataFiles.names(of: try file())
    let tables = ["parties", "issues", "positions", "sources"].flatMap { ["\($0).csv", "\($0).json"] }
    #expect(names.filter { tables.contains($0) } == tables)
    #expect(names.contains("dossier.json"))
    #expect(!names.contains("terms.csv"))
    for name in names { #expect(try !text(name).isEmpty, "\(name)") }
  }

  @Test func `A table names its columns, and quotes what needs it`() throws {
    #expect(
      try text("parties.csv")
        == "id,name,extra.fact,links.Site,summary\r\na,Ա; B,1;2,,\r\nb,\"B, C\",,https://b.example,\"two\nlines\"\r\n")
    #expect(try text("sources.csv") == "id,title,authors\r\ns,S,One\\; Two;Three\r\n")
  }

  @Test func `A position names its issue`() throws {
    #expect(try text("positions.csv") == "issue,party,option,stance\r\ni,a,x,demands\r\n")
  }

  @Test func `JSON has the fields in their order, escaped`() throws {
    #expect(
      try text("parties.json").hasPrefix(
        "[\n  {\n    \"id\": \"a\",\n    \"name\": \"Ա; B\",\n    \"extra\": {\n      \"fact\": [\n        \"1\",\n        \"2\"\n      ]\n    }\n  },\n"
      ))
    #expect(try text("parties.json").contains("\"summary\": \"two\\nlines\""))
    #expect(try text("dossier.json").contains("\"title\": \"The \\\"talks\\\", in short\""))
    #expect(
      String(decoding: JSONWriter.bytes(.list([.text("\u{1}\t\\\u{1F}"), .fields([]), .list([])])), as: UTF8.self)
        == "[\n  \"\\u0001\\t\\\\\\u001f\",\n  {},\n  []\n]\n")
  }

  @Test func `Rows that were written can be read again as the same things`() throws {
    let first = try file()
    let tables = [Kind.party, .source].map {
      ("p/\($0.folder).csv", String(decoding: CSVWriter.bytes(first.rows(of: $0)), as: UTF8.self))
    }
    var files = Self.files.filter { $0.key != "p/parties.yaml" && $0.key != "p/sources.yaml" }
    for (path, text) in tables { files[path] = text }
    let (records, faults) = try Records.read(.memory(files))
    let (dossier, diagnostics) = Dossier.read(records, showing: Showing(drafts: false, now: .distantPast, asOf: nil))
    #expect(faults.isEmpty && diagnostics.isEmpty)
    let again = try #require(dossier.file("p"))
    #expect(again.sources.map(\.authors) == [["One; Two", "Three"]])
    #expect(again.parties.map(\.name) == first.parties.map(\.name))
    #expect(again.parties["b"]?.head.summary?.text == "two\nlines")
  }
}
