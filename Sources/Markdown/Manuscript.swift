import Diagnostics

/// A body as libcmark is given it, and the way back from libcmark's lines to the author's file.
///
/// libcmark reads a line such as `[^1]: Word` as a link's definition and forgets it. So footnotes are moved to the top,
/// each as one quote, and blank lines stay where they were: what is parsed is one document that shares its link
/// definitions, and the first quotes of its tree are the footnotes.
struct Manuscript {
  let source: SourceText
  let range: Range<Int>
  let text: ArraySlice<UInt8>
  let footnotes: [FootnoteDefinition]
  let survey: Survey
  /// Whether it is one line of inline Markdown: then the tree is one heading.
  let isLine: Bool
  /// File offset at which column 1 of each line of `text` would stand.
  private let lines: [Int]

  init(_ source: SourceText, _ range: Range<Int>, _ options: PassageOptions) {
    let range = range.clamped(to: 0..<source.bytes.count)
    self.source = source
    self.range = range
    isLine = false
    survey = Survey(source.bytes, range, limits: options.limits)
    let bytes = survey.marks.contains(.hole) ? source.bytes.map { $0 == Assembly.sign ? 0x20 : $0 } : source.bytes
    guard options.extensions.contains(.footnotes), survey.marks.contains(.footnote) else {
      (text, lines, footnotes) = (bytes[range], survey.lines, [])
      return
    }
    let found = FootnoteDefinition.all(in: bytes, lines: survey.lines, end: range.upperBound)
    footnotes = found.definitions
    guard !found.definitions.isEmpty else {
      (text, lines) = (bytes[range], survey.lines)
      return
    }
    var gathered = Gathered()
    for footnote in found.definitions { gathered.quote(footnote, from: bytes) }
    for (number, start) in survey.lines.enumerated() {
      let end = number + 1 < survey.lines.count ? survey.lines[number + 1] : range.upperBound
      gathered.line(found.taken.contains(number) ? nil : bytes[start..<end], at: start)
    }
    text = gathered.text[...]
    lines = gathered.lines
  }

  /// One line of inline Markdown, given to libcmark as a heading, which may hold nothing else.
  init(line source: SourceText, _ range: Range<Int>, _ options: PassageOptions) {
    let range = range.clamped(to: 0..<source.bytes.count)
    self.source = source
    self.range = range
    isLine = true
    survey = Survey(source.bytes, range, limits: options.limits)
    text = Manuscript.heading(source.bytes[range])[...]
    (lines, footnotes) = ([range.lowerBound - 2], [])
  }

  /// A text as a heading's line. The signs at its end are those libcmark takes away.
  static func heading(_ text: some Sequence<UInt8>) -> [UInt8] {
    let line = text.map { $0 == 0x0A || $0 == 0x0D || $0 == Assembly.sign ? 0x20 : $0 }
    return Array("# ".utf8) + line + Array(" #\n".utf8)
  }

  /// Where a node of a block stands in the file: from its first byte to the end of its last line.
  func range(of node: Node) -> Range<Int> {
    let start = offset(line: node.startLine, column: node.startColumn)
    return start..<max(start, endOfLine(node.endLine))
  }

  /// The same for a block of raw HTML, of which libcmark forgets the last line.
  func range(ofHTML node: Node) -> Range<Int> {
    let start = offset(line: node.startLine, column: node.startColumn)
    let lines = node.withLiteral { text in text.dropLast().count { $0 == 0x0A } }
    return start..<max(start, endOfLine(node.startLine + lines))
  }

  /// The part of a line from a block's first column on, without the signs of the quotes around it.
  func lineRange(_ line: Int, from start: Int) -> Range<Int> {
    let end = endOfLine(line)
    var first = max(start, offset(line: line, column: 1))
    while first < end, isMargin(source.bytes[first]) { first += 1 }
    return min(first, end)..<end
  }

  /// The bytes of the whole file.
  var bytes: [UInt8] { source.bytes }

  func text(in range: Range<Int>) -> String { source.text(in: range) }

  func place(_ range: Range<Int>) -> Place { source.place(range) }

  /// What may stand before a paragraph's line: indentation and the signs of quotes.
  func isMargin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
  }
}

extension Manuscript {
  private func offset(line: Int, column: Int) -> Int {
    guard line > 0, line <= lines.count else { return line > lines.count ? range.upperBound : range.lowerBound }
    return min(max(lines[line - 1] + column - 1, range.lowerBound), range.upperBound)
  }

  private func endOfLine(_ line: Int) -> Int {
    if footnotes.isEmpty, !isLine, line > 0, line < lines.count {
      let end = lines[line] - 1
      let hasReturn = end > lines[line - 1] && source.bytes[end - 1] == UInt8(ascii: "\r")
      return hasReturn && source.bytes[end] == UInt8(ascii: "\n") ? end - 1 : end
    }
    var offset = offset(line: line, column: 1)
    while offset < range.upperBound, source.bytes[offset] != UInt8(ascii: "\n"),
      source.bytes[offset] != UInt8(ascii: "\r")
    {
      offset += 1
    }
    return offset
  }

  /// A text put together from lines of the file.
  private struct Gathered {
    var text: [UInt8] = []
    var lines: [Int] = []

    mutating func quote(_ footnote: FootnoteDefinition, from bytes: [UInt8]) {
      for line in footnote.lines {
        lines.append(line.lowerBound - 2)
        text += "> ".utf8
        text += bytes[line]
        text.append(UInt8(ascii: "\n"))
      }
      self.line(nil, at: footnote.label.lowerBound)
    }

    mutating func line(_ content: ArraySlice<UInt8>?, at offset: Int) {
      lines.append(offset)
      text += content ?? [UInt8(ascii: "\n")]
    }
  }
}
