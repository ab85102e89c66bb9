import Diagnostics
import Dossier
import Records
import Testing

@testable import Exports

/// Rows that go out and come back in are the same rows.
struct RoundTripTests {
  private static let kinds = [Kind.process] + Kind.shelved

  /// Everything a dossier says, as the files that go out of it.
  private struct Exported: Equatable {
    var files: [String: [UInt8]] = [:]

    init(_ dossier: Dossier) {
      for file in dossier.files {
        for kind in RoundTripTests.kinds {
          let table = Table(of: kind, in: file)
          for format in RowFormat.allCases {
            files["\(file.id)/\(kind.folder).\(format.rawValue)"] = table.bytes(as: format)
          }
        }
      }
    }
  }

  /// A site of nothing but what was exported, by way of an import into one that has only its settings.
  private static func imported(_ exported: Exported, as format: RowFormat) throws -> Dossier {
    let empty = Folder.memory(["site.yaml": "title: T\n"])
    let deliveries = exported.files.filter { $0.key.hasSuffix("." + format.rawValue) }.sorted { $0.key < $1.key }
      .compactMap { path, bytes -> RowImport.Delivery? in
        let parts = path.split(separator: "/").map(String.init)
        guard let kind = kinds.first(where: { "\($0.folder).\(format.rawValue)" == parts[1] }),
          let form = FileForm(path: path, tables: Kind.tables)
        else { return nil }
        return RowImport.Delivery(path: parts[1], bytes: bytes, form: form, kind: kind, process: parts[0])
      }
    let rows = RowImport(deliveries, into: empty, saying: try read(empty))
    try #require(!Report(rows.diagnostics).hasErrors)
    return try read(rows.folder)
  }

  private static func read(_ folder: Folder) throws -> Dossier {
    let (records, faults) = try Records.read(folder, tables: Kind.tables)
    let (dossier, more) = Dossier.read(records, showing: Showing(drafts: true, now: .distantFuture, asOf: nil))
    for fault in faults + more where fault.severity == .error {
      Issue.record("\(fault.message) at \(fault.place.source.path): \(fault.place.text)")
    }
    return dossier
  }

  @Test(arguments: 1...8)
  func `What goes out, comes in and goes out again is the same bytes, for every kind in every form`(seed: Int) throws {
    let first = Exported(try InventedSite(seed: UInt64(seed)).dossier())
    for format in RowFormat.allCases {
      let again = Exported(try Self.imported(first, as: format))
      #expect(again.files.keys.sorted() == first.files.keys.sorted())
      for (path, bytes) in first.files where again.files[path] != bytes {
        Issue.record("\(path) differs after \(format): \(Self.difference(bytes, again.files[path] ?? []))")
      }
    }
  }

  @Test func `What a reference manager wrote goes out again as it came, by way of rows too`() throws {
    let items = """
      [{"id": "smithTalks_2024", "type": "chapter", "title": "Talks", "container-title": "A book", "publisher": "P", "page": "1-9",
        "author": [{"family": "de Groot", "given": "Jan"}, {"literal": "Staff"}], "editor": [{"family": "Doe", "given": "J."}, {"literal": "Desk; Ltd"}],
        "issued": {"date-parts": [[2024, 9]], "circa": true}, "note": "Seen.\\nreliability: B"}]
      """
    let first = try Self.read(
      .memory(["site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n", "p/sources.json": items]))
    let written = String(decoding: CSLWriter.bytes(try #require(first.file("p"))), as: UTF8.self)
    for name in [
      "smithTalks_2024", "container-title", "editor", "Desk; Ltd", "circa", "reliability: B", "1-9", "de Groot",
    ] {
      #expect(written.contains(name))
    }
    let again = try Self.read(
      .memory(["site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n", "p/sources.json": written]))
    #expect(Exported(again) == Exported(first))
    for format in RowFormat.allCases {
      #expect(Exported(try Self.imported(Exported(first), as: format)) == Exported(first), "\(format)")
    }
  }

  @Test func `Empty parts of one's own fields are kept`() throws {
    let extra = "a: \"\", b: [], c: {}, d: [x, \"\"], e: {f: [[]], \"0\": list}"
    let first = try Self.read(
      .memory([
        "site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n",
        "p/parties.yaml": "- {id: a, name: A, extra: {\(extra)}}\n- {id: b, name: B}\n",
      ]))
    let csv = String(decoding: Table(of: .party, in: try #require(first.file("p"))).bytes(as: .csv), as: UTF8.self)
    #expect(csv.contains("extra.a.0,extra.b.0,extra.c.0,"))
    for format in RowFormat.allCases {
      #expect(Exported(try Self.imported(Exported(first), as: format)) == Exported(first), "\(format)")
    }
  }

  /// The bytes round the first that differ.
  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> String {
    let start = max(0, zip(a, b).prefix { $0 == $1 }.count - 60)
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.dropFirst(start).prefix(160), as: UTF8.self).debugDescription
    }
    return "\(around(a)) and \(around(b))"
  }

  @Test func `Every field of every kind takes part`() throws {
    var missing = Set(Self.kinds.flatMap { kind in kind.columns.map { "\(kind.rawValue).\($0.names[0])" } })
    for seed in 1...8 {
      for file in try InventedSite(seed: UInt64(seed)).dossier().files {
        for kind in Self.kinds {
          for row in Table(of: kind, in: file).rows {
            missing.subtract(row.fields.map { "\(kind.rawValue).\($0.name)" })
          }
        }
      }
    }
    #expect(missing.sorted() == [])
  }
}
