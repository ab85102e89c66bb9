package import Dossier

/// The files that stand in `PROCESS/data/`, for spreadsheets and programs.
package struct DataFiles: Sendable {
  private let file: CaseFile
  private let texts: TextForms
  /// The rows of each kind, where they were made already.
  private var known: [Kind: [Row]] = [:]

  package init(of file: CaseFile, texts: TextForms = TextForms()) {
    (self.file, self.texts) = (file, texts)
  }

  /// The kinds that have a table: the process itself, and those that it has things of.
  package var tables: [Kind] {
    Self.kinds.filter { kind in
      switch kind {
      case .process: true
      case .position: file.issues.contains { !$0.positions.isEmpty }
      default: Drawer.all.contains { $0.kind == kind && !$0.isEmpty(file) }
      }
    }
  }

  private static let kinds = [Kind.process] + Kind.shelved

  /// The names of all files.
  package var names: [String] {
    tables.flatMap { ["\($0.folder).csv", "\($0.folder).json"] } + overviews + [Self.whole, Self.schema] + standards
  }

  /// The file that holds everything about a process, and the one that says what may be in it.
  package static let whole = "dossier.json"
  package static let schema = "dossier.schema.json"

  /// Who wants what, as a table.
  package static let matrix = "matrix.csv"

  /// Events for calendars, sources for reference managers, people and parties for whoever reads Popolo.
  package static let calendar = "events.ics"
  package static let references = "sources.csl.json"
  package static let people = "popolo.json"

  /// The tables that are made from more than one kind.
  package var overviews: [String] { file.issues.isEmpty ? [] : [Self.matrix] }

  /// The files in a form that other programs have agreed on.
  package var standards: [String] {
    let files = [
      (Self.calendar, CalendarWriter.isEmpty(file)), (Self.references, file.sources.isEmpty),
      (Self.people, file.people.isEmpty && file.parties.isEmpty),
    ]
    return files.filter { !$0.1 }.map(\.0)
  }

  /// The bytes of all files by their names. Three files are made of the rows of each kind, which takes most of their time.
  package var all: [String: [UInt8]] {
    var whole = self
    for kind in tables { whole.known[kind] = rows(of: kind) }
    return Dictionary(names.map { ($0, whole.bytes(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of one of the files.
  package func bytes(of name: String) -> [UInt8] {
    switch name {
    case Self.whole: return JSONWriter.bytes(dossier)
    case Self.schema: return Self.schemaBytes
    case Self.matrix: return MatrixWriter.bytes(file)
    case Self.people: return PopoloWriter.bytes(file, texts)
    case Self.calendar: return CalendarWriter.bytes(file, texts)
    case Self.references: return CSLWriter.bytes(file)
    default: return table(name)
    }
  }
}

extension DataFiles {
  private func table(_ name: String) -> [UInt8] {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, let kind = Self.kinds.first(where: { $0.folder == parts[0] }),
      let format = RowFormat(rawValue: parts[1])
    else { return [] }
    return Table(of: kind, rows: rows(of: kind)).bytes(as: format)
  }

  private func rows(of kind: Kind) -> [Row] { known[kind] ?? file.rows(of: kind, shown: texts.markdown) }

  /// The same for every process.
  private static let schemaBytes = DossierSchema.whole()

  private var dossier: Written {
    let process = rows(of: .process).map { Written.Named("process", .fields($0.fields)) }
    // Positions stand in their issues, where they were written.
    let kinds = tables.filter { $0 != .process && $0 != .position }
    return .fields(
      process
        + kinds.map { kind in
          .init(kind.folder, .list(rows(of: kind).map { .fields($0.fields) }))
        })
  }
}
