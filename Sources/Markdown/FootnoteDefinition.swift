/// `[^label]: text` as it stands in the file, with the lines that belong to it.
struct FootnoteDefinition {
  /// The words between `[^` and `]`.
  let label: Range<Int>
  /// The text, line by line, without what indents it; line ends left out.
  var lines: [Range<Int>]

  /// All definitions of a body, and the numbers of the lines they take (from 0).
  static func all(in bytes: [UInt8], lines: [Int], end: Int) -> (definitions: [FootnoteDefinition], taken: Set<Int>) {
    var scan = FootnoteScan(bytes: bytes, lines: lines, end: end)
    scan.run()
    return (scan.definitions, scan.taken)
  }
}

private struct FootnoteScan {
  let bytes: [UInt8]
  let lines: [Int]
  let end: Int
  var definitions: [FootnoteDefinition] = []
  var taken: Set<Int> = []

  init(bytes: [UInt8], lines: [Int], end: Int) {
    self.bytes = bytes
    self.lines = lines
    self.end = end
  }

  mutating func run() {
    var index = 0
    var fence: Fence?
    while index < lines.count {
      let line = content(index)
      if let open = fence {
        if Fence(bytes[line])?.closes(open) == true { fence = nil }
      } else if let opened = Fence(bytes[line]) {
        fence = opened
      } else if let definition = definition(at: line) {
        index = take(definition, from: index)
        continue
      }
      index += 1
    }
  }

  /// Adds a definition with the lines that follow it; gives the number of the first line after it.
  private mutating func take(_ first: FootnoteDefinition, from index: Int) -> Int {
    var definition = first
    taken.insert(index)
    var next = index + 1
    var inParagraph = !definition.lines[0].isEmpty
    while next < lines.count {
      let line = content(next)
      let indented = dedented(line)
      if isBlank(line) {
        guard let resumed = nextIndented(after: next) else { break }
        for blank in next..<resumed { definition.lines.append(content(blank).lowerBound..<content(blank).lowerBound) }
        taken.formUnion(next..<resumed)
        next = resumed
        inParagraph = false
        continue
      }
      guard let text = indented ?? (inParagraph && isLazy(line) ? line : nil) else { break }
      definition.lines.append(text)
      taken.insert(next)
      inParagraph = true
      next += 1
    }
    definitions.append(definition)
    return next
  }

  /// The first line after some blank ones, where it is indented and so still belongs to the definition.
  private func nextIndented(after blank: Int) -> Int? {
    var next = blank
    while next < lines.count, isBlank(content(next)) { next += 1 }
    return next < lines.count && dedented(content(next)) != nil ? next : nil
  }

  private func content(_ index: Int) -> Range<Int> {
    var stop = index + 1 < lines.count ? lines[index + 1] : end
    while stop > lines[index], bytes[stop - 1] == UInt8(ascii: "\n") || bytes[stop - 1] == UInt8(ascii: "\r") {
      stop -= 1
    }
    return lines[index]..<stop
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
    guard let first = bytes[line].first(where: { $0 != UInt8(ascii: " ") }) else { return false }
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
