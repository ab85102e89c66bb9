import Diagnostics
import Records

/// Tells from where a record stands what kind of thing it is.
struct Shelving {
  /// The folders of processes: those that hold a `process.md`, or its fields in another form, and those that hold what only a process does.
  let processes: Set<String>
  /// Those of them without a `process.md`, each with what is to be said of it, if that is not said elsewhere.
  let headless: [String: Diagnostic?]

  enum Spot {
    /// The settings; with what is to be said of the name of their file.
    case settings(Diagnostic?)
    case page
    case thing(Kind, process: String)
    /// It stands where nothing of its form belongs; what is wrong, and what it was most likely meant to be.
    case nowhere(Diagnostic, meant: Meant?)
  }

  /// Things that would be there if they stood in their place, so that nobody is told that they are missing.
  struct Meant {
    let kind: Kind
    let process: String
    let ids: [Scalar]
  }

  init(_ records: [Record]) {
    let whole = Set(records.filter(\.isCover).map { $0.shelf[0] }).subtracting([Catalogue.shared])
    let within = Dictionary(grouping: records.filter { !$0.shelf.isEmpty }) { $0.shelf[0] }
    headless = within.filter { !whole.contains($0.key) && $0.key != Catalogue.shared }
      .compactMapValues { Self.missingCover(of: $0) }
    processes = whole.union(headless.keys)
  }

  func spot(of record: Record) -> Spot {
    guard let folder = record.shelf.first else { return topLevel(record) }
    guard processes.contains(folder) || folder == Catalogue.shared else {
      if record.form == .page { return .page }
      return nowhere("rows and fields stand in the folder of a process, and \"\(folder)\" is none", record)
    }
    if record.isCover, folder == Catalogue.shared {
      return nowhere(
        "\(folder)/ holds what several processes use, and is none itself", record,
        notes: ["give the process a folder of its own, with another name"])
    }
    if record.isCover { return .thing(.process, process: folder) }
    return record.shelf.count == 1 ? loose(record, folder: folder) : thing(record, folder: folder)
  }
}

extension Shelving {
  private static let kindNames = Kind.shelved.map(\.folder)

  /// What is to be said of a folder that holds folders or rows of kinds, but no `process.md`: nothing where a file of nearly
  /// that name will be spoken of. No value at all where it is no process.
  private static func missingCover(of records: [Record]) -> Diagnostic?? {
    let held = kindNames.filter { name in records.contains { $0.shelf.count > 1 && $0.shelf[1] == name } }
    guard let first = records.first, !held.isEmpty else { return nil }
    if records.contains(where: { $0.shelf.count == 1 && $0.isNearCover }) { return .some(nil) }
    let folder = first.shelf[0]
    let path =
      first.place.source.path.split(separator: "/").prefix { $0 != folder } + [Substring(folder), "process.md"]
    return Diagnostic(
      .noProcess, "the folder \"\(folder)\" has no process.md, which says what the process is",
      at: SourceText(path: path.joined(separator: "/"), bytes: []).place(0..<0),
      notes: ["it holds \(held.joined(separator: ", "))", "one field is required: title"])
  }

  private func nowhere(
    _ message: String, _ record: Record, suggestion: String? = nil, meant: Meant? = nil, notes: [String] = []
  ) -> Spot {
    // Of rows it is the file's name that is at fault, and so it is said once for all of them.
    let place = record.form == .page ? record.place : record.place.source.place(0..<0)
    return .nowhere(
      Diagnostic(
        .strayRecord, message, at: place, suggestion: suggestion,
        label: suggestion.map {
          "in the name of its \(record.form == .page ? "folder" : "file"): did you mean \"\($0)\"?"
        },
        notes: notes), meant: meant)
  }

  private func topLevel(_ record: Record) -> Spot {
    switch record.form {
    case .page: return .page
    case .settings where record.isSettings: return .settings(nil)
    case .settings where record.id.map { Spelling.nearest(to: $0.text, among: ["site"]) != nil } ?? false:
      return .settings(
        Diagnostic(
          .strayRecord, "the settings of a site stand in site.yaml, and this file has another name",
          at: record.place.source.place(0..<0), suggestion: "site.yaml",
          label: "in the file's name: did you mean \"site.yaml\"?"))
    default: return nowhere("rows and fields stand in the folder of a process", record)
    }
  }

  /// A file that lies in the folder of a process itself.
  private func loose(_ record: Record, folder: String) -> Spot {
    let name = record.id?.text ?? ""
    if record.form == .settings, let kind = Kind.shelved.first(where: { $0.folder == name }) {
      let ids = record.fields.entries.map(\.key)
      return .nowhere(
        Diagnostic(
          .notRows, "\(name) are written as a list of rows, and these are the fields of one thing",
          at: record.fields.place.firstLine,
          notes: ["begin each row with a hyphen and its id: - id: \(ids.first?.text ?? "…")"]),
        meant: Meant(kind: kind, process: folder, ids: ids))
    }
    let nearest = Spelling.nearest(to: name, among: ["process"] + Self.kindNames)
    return .nowhere(
      Diagnostic(
        .strayRecord, "this file is of no kind that a process holds", at: record.place,
        label: nearest.map { "in the file's name: did you mean \"\($0)\"?" },
        notes: ["folders of a process: " + Self.kindNames.joined(separator: ", ")]), meant: nil)
  }

  private func thing(_ record: Record, folder: String) -> Spot {
    let kinds = folder == Catalogue.shared ? Kind.shareable : Kind.shelved
    let name = record.shelf[1]
    func meant(_ kind: Kind?) -> Meant? {
      kind.flatMap { kind in record.id.map { Meant(kind: kind, process: folder, ids: [$0]) } }
    }
    if let kind = kinds.first(where: { $0.folder == name }) {
      // Rows may also stand in a file of any name, in the folder of their kind.
      guard record.shelf.count > (record.form == .row ? 3 : 2) else { return .thing(kind, process: folder) }
      return nowhere(
        "folders inside \(name)/ are not read", record, meant: meant(kind), notes: ["move this file up into \(name)/"])
    }
    let names = kinds.map(\.folder)
    let nearest = Spelling.nearest(to: name, among: names)
    return nowhere(
      "\"\(name)\" is the name of no kind", record, suggestion: nearest,
      meant: meant(kinds.first { $0.folder == nearest }), notes: ["kinds here: " + names.joined(separator: ", ")])
  }
}

extension Record {
  /// Whether it is what makes a folder a process.
  fileprivate var isCover: Bool {
    switch form {
    case .page, .settings: shelf.count == 1 && id?.text == Kind.process.folder
    case .row: shelf.count == 2 && shelf[1] == Kind.process.folder
    }
  }

  /// Whether it is `site.yaml`. Of a broken one with another ending that has been told already.
  fileprivate var isSettings: Bool {
    place.source.path.hasSuffix("/site.yaml") || isBroken && id?.text == "site"
  }

  fileprivate var isNearCover: Bool {
    id.flatMap { Spelling.nearest(to: $0.text, among: ["process"]) } != nil
  }
}

extension Code {
  static let strayRecord = Code(
    "E0218", "stray-record",
    "The folder or the file of rows that a thing stands in says what kind it is: issues/, parties/, events.csv, sources.yaml …"
  )
  static let noProcess = Code(
    "E0260", "no-process",
    "A folder is a process when it holds process.md. This one holds issues, parties or other things of a process, and no such file."
  )
  static let notRows = Code(
    "E0261", "not-rows",
    "A YAML file that is named after a kind holds many things, each a row that begins with a hyphen and its id.")
}
