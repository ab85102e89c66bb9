import Diagnostics

/// A table in RFC 4180's form: commas, quotes doubled inside quotes, line breaks allowed inside them; the first row names
/// the fields. A name with a dot is a field within a field: `extra.fact`.
struct CSVFile {
  let source: SourceText
  let shelf: [String]

  func read() -> ([Record], [Diagnostic]) {
    var scanner = CSVScanner(source: source)
    let rows = scanner.rows()
    guard let heads = rows.first else { return ([], scanner.diagnostics) }
    var diagnostics = scanner.diagnostics + headFaults(heads)
    var records: [Record] = []
    for row in rows.dropFirst() {
      if row.count == heads.count {
        records.append(.row(fields(of: row, heads: heads), shelf: shelf))
      } else {
        diagnostics.append(ragged(row, heads: heads))
        records += brokenRow(row, heads: heads)
      }
    }
    return (records, diagnostics)
  }
}

extension CSVFile {
  private func fields(of row: [Scalar], heads: [Scalar]) -> Mapping {
    let first = row.first?.place.range.lowerBound ?? 0
    let place = source.place(first..<(row.last?.place.range.upperBound ?? first))
    let pairs = zip(heads, row).filter { !$1.text.isEmpty }
    return Mapping(
      cells: pairs.map { (path: $0.text.split(separator: ".").map(String.init)[...], key: $0, cell: $1) }, place: place)
  }

  /// A ragged row is still known by its id, unless that is what it lacks.
  private func brokenRow(_ row: [Scalar], heads: [Scalar]) -> [Record] {
    guard let index = heads.firstIndex(where: { $0.text == "id" }), index < row.count, !row[index].text.isEmpty else {
      return []
    }
    let none = Mapping(entries: [], place: row[index].place)
    return [
      Record(shelf: shelf, id: row[index], fields: none, body: nil, place: none.place, form: .row, isBroken: true)
    ]
  }

  private func headFaults(_ heads: [Scalar]) -> [Diagnostic] {
    heads.enumerated().compactMap { index, head in
      if head.text.isEmpty {
        return Diagnostic(.columnName, "column \(index + 1) has no name", at: head.place)
      }
      guard let first = heads[..<index].first(where: { $0.text == head.text }) else { return nil }
      return Diagnostic(
        .columnName, "two columns are called \"\(head.text)\"", at: head.place,
        related: [.init(first.place, "the first one")])
    }
  }

  private func ragged(_ row: [Scalar], heads: [Scalar]) -> Diagnostic {
    let extra = row.count > heads.count
    let place = extra ? row[heads.count].place : row.last?.place ?? source.place(0..<0)
    return Diagnostic(
      .raggedRow, "this row has \(row.count) cells, and the table has \(heads.count) columns", at: place,
      label: extra ? "the first cell too many" : "the last cell; the next column would be \"\(heads[row.count].text)\"",
      notes: ["a cell that holds a comma stands in quotes: \"one, two\""])
  }
}

extension Mapping {
  /// Cells as fields; those whose paths begin alike become parts of one field.
  fileprivate init(cells: [(path: ArraySlice<String>, key: Scalar, cell: Scalar)], place: Place) {
    var entries: [Entry] = []
    var nested: Set<String> = []
    for (path, key, cell) in cells {
      guard let name = path.first else { continue }
      let named = Scalar(text: name, place: key.place)
      if path.count == 1 {
        entries.append(Entry(key: named, value: .scalar(cell)))
      } else if nested.insert(name).inserted {
        let members = cells.filter { $0.path.first == name && $0.path.count > 1 }
        let parts = members.map { (path: $0.path.dropFirst(), key: $0.key, cell: $0.cell) }
        entries.append(Entry(key: named, value: .mapping(Mapping(cells: parts, place: cell.place))))
      }
    }
    self.init(entries: entries, place: place)
  }
}

extension Code {
  static let raggedRow = Code(
    "E0106", "ragged-row",
    "Every row of a table has as many cells as the first has names. A comma inside a cell needs quotes round the cell.")
  static let columnName = Code(
    "E0107", "column-name",
    "Each column of a table has a name of its own in the first row: the field that its cells give.")
}
