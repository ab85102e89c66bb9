import Diagnostics
import Records

/// A thing that was found among the records, before its fields are read: one for all lists that it stands in.
final class Spotted: Sendable {
  let kind: Kind
  let process: String
  /// The folders its record stands in.
  let shelf: [String]
  let head: Head
  /// Whether its fields cannot be read.
  let isBroken: Bool

  init(kind: Kind, process: String, shelf: [String], head: Head, isBroken: Bool) {
    (self.kind, self.process, self.shelf, self.head, self.isBroken) = (kind, process, shelf, head, isBroken)
  }
}

/// The first look at the records: which things there are, by kind, process and id.
struct Spotting {
  private(set) var things: [Spotted] = []
  private(set) var catalogue = Catalogue()
  /// The record of `site.yaml`.
  private(set) var site: Record?
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders of processes, sorted.
  let processes: [String]

  private let shelving: Shelving
  private var strays: Set<Stray> = []

  private struct Stray: Hashable {
    let shelf: [String]
    let message: String
  }

  /// Files none of whose rows has an id: said once, and not of every row.
  private let nameless: Set<String>

  init(_ written: [Record]) {
    let shelving = Shelving(written)
    let (records, faults) = CSLFile.read(written) { record in
      if case .thing(.source, _) = shelving.spot(of: record) { true } else { false }
    }
    (self.shelving, diagnostics) = (shelving, faults)
    processes = shelving.processes.sorted()
    let rows = Dictionary(grouping: records.filter { $0.form == .row }) { $0.place.source.path }
    nameless = Set(rows.filter { $0.value.count > 1 && $0.value.allSatisfy { $0.id == nil && !$0.isBroken } }.keys)
    for (order, record) in records.enumerated() { look(at: record, order: order) }
    for folder in processes { spotHeadless(folder) }
  }
}

extension Spotting {
  /// What is to be said of columns in which nothing stands. A table without rows has no record that would say where it belongs.
  func faults(of tables: [IdleColumns]) -> [Diagnostic] {
    tables.flatMap { table -> [Diagnostic] in
      guard let place = table.heads.first?.place else { return [] }
      switch shelving.spot(of: .nameless(on: table.shelf, at: place)) {
      case .thing(let kind, _): return table.faults(as: kind)
      case .nowhere(let fault, _): return table.hasRows ? [] : [fault]
      default: return []
      }
    }
  }
}

extension Spotting {
  private mutating func look(at record: Record, order: Int) {
    switch shelving.spot(of: record) {
    case .settings(let fault):
      // Two names can be near, and the right one counts.
      if fault == nil || site == nil { site = record }
      diagnostics += [fault].compactMap(\.self)
    case .page: spot(record, as: .page, in: record.shelf.joined(separator: "/"), order: order)
    case .thing(let kind, let process): spot(record, as: kind, in: process, order: order)
    case .nowhere(let fault, let meant):
      // Rows of one file have one fault, and so have the files of one folder.
      let folder = Stray(shelf: record.shelf, message: fault.message)
      if record.shelf.count < 2 || strays.insert(folder).inserted { diagnostics.append(fault) }
      guard let meant else { return }
      for id in meant.ids { _ = catalogue.add(meant.kind, id.text, in: meant.process, at: id.place) }
    }
  }

  private mutating func spot(_ record: Record, as kind: Kind, in process: String, order: Int) {
    guard let id = id(of: record, kind: kind, process: process) else { return }
    if kind != .position, let taken = catalogue.add(kind, id.text, in: process, at: id.place) {
      diagnostics.append(
        Diagnostic(
          .duplicateID, "two things of the kind \(kind.rawValue) have the id \"\(id.text)\"", at: id.place,
          label: "the second",
          related: [.init(taken, "the first")],
          notes: ["an id is the name of one thing; rename one of them"]
            + (id.isVerbatim || record.form == .page ? [] : ["the id of a source is made of its key"])
            + (id.isTwin(of: taken) ? ["they look alike: in one of them a letter and its mark are two signs"] : [])))
      return
    }
    if kind == .source { addKey(of: record, id, in: process) }
    guard !record.isBroken || kind == .process else { return }
    var head = Head()
    head.reference = Reference(kind, id.text, in: process)
    head.origin = Origin(fields: record.fields, place: record.place)
    head.body = record.body
    head.order = order
    things.append(Spotted(kind: kind, process: process, shelf: record.shelf, head: head, isBroken: record.isBroken))
  }

