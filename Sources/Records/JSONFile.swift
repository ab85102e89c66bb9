import Diagnostics

/// A JSON file of rows: a list of objects, each one thing.
struct JSONFile {
  let source: SourceText
  let shelf: [String]

  func read() -> ([Record], [Diagnostic]) {
    var reader = JSONReader(source: source)
    let unknown = Record.nameless(on: shelf, at: source.place(0..<0))
    guard let value = reader.read() else { return ([unknown], reader.diagnostics) }
    guard case .list(let list) = value else {
      let fault = Diagnostic(
        .notFields, "a JSON file of rows holds a list of objects", at: value.place.firstLine,
        notes: ["[{\"id\": …}, …]"])
      return ([unknown], reader.diagnostics + [fault])
    }
    let rows = list.values.map { row($0) }
    return (rows.compactMap(\.record), reader.diagnostics + rows.compactMap(\.fault))
  }

  private func row(_ value: Value) -> (record: Record?, fault: Diagnostic?) {
    guard case .mapping(let fields) = value else {
      return (nil, Diagnostic(.notFields, "a row must be an object, in braces", at: value.place.firstLine))
    }
    return (Record.row(fields, shelf: shelf), nil)
  }
}
