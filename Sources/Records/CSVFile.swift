import Diagnostics

/// A table in RFC 4180's form: commas, quotes doubled inside quotes, line breaks allowed inside them; the first row names
/// the fields. A name with a dot is a field within a field: `extra.fact`, and one with a number a member of a list:
/// `roles.1.title`.
struct CSVFile {
  let source: SourceText
  let shelf: [String]

  func read() -> Parsed {
    var scanner = CSVScanner(source: source)
    let rows = scanner.rows().withoutEmptyEnd
    guard !rows.isEmpty else { return Parsed([], scanner.diagnostics) }
    if let fault = separatorFault { return Parsed(brokenRows(separatedLike: fault), [fault]) }
    let head = CSVHead(rows)
    if let fault = head.absence {
      return Parsed([.nameless(on: shelf, at: fault.place)], scanner.diagnostics + [fault])
    }
    let columns = head.names.map { Column(head: $0) }
    var diagnostics = scanner.diagnostics + head.diagnostics
    var records: [Record] = []
    var ragged: [[Scalar]] = []
    for row in rows.dropFirst(head.depth) {
      // What follows quotes that were never closed cannot be trusted.
      let isLost = scanner.lostFrom.map { row.last?.place.range.upperBound ?? 0 >= $0 } ?? false
      if isLost {
        records.append(brokenRow(row, heads: head.names))
      } else if let fault = row.lazy.compactMap(\.spreadsheetFault).first {
        diagnostics.append(fault)
        records.append(brokenRow(row, heads: head.names))
      } else if row.count == head.names.count {
        var sheet = CellSheet()
        let fields = sheet.fields(of: row, under: columns, in: source)
        diagnostics += sheet.diagnostics
        records.append(.row(fields, shelf: shelf))
      } else {
        ragged.append(row)
        records.append(brokenRow(row, heads: head.names))
      }
    }
    let idle = scanner.lostFrom == nil ? IdleColumns(columns, in: rows.dropFirst(head.depth), on: shelf) : nil
    return Parsed(records, diagnostics + faults(ofRagged: ragged, heads: head.names), idle: idle)
  }
}

extension CSVFile {
  /// A ragged row is still known by its id, unless that is what it lacks.
  private func brokenRow(_ row: [Scalar], heads: [Scalar]) -> Record {
    let place = row.first?.place ?? source.place(0..<0)
    guard let index = heads.firstIndex(where: { $0.text == "id" }), index < row.count, !row[index].text.isEmpty else {
      return .nameless(on: shelf, at: place)
    }
    let none = Mapping(entries: [], place: row[index].place)
    return Record(shelf: shelf, id: row[index], fields: none, body: nil, place: none.place, form: .row, isBroken: true)
  }

  /// Where nearly every row is ragged, one mistake was made and not thousands.
  private static let mostRagged = 100

  private func faults(ofRagged rows: [[Scalar]], heads: [Scalar]) -> [Diagnostic] {
    let told = rows.prefix(Self.mostRagged).map { fault(ofRagged: $0, heads: heads) }
    guard let next = rows.dropFirst(Self.mostRagged).first else { return told }
    return told + [
      Diagnostic(
        .raggedRow, "\(rows.count - Self.mostRagged) more rows have another number of cells than the table has columns",
        at: next.first?.place ?? source.place(0..<0), label: "the first of them")
    ]
  }

  private func fault(ofRagged row: [Scalar], heads: [Scalar]) -> Diagnostic {
    let extra = row.count > heads.count
    let place = extra ? row[heads.count].place : row.last?.place ?? source.place(0..<0)
    return Diagnostic(
      .raggedRow, "this row has \(row.count) cells, and the table has \(heads.count) columns", at: place,
      label: extra ? "the first cell too many" : "the last cell; the next column would be \"\(heads[row.count].text)\"",
      notes: ["a cell that holds a comma stands in quotes: \"one, two\""])
  }
}

extension CSVFile {
  /// Spreadsheets save tables with semicolons or tabs where a comma is the decimal sign: outside of quotes, the first row then has
  /// more of them than of commas.
  var separatorFault: Diagnostic? {
    var isQuoted = false
    var spots: [UInt8: [Int]] = [:]
    for offset in source.markWidth..<source.bytes.count {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted { spots[byte, default: []].append(offset) }
    }
    let commas = spots[UInt8(ascii: ",")]?.count ?? 0
    for (separator, name) in [(UInt8(ascii: ";"), "semicolons"), (0x09, "tabs")] {
      guard let first = spots[separator]?.first, spots[separator]?.count ?? 0 > commas else { continue }
      return Diagnostic(
        .separator, "the columns of this table are separated by \(name), not by commas",
        at: source.place(first..<first + 1),
        notes: [
          "save it again as CSV with commas, in UTF-8; in a spreadsheet's dialogue this is the field separator"
        ])
    }
    return nil
  }

  /// The rows of a table with other separators are known by their ids, so that nobody is told that they are missing.
  private func brokenRows(separatedLike fault: Diagnostic) -> [Record] {
    var scanner = CSVScanner(source: source, separator: source.bytes[fault.place.range.lowerBound])
    let rows = scanner.rows()
    return rows.dropFirst().map { brokenRow($0, heads: rows[0]) }
  }
}

extension [[Scalar]] {
  /// Without columns at the end that hold nothing, not even a name, as spreadsheets leave them.
  fileprivate var withoutEmptyEnd: [[Scalar]] {
    guard let names = first, names.last?.text.isEmpty ?? false else { return self }
    let width = map { row in (row.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }.max() ?? 0
    return map { [Scalar]($0.prefix(width)) }
  }
}

extension Code {
  static let raggedRow = Code(
    "E0106", "ragged-row",
    "Every row of a table has as many cells as the first has names. A comma inside a cell needs quotes round the cell.")
  static let separator = Code(
    "E0120", "table-separator",
    "A table's columns are separated by commas. Spreadsheets set to some languages write semicolons or tabs; inside a cell, a "
      + "semicolon separates the members of a list.")
}
