import Diagnostics
import Records

/// Tells from where a record stands what kind of thing it is.
struct Shelving {
  /// The folders that hold a `process.md`, or its fields in another form.
  let processes: Set<String>

  enum Spot {
    case settings
    case page
    case thing(Kind, process: String)
    /// It stands where nothing of its form belongs.
    case nowhere(Diagnostic)
  }

  init(_ records: [Record]) {
    processes = Set(records.filter(Self.isProcess).map { $0.shelf[0] })
  }

  private static func isProcess(_ record: Record) -> Bool {
    switch record.form {
    case .page, .settings: record.shelf.count == 1 && record.id?.text == Kind.process.folder
    case .row: record.shelf.count == 2 && record.shelf[1] == Kind.process.folder
    }
  }

  func spot(of record: Record) -> Spot {
    guard let folder = record.shelf.first else { return topLevel(record) }
    guard processes.contains(folder) || folder == Catalogue.shared else {
      if record.form == .page { return .page }
      return .nowhere(
        Diagnostic(
          .strayRecord, "rows and fields stand in the folder of a process, and \"\(folder)\" holds no process.md",
          at: record.place))
    }
    switch record.shelf.count {
    case 1...2 where Self.isProcess(record): return .thing(.process, process: folder)
    case 2: return thing(record, folder: folder, named: record.shelf[1])
    // Rows may also stand in a file of any name, in the folder of their kind.
    case 3 where record.form == .row: return thing(record, folder: folder, named: record.shelf[1])
    default:
      return .nowhere(
        Diagnostic(
          .strayRecord, "this file is of no kind that a process holds", at: record.place,
          suggestion: record.id.flatMap {
            Spelling.nearest(to: $0.text, among: ["process"] + Kind.shelved.map(\.folder))
          },
          notes: ["folders of a process: " + Kind.shelved.map(\.folder).joined(separator: ", ")]))
    }
  }

  private func topLevel(_ record: Record) -> Spot {
    switch record.form {
    case .page: return .page
    case .settings where record.id?.text == "site": return .settings
    default:
      return .nowhere(
        Diagnostic(
          .strayRecord, "rows and fields stand in the folder of a process", at: record.place,
          suggestion: record.id.flatMap { Spelling.nearest(to: $0.text, among: ["site"]) }.map { $0 + ".yaml" }))
    }
  }

  private func thing(_ record: Record, folder: String, named name: String) -> Spot {
    let kinds = folder == Catalogue.shared ? Kind.shareable : Kind.shelved
    if let kind = kinds.first(where: { $0.folder == name }) { return .thing(kind, process: folder) }
    let names = kinds.map(\.folder)
    return .nowhere(
      Diagnostic(
        .strayRecord, "\"\(name)\" is the name of no kind", at: record.place,
        suggestion: Spelling.nearest(to: name, among: names), notes: ["kinds here: " + names.joined(separator: ", ")]))
  }
}

extension Code {
  static let strayRecord = Code(
    "E0218", "stray-record",
    "The folder or the file of rows that a thing stands in says what kind it is: issues/, parties/, events.csv, sources.yaml …"
  )
}