  /// A source may be cited by the key that it has in a reference manager.
  private mutating func addKey(of record: Record, _ id: Scalar, in process: String) {
    guard case .scalar(let key) = record.fields["key"], key.text != id.text else { return }
    guard let taken = catalogue.add(key: key, of: id.text, in: process) else { return }
    diagnostics.append(
      Diagnostic(
        .duplicateID, "two sources are cited as \"\(key.text)\"", at: key.place, label: "the second",
        related: [.init(taken, "the first")], notes: ["a key is the name of one source; give one of them another"]))
  }

  /// A process without its file is there, so that its things can still be checked.
  private mutating func spotHeadless(_ folder: String) {
    guard let fault = shelving.headless[folder] else { return }
    if let fault { diagnostics.append(fault) }
    var head = Head()
    head.reference = Reference(.process, folder, in: folder)
    if let place = fault?.place { head.origin = Origin(fields: Mapping(entries: [], place: place), place: place) }
    _ = catalogue.add(.process, folder, in: folder, at: head.origin.place)
    things.append(Spotted(kind: .process, process: folder, shelf: [folder], head: head, isBroken: true))
  }
}

extension Spotting {
  /// The id of a record; where it has none, that is said, and references to its kind are not told that they lead nowhere.
  private mutating func id(of record: Record, kind: Kind, process: String) -> Scalar? {
    if kind == .process {
      if record.form == .row, let id = record.id, id.text != process { misnamed(id, process) }
      let folder = Scalar(text: process, place: record.place)
      if !process.isID { badID(folder, "in the folder's name") }
      return folder
    }
    guard let id = record.id else {
      if kind == .position { return Scalar(text: "", place: record.place) }
      catalogue.addNameless(kind, in: process)
      if !record.isBroken { missingID(record) }
      return nil
    }
    guard kind != .position, kind != .page, !id.text.isID else { return id }
    badID(id, record.form == .row ? nil : "in the file's name")
    _ = catalogue.add(kind, id.text.asID, in: process, at: id.place)
    return id
  }

  private mutating func missingID(_ record: Record) {
    let path = record.place.source.path
    let isFirst = !diagnostics.contains { $0.code == .missingID && $0.place.source.path == path }
    guard isFirst || !nameless.contains(path) else { return }
    diagnostics.append(
      Diagnostic(
        .missingID, nameless.contains(path) ? "no row of this file has an id" : "this row has no id", at: record.place,
        label: nameless.contains(path) ? "the first of them" : nil,
        notes: ["an id is lower-case words with hyphens: id: blinken-2024-09-26"]))
  }

  private mutating func badID(_ id: Scalar, _ label: String?) {
    let nearest = id.text.asID
    diagnostics.append(
      Diagnostic(
        .badID, "\"\(id.text)\" is no id", at: id.place, suggestion: nearest.isEmpty ? nil : nearest,
        label: label.map { nearest.isEmpty ? $0 : "\($0): did you mean \"\(nearest)\"?" },
        notes: ["an id is lower-case words with hyphens: letters a to z, digits, and - between them"]))
  }

  /// The name of a process is that of its folder, whatever its row says.
  private mutating func misnamed(_ id: Scalar, _ process: String) {
    diagnostics.append(
      Diagnostic(
        .badID, "this process stands in the folder \"\(process)\" and is called \"\(id.text)\"", at: id.place,
        suggestion: process))
  }
}

extension Scalar {
  /// Whether the names of two files are the same to readers and not to a disk.
  fileprivate func isTwin(of other: Place) -> Bool {
    let (path, taken) = (place.source.path, other.source.path)
    return path == taken && !path.utf8.elementsEqual(taken.utf8)
  }
}

extension String {
  /// Whether it is lower-case words of a–z and digits with single hyphens between them.
  package var isID: Bool {
    var before = UInt8(ascii: "-")
    for byte in utf8 {
      guard (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 && before != 45 else { return false }
      before = byte
    }
    return before != 45
  }

  /// The id nearest to a text.
  package var asID: String {
    lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}

extension Code {
  static let duplicateID = Code(
    "E0219", "duplicate-id",
    "Within a process, an id names one thing of a kind. A thing may be a file or a row, never both.")
  static let missingID = Code(
    "E0220", "missing-id", "Every row has an id, so that others can refer to it and its page has an address.")
  static let badID = Code(
    "E0221", "bad-id",
    "An id is part of addresses, so it holds nothing but lower-case letters a to z, digits, and hyphens between words.")
}
