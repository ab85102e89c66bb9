/// A pipe table inside a paragraph.
struct Table {
  /// The lines before the head: a paragraph of their own.
  let before: Range<Int>?
  let alignments: [TableRow.Alignment]
  let head: TableRow
  let rows: [TableRow]
  /// The text after `: ` in the last line.
  let caption: Range<Int>?

  /// What a paragraph's lines hold.
  enum Finding {
    case table(Table)
    /// A line of hyphens and pipes below a line with another number of cells.
    case mismatch(head: Range<Int>, cells: Int, columns: Int)
  }

  /// Looks for a table in the lines of a paragraph.
  static func find(_ bytes: [UInt8], _ lines: [Range<Int>]) -> Finding? {
    var mismatch: Finding?
    for index in lines.indices.dropFirst() {
      guard let alignments = TableRow.alignments(bytes, lines[index]) else { continue }
      let head = TableRow(bytes, lines[index - 1])
      guard head.cells.count == alignments.count else {
        mismatch = mismatch ?? .mismatch(head: lines[index - 1], cells: head.cells.count, columns: alignments.count)
        continue
      }
      return .table(Table(bytes, lines, head, headIndex: index - 1, alignments))
    }
    return mismatch
  }

  private init(
    _ bytes: [UInt8], _ lines: [Range<Int>], _ head: TableRow, headIndex: Int, _ alignments: [TableRow.Alignment]
  ) {
    self.head = head
    self.alignments = alignments
    before = headIndex > 0 ? lines[0].lowerBound..<lines[headIndex - 1].upperBound : nil
    var rows = lines[(headIndex + 2)...]
    caption = rows.last.flatMap { Table.caption(bytes, $0) }
    if caption != nil { rows.removeLast() }
    self.rows = rows.map { TableRow(bytes, $0) }
  }

  /// The words after `: ` at the head of a caption.
  static func caption(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: ":"), bytes[range.lowerBound + 1] == 0x20 else {
      return nil
    }
    let words = TableRow.trimmed(bytes, (range.lowerBound + 1)..<range.upperBound)
    return words.isEmpty ? nil : words
  }
}
