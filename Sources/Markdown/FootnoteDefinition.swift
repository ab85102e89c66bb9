/// `[^label]: text` as it stands in the file, with the lines that belong to it.
struct FootnoteDefinition {
  /// The words between `[^` and `]`.
  let label: Range<Int>
  /// The text, line by line, without what indents it; line ends left out.
  var lines: [Range<Int>]

  /// All definitions of a body, and the numbers of the lines that each takes (from 0).
  static func all(
    in bytes: [UInt8], lines: [Range<Int>]
  ) -> (definitions: [FootnoteDefinition], taken: [Range<Int>]) {
    var scan = FootnoteScan(bytes: bytes, lines: lines)
    scan.run()
    return (scan.definitions, scan.taken)
  }
}

private struct FootnoteScan {
  let bytes: [UInt8]
  let lines: [Range<Int>]
  var definitions: [FootnoteDefinition] = []
  var taken: [Range<Int>] = []

  init(bytes: [UInt8], lines: [Range<Int>]) {
    self.bytes = bytes
    self.lines = lines
  }

  mutating func run() {
    var index = 0
    var fence: Fence?
    while index < lines.count {
      let line = lines[index]
      switch firstSign(of: line) {
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        guard let found = Fence(bytes[line]) else { break }
        if let open = fence { fence = found.closes(open) ? nil : open } else { fence = found }
      case UInt8(ascii: "["):
        guard fence == nil, let definition = definition(at: line) else { break }
        index = take(definition, from: index)
        continue
      default: break
      }
      index += 1
    }
  }

  private func firstSign(of line: Range<Int>) -> UInt8? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index < line.upperBound ? bytes[index] : nil
  }

  /// Adds a definition with the lines that follow it; gives the number of the first line after it.
  private mutating func take(_ first: FootnoteDefinition, from index: Int) -> Int {
    var definition = first
    var next = index + 1
    var inParagraph = !definition.lines[0].isEmpty
    while next < lines.count {
      let line = lines[next]
      let indented = dedented(line)
      if isBlank(line) {
        guard let resumed = nextIndented(after: next) else { break }
        for blank in next..<resumed { definition.lines.append(lines[blank].lowerBound..<lines[blank].lowerBound) }
        next = resumed
        inParagraph = false
        continue
      }
      guard let text = indented ?? (inParagraph && isLazy(line) ? line : nil) else { break }
      definition.lines.append(text)
      inParagraph = true
      next += 1
    }
    definitions.append(definition)
    taken.append(index..<next)
    return next
  }

  /// The first line after some blank ones, where it is indented and so still belongs to the definition.
  private func nextIndented(after blank: Int) -> Int? {
    var next = blank
    while next < lines.count, isBlank(lines[next]) { next += 1 }
    return next < lines.count && dedented(lines[next]) != nil ? next : nil
  }

  private func isBlank(_ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// The line without four columns of indentation, where it has them.
  private func dedented(_ line: Range<Int>) -> Range<Int>? {
    if line.count > 1, bytes[line.lowerBound] == UInt8(ascii: "\t") { return (line.lowerBound + 1)..<line.upperBound }
    guard line.count > 4, bytes[line].prefix(4).allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
    return (line.lowerBound + 4)..<line.upperBound
  }

  /// Whether a line that is not indented continues a paragraph: it begins no block of its own.
  private func isLazy(_ line: Range<Int>) -> Bool {
    guard let first = firstSign(of: line) else { return false }
    return !"#>-+*=|`~<[0123456789".utf8.contains(first)
  }

  private func definition(at line: Range<Int>) -> FootnoteDefinition? {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 4, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start - line.lowerBound < 4, start + 4 < line.upperBound, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^"),
      let close = bytes[(start + 2)..<line.upperBound].firstIndex(where: { " \t[]".utf8.contains($0) }),
      bytes[close] == UInt8(ascii: "]"), close > start + 2, close + 1 < line.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    var text = close + 2
    while text < line.upperBound, bytes[text] == UInt8(ascii: " ") || bytes[text] == UInt8(ascii: "\t") { text += 1 }
    return FootnoteDefinition(label: (start + 2)..<close, lines: [text..<line.upperBound])
  }
}

/// The first line of a fenced code block, or its last.
private struct Fence {
  let sign: UInt8
  let length: Int
  let isBare: Bool

  init?(_ line: ArraySlice<UInt8>) {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard text.startIndex - line.startIndex < 4, let sign = text.first,
      sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
    else { return nil }
    let rest = text.drop { $0 == sign }
    guard rest.startIndex - text.startIndex >= 3 else { return nil }
    if sign == UInt8(ascii: "`"), rest.contains(sign) { return nil }
    self.sign = sign
    length = rest.startIndex - text.startIndex
    isBare = rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  func closes(_ opening: Fence) -> Bool {
    isBare && sign == opening.sign && length >= opening.length
  }
}
