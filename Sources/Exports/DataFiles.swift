package import Dossier

/// The files that stand in `PROCESS/data/`, for spreadsheets and programs.
package enum DataFiles {
  /// The kinds that have a table, which are those that the process has things of.
  package static func tables(of file: CaseFile) -> [Kind] {
    Kind.shelved.filter { !file.rows(of: $0).isEmpty }
  }

  /// The names of all files.
  package static func names(of file: CaseFile) -> [String] {
    tables(of: file).flatMap { ["\($0.folder).csv", "\($0.folder).json"] } + [whole] + standards(of: file)
  }

  /// The file that holds everything about a process.
  package static let whole = "dossier.json"

  /// Events for calendars, and sources for reference managers.
  package static let calendar = "events.ics"
  package static let references = "sources.csl.json"

  /// The files in a form that other programs have agreed on.
  package static func standards(of file: CaseFile) -> [String] {
    (file.events.isEmpty ? [] : [calendar]) + (file.sources.isEmpty ? [] : [references])
  }

  /// The bytes of one of the files.
  package static func bytes(of name: String, in file: CaseFile) -> [UInt8] {
    switch name {
    case whole: return JSONWriter.bytes(dossier(file))
    case calendar: return CalendarWriter.bytes(file)
    case references: return CSLWriter.bytes(file)
    default: return table(name, in: file)
    }
  }

  private static func table(_ name: String, in file: CaseFile) -> [UInt8] {
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
