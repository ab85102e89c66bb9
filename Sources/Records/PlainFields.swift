import Diagnostics

/// Fields of which each stands on one line, with a value that needs no quotes: `title: Talks in Geneva`. That is all that most ordinary
/// pages have, and to read it by way of libyaml and a tree of nodes was a fourteenth of a build of plain pages.
///
/// It takes what YAML 1.2 reads the same way (§ 7.3.3, plain scalars in block context) and nothing else: printable ASCII, a value that
/// begins with a letter or a digit, without `: `, ` #` and a colon or space at its end.
struct PlainFields {
  private let source: SourceText
  private var entries: [Mapping.Entry] = []

  /// All fields of a stretch of text; nothing where any line is something else, or a name stands twice.
  static func read(_ source: SourceText, _ range: Range<Int>) -> Mapping? {
    guard !range.isEmpty else { return nil }
    var fields = PlainFields(source: source)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source.bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      guard fields.add(start..<end) else { return nil }
      start = end + 1
    }
    guard let last = fields.entries.last else { return nil }
    return Mapping(
      entries: fields.entries, place: source.place(range.lowerBound..<last.value.place.range.upperBound))
  }

  private init(source: SourceText) { self.source = source }
}

extension PlainFields {
  private mutating func add(_ line: Range<Int>) -> Bool {
    let bytes = source.bytes
    var colon = line.lowerBound
    while colon < line.upperBound, bytes[colon].isPartOfName { colon += 1 }
    let value = min(colon + 2, line.upperBound)..<line.upperBound
    guard colon > line.lowerBound, !value.isEmpty, bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == 0x20,
      isPlain(value)
    else { return false }
    let name = scalar(line.lowerBound..<colon)
    guard !entries.contains(where: { $0.key.text == name.text }) else { return false }
    entries.append(Mapping.Entry(key: name, value: .scalar(scalar(value))))
    return true
  }

  private func isPlain(_ value: Range<Int>) -> Bool {
    let bytes = source.bytes
    guard bytes[value.lowerBound].isLetterOrDigit else { return false }
    var before: UInt8 = 0
    for byte in bytes[value] {
      guard (0x20...0x7E).contains(byte), !(before == UInt8(ascii: ":") && byte == 0x20),
        !(before == 0x20 && byte == UInt8(ascii: "#"))
      else { return false }
      before = byte
    }
    return before != 0x20 && before != UInt8(ascii: ":")
  }

  private func scalar(_ range: Range<Int>) -> Scalar {
    Scalar(text: source.text(in: range), place: source.place(range))
  }
}

extension UInt8 {
  /// Whether it is one of ASCII.
  package var isLetterOrDigit: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
  fileprivate var isPartOfName: Bool { (0x61...0x7A).contains(self) || self == UInt8(ascii: "_") }
}
