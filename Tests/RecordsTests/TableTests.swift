import Diagnostics
import Testing

@testable import Records

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Tables of comma-separated values, as RFC 4180 has them.
struct TableTests {
  @Test func `The first row names the fields of the others`() {
    let reading = Reading("p/events.csv", "id,date,title\na,2024,One\nb,2025, Two \n")
    #expect(reading.findings == [])
    #expect(reading.records.map(\.shelf) == [["p", "events"], ["p", "events"]])
    #expect(reading.records.map { $0.id?.text } == ["a", "b"])
    #expect(reading.records.map(\.text) == ["date=2024 | title=One", "date=2025 | title=Two"])
    #expect(reading.records[1]["title"]?.place.shown == "3:9 «Two»")
    #expect(reading.records[1].fields.entries.map(\.key.place.shown) == ["1:4 «date»", "1:9 «title»"])
    #expect(reading.records[1].place.shown == "3:1 «b,2025, Two »")
  }

  @Test func `An empty cell is no field`() {
    #expect(Reading("p/e.csv", "id,a,b,c\nx,, ,\"\"\n").first.text == "")
  }

  @Test func `A cell in quotes may hold commas, quotes and line breaks`() {
    let reading = Reading("p/e.csv", "id,a,b\nx,\"one, two\",\"say \"\"no\"\"\nand go\"\ny,3,4\n")
    #expect(reading.findings == [])
    #expect(reading.first.text == "a=one, two | b=say \"no\"\nand go")
    #expect(reading.first["a"]?.place.shown == "2:4 «one, two»")
    #expect(reading.first["a"]?.isVerbatim == true)
    #expect(reading.first["b"]?.isVerbatim == false)
    #expect(reading.records.last?["a"]?.place.shown == "4:3 «3»")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `Rows may end as any machine ends them, and the last need not end`(end: String) {
    let reading = Reading("p/e.csv", ["\u{FEFF}id,a", "x,1", "", "y,2"].joined(separator: end))
    #expect(reading.findings == [])
    #expect(reading.records.map { $0.id?.text } == ["x", "y"])
    #expect(reading.records.map(\.text) == ["a=1", "a=2"])
  }

  @Test func `A row with a cell too many is shown at that cell`() {
    let reading = Reading("p/e.csv", "id,a\nx,1,2,3\ny,4\n")
    #expect(reading.findings == ["E0106 2:5 «2»"])
    #expect(reading.messages == ["this row has 4 cells, and the table has 2 columns"])
    #expect(reading.records.filter { !$0.isBroken }.map { $0.id?.text } == ["y"])
  }

  @Test func `A row that ends too early names the column it misses`() {
    let reading = Reading("p/e.csv", "id,a,b\nx,1\n")
    #expect(reading.findings == ["E0106 2:3 «1»"])
    #expect(reading.diagnostics.first?.label == "the last cell; the next column would be \"b\"")
  }

  @Test func `Every ragged row is told of, not the first alone`() {
    #expect(Reading("p/e.csv", "id,a\nx\ny,1\nz,1,2\n").findings == ["E0106 2:1 «x»", "E0106 4:5 «2»"])
  }

