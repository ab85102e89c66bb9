import Diagnostics
import Yams

/// Byte offsets of the lines of a stretch of text, to turn libyaml's marks into places.
struct LineTable {
  private let source: SourceText
  private let starts: [Int]
  private let end: Int

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    end = range.upperBound
    starts = [range.lowerBound] + source.bytes[range].indices.filter { source.bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The offset of a mark, whose line and column count from 1, the column in Unicode scalars.
  func offset(_ mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= starts.count else { return end }
    var offset = starts[mark.line - 1]
    var column = 1
    while column < mark.column, offset < end {
      offset += 1
      while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return min(offset, end)
  }
}
