import Diagnostics

/// A YAML file: a list of rows, or the named fields of one thing.
struct YAMLFile {
  let source: SourceText
  let shelf: [String]
  let name: String

  func read() -> ([Record], [Diagnostic]) {
    let (value, faults) = YAMLReader(source: source, range: source.markWidth..<source.bytes.count).read()
    switch value {
    case nil:
      return (faults.isEmpty ? [] : brokenRecords, faults)
    case .mapping(let fields):
      let top = source.place(source.lineRange(around: fields.place.range.lowerBound))
      let id = Scalar(text: name, place: top)
      return ([Record(shelf: shelf, id: id, fields: fields, body: nil, place: top, form: .settings)], faults)
    case .list(let list):
      let rows = list.values.map { row($0) }
      return (rows.compactMap(\.record), faults + rows.compactMap(\.fault))
    case .scalar(let scalar):
      return ([], faults + [Diagnostic(.notFields, "a YAML file holds a list of rows, or fields", at: scalar.place)])
    }
  }

  /// What can still be told of a file that is no YAML: the names of its rows, or that it is there.
  private var brokenRecords: [Record] {
    let top = source.place(source.lineRange(around: 0))
    guard !shelf.isEmpty else { return [broken(Scalar(text: name, place: top), form: .settings)] }
    var (ids, start): ([Scalar], Int) = ([], 0)
    while start < source.bytes.count {
      let line = source.lineRange(around: start)
      let words = source.text(in: line).split { " {,}\"'".contains($0) }.drop { $0 == "-" }
      if words.count > 1, words.first == "id:" {
        ids.append(Scalar(text: String(words[words.startIndex + 1]), place: source.place(line)))
      }
      start = source.bytes[line.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.bytes.count
    }
    return ids.isEmpty ? [.nameless(on: shelf + [name], at: top)] : ids.map { broken($0, form: .row) }
  }

  private func broken(_ id: Scalar, form: Record.Form) -> Record {
    let shelf = form == .row ? shelf + [name] : shelf
    return Record(
      shelf: shelf, id: id, fields: Mapping(entries: [], place: id.place), body: nil, place: id.place, form: form,
      isBroken: true)
  }

  private func row(_ value: Value) -> (record: Record?, fault: Diagnostic?) {
    guard case .mapping(let fields) = value else {
      return (nil, Diagnostic(.notFields, "a row must be fields", at: value.place, notes: ["begin it with - id: …"]))
    }
    return (Record.row(fields, shelf: shelf + [name]), nil)
  }
}

extension Record {
  /// A row: its `id` and `body` are taken out of its fields.
  static func row(_ fields: Mapping, shelf: [String]) -> Record {
    let line = fields.place.source.lineRange(around: fields.place.range.lowerBound)
    let place = Place(source: fields.place.source, range: line)
    return Record(
      shelf: shelf, id: fields.scalar("id"), fields: fields.without("id").without("body"),
      body: fields.scalar("body")?.prose, place: place, form: .row)
  }
}

extension Mapping {
  /// The text of a field that is no list and has no parts; nothing where it is empty.
  fileprivate func scalar(_ name: String) -> Scalar? {
    guard case .scalar(let scalar) = self[name], !scalar.text.isEmpty else { return nil }
    return scalar
  }
}
