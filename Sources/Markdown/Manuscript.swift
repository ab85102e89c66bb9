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
  /// The file's bytes, without the sign of holes.
  let bytes: [UInt8]
  /// Where each line of `text` stands in the file: from where its column 1 would be to where its content ends.
  private let lines: [Range<Int>]

  init(_ source: SourceText, _ range: Range<Int>, _ options: PassageOptions) {
    let range = range.clamped(to: 0..<source.bytes.count)
    self.source = source
    self.range = range
    isLine = false
    survey = Survey(source.bytes, range, options)
    bytes = survey.marks.contains(.hole) ? source.bytes.map { $0 == Assembly.sign ? 0x20 : $0 } : source.bytes
    guard options.extensions.contains(.footnotes), survey.marks.contains(.footnote) else {
      (text, lines, footnotes) = (bytes[range], survey.lines, [])
      return
    }
    let found = FootnoteDefinition.all(in: bytes, lines: survey.lines)
    footnotes = found.definitions
    guard !found.definitions.isEmpty else {
      (text, lines) = (bytes[range], survey.lines)
      return
    }
    var gathered = Gathered(capacity: range.count + survey.lines.count, lines: survey.lines.count)
    for footnote in found.definitions { gathered.quote(footnote, from: bytes) }
    gathered.rest(of: bytes, range, survey.lines, without: found.taken)
    text = gathered.text[...]
    lines = gathered.lines
  }

  /// One line of inline Markdown, given to libcmark as a heading, which may hold nothing else.
  init(line source: SourceText, _ range: Range<Int>, _ options: PassageOptions) {
    let range = range.clamped(to: 0..<source.bytes.count)
    self.source = source
    self.range = range
    isLine = true
    survey = Survey(source.bytes, range, options)
    bytes = source.bytes
    text = Manuscript.heading(source.bytes[range])[...]
    (lines, footnotes) = ([(range.lowerBound - 2)..<range.upperBound], [])
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
    while first < end, Manuscript.isMargin(bytes[first]) { first += 1 }
    return min(first, end)..<end
  }

  func text(in range: Range<Int>) -> String { source.text(in: range) }

  func place(_ range: Range<Int>) -> Place { source.place(range) }

  /// What may stand before a paragraph's line: indentation and the signs of quotes.
  static func isMargin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
  }
}

extension Manuscript {
  private func offset(line: Int, column: Int) -> Int {
    guard line > 0, line <= lines.count else { return line > lines.count ? range.upperBound : range.lowerBound }
    return min(max(lines[line - 1].lowerBound + column - 1, range.lowerBound), range.upperBound)
  }

  private func endOfLine(_ line: Int) -> Int {
    line > 0 && line <= lines.count ? lines[line - 1].upperBound : offset(line: line, column: 1)
  }

  /// A text put together from lines of the file.
  private struct Gathered {
    var text: [UInt8] = []
    var lines: [Range<Int>] = []

    init(capacity: Int, lines count: Int) {
      text.reserveCapacity(capacity)
      lines.reserveCapacity(count * 2)
    }

    mutating func quote(_ footnote: FootnoteDefinition, from bytes: [UInt8]) {
      for line in footnote.lines {
        lines.append((line.lowerBound - 2)..<line.upperBound)
        text += "> ".utf8
        text += bytes[line]
        text.append(UInt8(ascii: "\n"))
      }
      blank(at: footnote.label.lowerBound..<footnote.label.lowerBound)
    }

    /// All lines; those that footnotes have taken are blank.
    mutating func rest(of bytes: [UInt8], _ range: Range<Int>, _ all: [Range<Int>], without taken: [Range<Int>]) {
      var start = range.lowerBound
      var next = 0
      for numbers in taken {
        lines += all[next..<numbers.lowerBound]
        text += bytes[start..<all[numbers.lowerBound].lowerBound]
        for number in numbers { blank(at: all[number]) }
        next = numbers.upperBound
        start = next < all.count ? all[next].lowerBound : range.upperBound
      }
      lines += all[next...]
      text += bytes[start..<range.upperBound]
    }

    private mutating func blank(at line: Range<Int>) {
      lines.append(line)
      text.append(UInt8(ascii: "\n"))
    }
  }
}
