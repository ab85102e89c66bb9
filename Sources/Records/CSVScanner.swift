import Diagnostics

/// Cuts a table into cells, each with its place.
struct CSVScanner {
  private let source: SourceText
  private let separator: UInt8
  private var offset: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// Where a cell begins whose quotes are never closed.
  private(set) var lostFrom: Int?

  init(source: SourceText, separator: UInt8 = UInt8(ascii: ",")) {
    self.source = source
    self.separator = separator
    offset = source.markWidth
  }

  /// All rows. A line without words is no row, however many separators it has.
  mutating func rows() -> [[Scalar]] {
    var rows: [[Scalar]] = []
    while offset < source.bytes.count {
      let row = row()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return rows
  }
}

extension CSVScanner {
  private var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  private mutating func row() -> [Scalar] {
    var cells: [Scalar] = []
    while true {
      cells.append(byte == UInt8(ascii: "\"") ? quotedCell() : plainCell())
      guard byte == separator else { break }
      offset += 1
    }
    if byte == 0x0D { offset += 1 }
    if byte == 0x0A { offset += 1 }
    return cells
  }

  /// White space round a cell does not count, unless it stands in quotes.
  private mutating func plainCell() -> Scalar {
    let start = offset
    while let byte, byte != separator, byte != 0x0A, byte != 0x0D { offset += 1 }
    var range = start..<offset
    while let first = source.bytes[range].first, first == 0x20 || first == 0x09 { range = range.dropFirst() }
    while let last = source.bytes[range].last, last == 0x20 || last == 0x09 { range = range.dropLast() }
    return cell(range)
  }

  private mutating func quotedCell() -> Scalar {
    let start = offset + 1
    var text: [UInt8] = []
    var hasDoubled = false
    offset = start
    while let byte {
      offset += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard self.byte == UInt8(ascii: "\"") else {
        let end = offset - 1
        if let stray = wordsBeforeSeparator() {
          // Quotes that end in another line, before more words, are most likely those of the next cell.
          if text.contains(0x0A) || text.contains(0x0D) { return lostCell(from: start) }
          reportQuotes("words after the closing quotes of a cell", at: stray)
        }
        let place = source.place(start..<end)
        return hasDoubled
          ? Scalar(text: String(decoding: text, as: UTF8.self), place: place, isVerbatim: false, isCell: true)
          : cell(start..<end)
      }
      hasDoubled = true
      text.append(byte)
      offset += 1
    }
    return lostCell(from: start)
  }

  /// A cell whose quotes are never closed ends with its line, so that the rows below are known at least by their names.
  private mutating func lostCell(from start: Int) -> Scalar {
    reportQuotes("the quotes opened here are never closed", at: start - 1..<start)
    lostFrom = lostFrom ?? start
    offset = source.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
    return cell(start..<offset)
  }

  /// Goes on to the next separator. Anything but white space before it is a mistake.
  private mutating func wordsBeforeSeparator() -> Range<Int>? {
    let start = offset
    while let byte, byte != separator, byte != 0x0A, byte != 0x0D { offset += 1 }
    return source.bytes[start..<offset].contains { $0 != 0x20 && $0 != 0x09 } ? start..<offset : nil
  }

  private mutating func reportQuotes(_ message: String, at range: Range<Int>) {
    guard lostFrom == nil else { return }
    diagnostics.append(
      Diagnostic(
        .unclosedQuote, message, at: source.place(range),
        notes: ["inside quotes, write a quotation mark twice: \"\""]))
  }

  private func cell(_ range: Range<Int>) -> Scalar {
    Scalar(text: source.text(in: range), place: source.place(range), isCell: true)
  }
}

extension Code {
  static let unclosedQuote = Code(
    "E0108", "cell-quotes",
    "A cell in quotes begins and ends with a quotation mark; one inside it is written twice.")
}
