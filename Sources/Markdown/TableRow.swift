/// A line of a pipe table: the ranges of its cells in the file (GFM 4.10).
struct TableRow {
  let cells: [Range<Int>]

  /// Cuts a line at each pipe that no backslash precedes; a pipe at either end only frames it.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    let line = TableRow.trimmed(bytes, line)
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = line.lowerBound
    if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "|") {
        cells.append(TableRow.trimmed(bytes, start..<index))
        start = index + 1
      }
      index += 1
    }
    if start < line.upperBound { cells.append(TableRow.trimmed(bytes, start..<line.upperBound)) }
    self.cells = cells
  }

  /// How a column's text is set.
  enum Alignment {
    case none, left, center, right
  }

  /// The alignments that a line of hyphens, colons and pipes sets; nothing where it is any other line.
  static func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [Alignment]? {
    guard bytes[line].allSatisfy(isRuleSign), bytes[line].contains(UInt8(ascii: "|")) else { return nil }
    var alignments: [Alignment] = []
    for cell in TableRow(bytes, line).cells {
      var text = bytes[cell]
      let left = text.first == UInt8(ascii: ":")
      if left { text.removeFirst() }
      let right = text.last == UInt8(ascii: ":")
      if right { text.removeLast() }
      guard !text.isEmpty, text.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(left && right ? .center : left ? .left : right ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func isRuleSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    default: false
    }
  }

  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
