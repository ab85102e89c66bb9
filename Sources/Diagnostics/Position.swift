/// A line and a column, both from 1; columns count Unicode scalars.
package struct Position: Sendable, Hashable {
  package let line: Int
  package let column: Int
}

extension SourceText {
  /// Line and column of a byte offset, both from 1; columns count Unicode scalars.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let start = lineRange(around: offset).lowerBound
    return Position(
      line: lineNumber(at: offset), column: text(in: start..<max(start, offset)).unicodeScalars.count + 1)
  }
}