  @Test func `Of thousands of ragged rows a hundred are told, and how many more there are`() {
    let reading = Reading("p/e.csv", "id,a\n" + String(repeating: "x\n", count: 5_000))
    #expect(reading.findings.count == 101)
    #expect(
      reading.messages.last == "4900 more rows have another number of cells than the table has columns")
  }

  @Test func `A name with thousands of parts is told and not entered`() {
    let deep = "extra" + String(repeating: ".a", count: 20_000)
    let reading = Reading("p/e.csv", "id,\(deep)\nx,1\n")
    #expect(reading.messages == ["this name leads more than 100 parts deep"])
    #expect(Reading("p/e.csv", "id,extra" + String(repeating: ".a", count: 90) + "\nx,1\n").findings == [])
  }

  @Test func `A column with a dot is a field within a field`() {
    let reading = Reading("p/e.csv", "id,extra.fact,title,extra.note.by\nx,12,T,me\n")
    #expect(reading.first.text == "extra={fact=12 | note={by=me}} | title=T")
  }

  @Test func `A column with a number is a member of a list`() {
    let reading = Reading(
      "p/e.csv",
      "id,roles.1.title,roles.2.title,roles.1.party,names.2,names.1\nx,One,Two,a;b,second,\"; first\"\ny,,Only,,,\n")
    #expect(reading.findings == [])
    #expect(
      reading.records.map(\.text) == [
        "roles=[{title=One | party=a;b}, {title=Two}] | names=[; first, second]", "roles=[{title=Only}]",
      ])
    let names = reading.first.fields["names"]?.members ?? []
    #expect(names.map { if case .scalar(let scalar) = $0 { scalar.members.count } else { 0 } } == [1, 1])
  }

  @Test func `A dot or a number that belongs to a name has a backslash before it`() {
    let reading = Reading("p/e.csv", #"id,links.example\.org,extra.\1,extra.a\\b,extra.01,1"# + "\nx,a,b,c,d,e\n")
    #expect(reading.first.text == #"links={example.org=a} | extra={1=b | a\b=c | 01=d} | 1=e"#)
  }

  @Test func `A field that two columns give is told once, at the second`() {
    let reading = Reading("p/e.csv", "id,extra.a,extra.a.b\nx,1,2\ny,1,\nz,,2\n")
    #expect(reading.findings == ["E0121 2:5 «2»"])
    #expect(reading.messages == ["the columns \"extra.a\" and \"extra.a.b\" give one field in this row"])
    #expect(reading.records.map(\.text) == ["extra={a=1}", "extra={a=1}", "extra={a={b=2}}"])
  }

  @Test(arguments: [
    ("id;date;title\nx;2024;T\n", "semicolons", "1:3 «;»"), ("id\tdate\tparties\nx\t2024\ta,b\n", "tabs", "1:3 «\t»"),
    ("\"id\";\"title, long\";\"a\"\nx;y;z\n", "semicolons", "1:5 «;»"), ("sep=;\nid;a\nx;1\n", "semicolons", "1:5 «;»"),
  ])
  func `A table with other separators is told so, once`(table: String, name: String, place: String) {
    let reading = Reading("p/e.csv", table)
    #expect(reading.messages == ["the columns of this table are separated by \(name), not by commas"])
    #expect(reading.findings == ["E0120 \(place)"])
    #expect(reading.records.filter { !$0.isBroken }.isEmpty)
    if table.hasPrefix("id") { #expect(reading.records.map { $0.id?.text } == ["x"]) }
  }

  @Test func `A semicolon in a quoted name is no separator`() {
    #expect(Reading("p/e.csv", "id,\"extra.a;b;c\"\nx,1\n").findings == [])
  }

  @Test func `In quotes, white space counts; a line of commas alone is no row`() {
    let reading = Reading("p/e.csv", "id,a,b\nx,\" one \",  two  \n,,\n, ,\ny,1,2\n,,\n")
    #expect(reading.findings == [])
    #expect(reading.records.map(\.text) == ["a= one  | b=two", "a=1 | b=2"])
  }

  @Test func `Columns have names, and each its own`() {
    let reading = Reading("p/e.csv", "id,title,,title\nx,a,b,c\n")
    #expect(reading.messages == ["column 3 has no name", "two columns are called \"title\""])
    #expect(reading.findings == ["E0107 1:10 «»", "E0107 1:11 «title»"])
    #expect(reading.diagnostics.last?.related.map(\.place.shown) == ["1:4 «title»"])
  }

  @Test func `Quotes that are never closed are shown where they open`() {
    let reading = Reading("p/e.csv", "id,a\nx,\"one\ny,2\n")
    #expect(reading.findings.first == "E0108 2:3 «\"»")
  }

  @Test func `Words after the closing quotes are a mistake, white space is none`() {
    #expect(Reading("p/e.csv", "id,a\nx,\"one\" two\n").findings == ["E0108 2:8 « two»"])
    #expect(Reading("p/e.csv", "id,a,b\nx,\"one\"  ,2\n").findings == [])
  }

  @Test(arguments: [
    ("a;b", ["a", "b"]), (" a ; b ;", ["a", "b"]), ("a", ["a"]), (";;", []), (#"a\;b;c"#, ["a;b", "c"]),
    (#"C:\x;y"#, [#"C:\x"#, "y"]), (#"a\\;b"#, [#"a\"#, "b"]), (#"a\"#, [#"a\"#]),
    (#"a\\\;b"#, [#"a\;b"#]), (#"a\\b;c\\"#, [#"a\\b"#, #"c\\"#]),
  ])
  func `A semicolon separates the members of a list in a cell, unless a backslash stands before it`(
    cell: String, members: [String]
  ) {
    let scalar = Reading("p/e.csv", "id,a\nx,\(cell)\n").first["a"]
    #expect(scalar?.members.map(\.text) == members)
  }

  @Test func `Members know their places, also when one is part of another`() {
    let members = Reading("p/e.csv", "id,a\nx,armenia-us; us ;armenia\n").first["a"]?.members ?? []
    #expect(members.map(\.place.shown) == ["2:3 «armenia-us»", "2:15 «us»", "2:19 «armenia»"])
  }

  @Test func `Outside of tables a semicolon is a semicolon`() {
    #expect(Reading("a.md", "---\na: one; two\n---\n").first["a"]?.members.map(\.text) == ["one; two"])
  }

  @Test(.enabled(if: Spectrum.isAtHand))
  func `Tables of every make are read as they are meant`() throws {
    let cases = try Spectrum.all()
    #expect(cases.count > 10)
    for table in cases {
      var scanner = CSVScanner(source: SourceText(path: table.name, text: table.csv))
      let rows = scanner.rows().map { $0.map(\.text) }
      let heads = rows.first ?? []
      let read = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heads, $0)) }
      #expect(read == table.json, "\(table.name)")
      #expect(scanner.diagnostics.isEmpty, "\(table.name)")
    }
  }
}

/// A table of the csv-spectrum collection, and what it means.
private struct Spectrum: Decodable {
  let name, csv: String
  let json: [[String: String]]

  private static let file =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/../shared/corpora/csv-spectrum.json"

  static var isAtHand: Bool { FileManager.default.fileExists(atPath: file) }

  static func all() throws -> [Spectrum] {
    try JSONDecoder().decode([Spectrum].self, from: Data(contentsOf: URL(filePath: file)))
  }
}
