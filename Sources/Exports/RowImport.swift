package import Diagnostics
package import Dossier
package import Records

/// Rows from files elsewhere on their way into a content folder. Nothing that stands there is touched: each file comes to a path
/// of its own, as it is, and an id that is taken is refused.
package struct RowImport: Sendable {
  /// The files that would be written, in the order of the given ones.
  package private(set) var arrivals: [Arrival] = []
  package private(set) var diagnostics: [Diagnostic] = []
  let content: Folder
  private let dossier: Dossier
  private var taken: Set<Reference> = []

  /// A file as its owner has it.
  package struct Delivery: Sendable {
    /// As the user named it.
    package let path: String
    package let bytes: [UInt8]
    package let form: FileForm
    package let kind: Kind
    /// The folder its rows come to. A process's own row says itself.
    package let process: String

    package init(path: String, bytes: [UInt8], form: FileForm, kind: Kind, process: String) {
      (self.path, self.bytes, self.form, self.kind, self.process) = (path, bytes, form, kind, process)
    }
  }

  /// A file as it would be written.
  package struct Arrival: Sendable {
    /// Below `content/`.
    package let path: String
    package let source: SourceText
    package let kind: Kind
    /// How many things are in it.
    package let count: Int
  }

  /// `dossier` is what `content` says so far.
  package init(_ deliveries: [Delivery], into content: Folder, saying dossier: Dossier) {
    (self.content, self.dossier) = (content, dossier)
    for delivery in deliveries { take(delivery) }
  }
}

extension RowImport {
  private mutating func take(_ delivery: Delivery) {
    let source = SourceText(path: delivery.path, bytes: delivery.bytes)
    let (read, faults) = Records.read(source, path: "x/\(delivery.name)", as: delivery.form)
    let (records, _) = CSLFile.read(read) { _ in delivery.kind == .source }
    diagnostics += faults
    guard faults.isEmpty || !records.isEmpty else { return }
    guard !records.isEmpty else { return emptyTable(source) }
    guard records.allSatisfy({ $0.form == .row }) else {
      if faults.isEmpty { noRows(source, records) }
      return
    }
    for record in records { check(record, of: delivery) }
    guard let folder = folder(of: delivery, records) else { return }
    let path = freePath(for: delivery, in: folder)
    arrivals.append(Arrival(path: path, source: source, kind: delivery.kind, count: records.count))
  }

  /// What was exported where there was nothing of a kind comes in as nothing.
  private mutating func emptyTable(_ source: SourceText) {
    let head = source.place(source.lineRange(around: 0))
    diagnostics.append(Diagnostic(.emptyTable, "there is nothing in this file to import", at: head))
  }

  private mutating func noRows(_ source: SourceText, _ records: [Record]) {
    let place = records.first?.place ?? source.place(source.lineRange(around: 0))
    diagnostics.append(
      Diagnostic(
        .noRows, "this file holds no rows", at: place.firstLine,
        notes: ["a file to import is a table, or a list with a thing in each of its members"]))
  }

  /// An id that stands for something already, there or in the files themselves, is refused.
  private mutating func check(_ record: Record, of delivery: Delivery) {
    guard let id = record.id, delivery.kind != .position, delivery.kind != .process else { return }
    let reference = Reference(delivery.kind, id.text, in: delivery.process)
    guard let there = dossier.place(delivery.kind, id.text, in: delivery.process) else {
      taken.insert(reference)
      return
    }
    let free = (2...).lazy.map { "\(id.text)-\($0)" }.first { !isTaken($0, like: reference) }
    diagnostics.append(
      Diagnostic(
        .idTaken, "there is \(delivery.kind.withArticle) \"\(id.text)\" already", at: id.place, suggestion: free,
        related: [.init(there.firstLine, "this one")],
        notes: ["import overwrites nothing: give the row another id, or change the thing where it is written"]))
    if let free { taken.insert(Reference(delivery.kind, free, in: delivery.process)) }
  }

  private func isTaken(_ id: String, like other: Reference) -> Bool {
    taken.contains(Reference(other.kind, id, in: other.process))
      || dossier.place(other.kind, id, in: other.process) != nil
  }

  /// The folder of the process that rows come to; a process's own row names it.
  private mutating func folder(of delivery: Delivery, _ records: [Record]) -> String? {
    guard delivery.kind == .process else { return delivery.process }
    guard records.count == 1, let id = records[0].id else {
      diagnostics.append(
        Diagnostic(.noRows, "a process is one row with an id, which names its folder", at: records[0].place.firstLine))
      return nil
    }
    if let there = dossier.place(.process, id.text, in: id.text) {
      diagnostics.append(
        Diagnostic(
          .idTaken, "there is a process \"\(id.text)\" already", at: id.place,
          related: [.init(there.firstLine, "this one")]))
      return nil
    }
    return id.text
  }

  /// The kind's own name where it is free; else a name in the kind's folder.
  private func freePath(for delivery: Delivery, in folder: String) -> String {
    let kind = "\(folder)/\(delivery.kind.folder)"
    let plain = ["csv", "yaml", "yml", "json"].map { "\(kind).\($0)" }
    let known = Set(content.paths + arrivals.map(\.path))
    if known.isDisjoint(with: plain) { return "\(kind).\(delivery.ending)" }
    let stem = delivery.stem == delivery.kind.folder ? "import" : delivery.stem
    let names = [stem] + (2...known.count + 2).map { "\(stem)-\($0)" }
    return names.map { "\(kind)/\($0).\(delivery.ending)" }.first { !known.contains($0) }
      ?? "\(kind)/\(stem).\(delivery.ending)"
  }
}

extension RowImport.Delivery {
  /// The file's name without its folders.
  fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  fileprivate var ending: String {
    switch form {
    case .csv: "csv"
    case .json: "json"
    case .yaml, .markdown: "yaml"
    }
  }

  /// The file's name in lower-case words.
  fileprivate var stem: String {
    let words = name.prefix { $0 != "." }.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "import" : words.joined(separator: "-")
  }
}

extension Code {
  static let idTaken = Code(
    "E0230", "id-taken",
    "An id names one thing of a kind in a process. Import adds things and changes none, so a row whose id is taken is refused."
  )
  static let emptyTable = Code(
    "I0280", "empty-table", "A table without rows, or an empty list, adds nothing. No file is written for it.")
  static let noRows = Code("E0231", "no-rows", "A file to import holds rows, each with the fields of one thing.")
}
