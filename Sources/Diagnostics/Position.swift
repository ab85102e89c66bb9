/// A line and a column, both from 1; columns count Unicode scalars.
package struct Position: Sendable, Hashable {
  package let line: Int
  package let column: Int
}

extension SourceText {
  /// Line and column of a byte offset, both from 1; columns count Unicode scalars.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = bytes[..<offset].reduce(into: 1) { count, byte in if byte == UInt8(ascii: "\n") { count += 1 } }
    let start = lineRange(around: offset).lowerBound
    return Position(line: line, column: text(in: start..<max(start, offset)).unicodeScalars.count + 1)
  }
}
