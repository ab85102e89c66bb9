package import Dossier

/// The files that stand in `PROCESS/data/`, for spreadsheets and programs.
package enum DataFiles {
  /// The kinds that have a table, which are those that the process has things of.
  package static func tables(of file: CaseFile) -> [Kind] {
    Kind.shelved.filter { !file.rows(of: $0).isEmpty }
  }

  /// The names of all files.
  package static func names(of file: CaseFile) -> [String] {
    tables(of: file).flatMap { ["\($0.folder).csv", "\($0.folder).json"] } + [whole]
  }

  /// The file that holds everything about a process.
  package static let whole = "dossier.json"

  /// The bytes of one of the files.
  package static func bytes(of name: String, in file: CaseFile) -> [UInt8] {
    if name == whole { return JSONWriter.bytes(dossier(file)) }
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, let kind = Kind.shelved.first(where: { $0.folder == parts[0] }) else { return [] }
    let rows = file.rows(of: kind)
    return parts[1] == "csv" ? CSVWriter.bytes(rows) : JSONWriter.bytes(.list(rows.map(Written.fields)))
  }

  private static func dossier(_ file: CaseFile) -> Written {
    let process = Written.Named("process", file.rows(of: .process).first.map(Written.fields) ?? .fields([]))
    // Positions stand in their issues, where they were written.
    let kinds = tables(of: file).filter { $0 != .position }
    return .fields([process] + kinds.map { .init($0.folder, .list(file.rows(of: $0).map(Written.fields))) })
  }
}
