import Diagnostics

extension Draft {
  /// Tells of a paragraph that was meant for a heading, a table or a note, and is none.
  mutating func checkOpening(of paragraph: Node, at span: Range<Int>) {
    guard !span.isEmpty else { return }
    let bytes = manuscript.bytes[span]
    let line = span.lowerBound..<(bytes.find(UInt8(ascii: "\n")) ?? span.upperBound)
    switch bytes[span.lowerBound] {
    case UInt8(ascii: "#"): checkHeading(line)
    case UInt8(ascii: "|"): checkTable(line, of: bytes)
    case UInt8(ascii: ":"), UInt8(ascii: "!"): checkNote(line)
    default: break
    }
  }

  private mutating func checkHeading(_ line: Range<Int>) {
    let bytes = manuscript.bytes[line]
    let signs = bytes.prefix { $0 == UInt8(ascii: "#") }.indices
    guard signs.count < 7, signs.upperBound < line.upperBound, bytes[signs.upperBound].beginsWord else { return }
    let sign = manuscript.text(in: signs)
    report(
      .unreadBlock, "this is no heading, as no space stands behind its \(sign)", at: signs,
      suggestion: "\(sign) " + manuscript.text(in: signs.upperBound..<line.upperBound),
      certain: signs.count > 1 ? sign + " " : nil, label: "a space belongs behind it", notes: ["shown as text"])
  }

  /// A row between bars, with no line of hyphens below it. Where there is one, what is wrong with it has been told.
  private mutating func checkTable(_ line: Range<Int>, of paragraph: ArraySlice<UInt8>) {
    guard reads(.tables) else { return }
    let row = manuscript.bytes[line].reversed().drop { $0 == 0x20 || $0 == 0x0D }
    guard row.first == UInt8(ascii: "|"), row.count(where: { $0 == UInt8(ascii: "|") }) > 2 else { return }
    let next = paragraph[min(line.upperBound + 1, paragraph.endIndex)...].prefix { $0 != UInt8(ascii: "\n") }
    guard next.isEmpty || !next.allSatisfy({ "|-: \r\t>".utf8.contains($0) }) else { return }
    report(
      .unreadBlock, "this is no table, as no line of hyphens follows its head", at: line,
      notes: ["shown as text; below the head stands a line with as many cells: |---|---|"])
  }

  private mutating func checkNote(_ line: Range<Int>) {
    let bytes = manuscript.bytes[line]
    guard bytes.starts(with: ":::".utf8) || bytes.starts(with: "!!! ".utf8) else { return }
    report(
      .unreadBlock, "this begins a note in another program, and is text here", at: line,
      notes: ["a note begins with > [!NOTE], and each of its lines with >"])
  }
}

extension UInt8 {
  /// Whether it is a letter, or part of one beyond ASCII: `#1` counts something.
  fileprivate var beginsWord: Bool { self >= 0x80 || (0x61...0x7A).contains(self | 0x20) }
}

extension Code {
  static let unreadBlock = Code(
    "W0315", "unread-block",
    "A heading has a space behind its #, a table a line of hyphens below its head, and a note apart begins with > [!NOTE]. What looks like one of "
      + "these and is none is shown as it is written.")
}
