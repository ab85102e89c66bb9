import Diagnostics
import Records

@testable import Dossier

/// A site in a few lines of text. Paths count from the process `p`, or from `content/` where they begin with `/`; what every
/// site needs is there by itself.
struct Sketch {
  let dossier: Dossier
  let diagnostics: [Diagnostic]

  init(_ files: [String: String], drafts: Bool = false, now: String = "2024-10-01", asOf: String? = nil) throws {
    var content = ["site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n"]
    for (path, text) in files { content[path.hasPrefix("/") ? String(path.dropFirst()) : "p/" + path] = text }
    try self.init(content: .memory(content), drafts: drafts, now: now, asOf: asOf)
  }

  init(content: Folder, drafts: Bool = false, now: String = "2024-10-01", asOf: String? = nil) throws {
    let (records, faults) = try Records.read(content, tables: Kind.tables)
    let showing = Showing(
      drafts: drafts, now: Instant(parsing: now) ?? .distantPast, asOf: asOf.flatMap(EDTFDate.init(parsing:)))
    let (dossier, more) = Dossier.read(records, showing: showing)
    (self.dossier, diagnostics) = (dossier, faults + more)
  }

  /// The process `p`; an empty one where it is not shown.
  var file: CaseFile { dossier.file("p") ?? CaseFile(process: Process()) }

  /// `E0203 p/issues/border.md:7:12 «azerbaidjan» → azerbaijan`, in the order of a report.
  var findings: [String] {
    Report(diagnostics).diagnostics.map { diagnostic in
      let (place, start) = (diagnostic.place, diagnostic.place.start)
      return
        "\(diagnostic.code.id) \(place.source.path.dropFirst("content/".count)):\(start.line):\(start.column) «\(place.text)»"
        + (diagnostic.suggestion.map { " → \($0)" } ?? "")
    }
  }
  var messages: [String] { Report(diagnostics).diagnostics.map(\.message) }
  var notes: [String] { Report(diagnostics).diagnostics.flatMap(\.notes) }
}

extension CaseFile {
  /// Everything it holds, written out again: kind by kind, one thing a line.
  var told: [String] {
    ([.process] + Kind.shelved).flatMap { kind in rows(of: kind).map { "\(kind.rawValue): " + $0.told } }
  }
}

extension Row {
  var told: String { fields.told }
}

extension [Written.Named] {
  var told: String { map { "\($0.name)=\($0.value.told)" }.joined(separator: " | ") }
}

extension Written {
  var told: String {
    switch self {
    case .text(let text), .number(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let members): "[" + members.map(\.told).joined(separator: ", ") + "]"
    case .fields(let fields): "{" + fields.told + "}"
    }
  }
}

extension Folder {
  /// The content of the site that this repository shows.
  static func demonstration() throws -> Folder {
    try .disk("/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/content")
  }
}
