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
    String(decoding: DataFiles(of: try file()).bytes(of: name), as: UTF8.self)
  }

  @Test func `There is a table for each kind that there is something of, and one file of everything`() throws {
    let names = DataFiles(of: try file()).names
    let tables = ["process", "parties", "issues", "positions", "sources"].flatMap { ["\($0).csv", "\($0).json"] }
    #expect(names.filter { tables.contains($0) } == tables)
    #expect(names.contains("dossier.json"))
    #expect(!names.contains("terms.csv"))
    for name in names { #expect(try !text(name).isEmpty, "\(name)") }
  }

  @Test func `Made together or each by itself, the files are the same`() throws {
    let data = DataFiles(of: try file())
    #expect(data.all == Dictionary(uniqueKeysWithValues: data.names.map { ($0, data.bytes(of: $0)) }))
  }

  @Test func `A table names its columns, and quotes what needs it`() throws {
    #expect(
      try text("parties.csv")
        == "id,name,links.Site,summary,extra.fact.1,extra.fact.2\r\na,Ա; B,,,1,2\r\nb,\"B, C\",https://b.example,\"two\nlines\",,\r\n"
    )
    #expect(try text("sources.csv") == "id,title,authors\r\ns,S,One\\; Two;Three\r\n")
  }

  @Test func `A position names its issue, and stands in the table of positions alone`() throws {
    #expect(try text("positions.csv") == "issue,party,option,stance\r\ni,a,x,demands\r\n")
    #expect(try text("issues.csv") == "id,title,question,options.x\r\ni,I,Q,X\r\n")
    #expect(try text("dossier.json").contains("\"positions\": [\n"))
  }

  @Test func `JSON has the fields in their order, escaped`() throws {
    #expect(
      try text("parties.json").hasPrefix(
        "[\n  {\n    \"id\": \"a\",\n    \"name\": \"Ա; B\",\n    \"extra\": {\n      \"fact\": [\n        \"1\",\n        \"2\"\n      ]\n    }\n  },\n"
      ))
    #expect(try text("parties.json").contains("\"summary\": \"two\\nlines\""))
    #expect(try text("dossier.json").contains("\"title\": \"The \\\"talks\\\", in short\""))
    #expect(
      String(
        decoding: JSONWriter.bytes(
          .list([.text("\u{1}\t\\\u{1F}"), .flag(true), .number("12.5"), .fields([]), .list([])])), as: UTF8.self)
        == "[\n  \"\\u0001\\t\\\\\\u001f\",\n  true,\n  12.5,\n  {},\n  []\n]\n")
  }

  @Test func `Who wants what is a table with a column for each party`() throws {
    #expect(try text("matrix.csv") == "issue,status,option,text,standing,a,b\r\ni,,x,X,one-sided,demands,\r\n")
  }

  @Test func `People, parties and offices go out as Popolo, with dates that are sure`() throws {
    let files = [
      "site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n",
      "p/parties.yaml": "- {id: a, name: A, short: An, type: state}\n- {id: b, name: B, parent: a}\n",
      "p/people.yaml": """
      - id: ann
        name: Ann
        native_name: {hy: Ան}
        links: {Home: https://ann.example, Desk: mailto:ann@example.org}
        roles: [{title: Envoy, party: a, from: 2020-05, to: 2021~}]
      - {id: bo, name: Bo, roles: [{title: Envoy, party: a}, {title: Guest}]}

      """,
    ]
    let (records, _) = try Records.read(.memory(files))
    let (dossier, faults) = Dossier.read(records, showing: Showing(drafts: false, now: .distantPast, asOf: nil))
    try #require(faults.isEmpty)
    let file = try #require(dossier.file("p"))
    let text = String(decoding: DataFiles(of: file).bytes(of: "popolo.json"), as: UTF8.self)
    let dense = text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
    #expect(
      dense
        == """
        {"persons": [{"id": "ann","name": "Ann","other_names": [{"name": "Ան","note": "hy"}],"contact_details": [{"label": "Desk",\
        "type": "email","value": "ann@example.org"}],"links": [{"url": "https://ann.example","note": "Home"}]},\
        {"id": "bo","name": "Bo"}],"organizations": [{"id": "a","name": "A","other_names": [{"name": "An","note": "short"}],\
        "classification": "state"},{"id": "b","name": "B","parent_id": "a"}],"posts": [{"id": "a/Envoy","label": "Envoy",\
        "organization_id": "a"}],"memberships": [{"person_id": "ann","role": "Envoy","organization_id": "a","post_id": "a/Envoy",\
        "start_date": "2020-05"},{"person_id": "bo","role": "Envoy","organization_id": "a","post_id": "a/Envoy"},\
        {"person_id": "bo","role": "Guest"}]}
        """)
  }
}
