/// Where in an author's files something stands: a file and a range of its bytes.
package struct Place: Sendable, Hashable {
  package let source: SourceText
  /// UTF-8 offsets from the top of the file. Empty where a point is meant.
  package let range: Range<Int>

  package init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  package var start: Position { source.position(at: range.lowerBound) }
  package var end: Position { source.position(at: range.upperBound) }
  /// The words at this place.
  package var text: String { source.text(in: range) }

  /// The part of this place that lies on its first line.
  package var firstLine: Place {
    let words = source.bytes[range.clamped(to: 0..<source.bytes.count)]
    guard let end = words.firstIndex(of: UInt8(ascii: "\n")) else { return self }
    let isWindows = end > words.startIndex && words[end - 1] == UInt8(ascii: "\r")
    return source.place(range.lowerBound..<(isWindows ? end - 1 : end))
  }

  package static func == (a: Place, b: Place) -> Bool {
    a.source === b.source && a.range == b.range
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(range)
  }
}

extension Place: Comparable {
  /// By path, then by offset: the order in which a report shows them.
  package static func < (a: Place, b: Place) -> Bool {
    (a.source.path, a.range.lowerBound, a.range.upperBound) < (b.source.path, b.range.lowerBound, b.range.upperBound)
  }
}

extension SourceText {
  /// The place of a range of bytes.
  package func place(_ range: Range<Int>) -> Place {
    Place(source: self, range: range)
  }
}
