import Diagnostics

/// Lines of plain text as they are put down: paragraphs with what stands before their lines, and the gaps between them.
struct TextSheet {
  private(set) var lines: [String] = []
  /// The words of the block that is being written.
  private(set) var run = ""
  private var isAsItStands = false
  private var margins: [Margin] = []
  /// The next number of each list that is open.
  private var numbers: [Int] = []
  /// How many empty lines stand before the next block.
  private var gap = 0

  private struct Margin {
    var first: String
    let rest: String
    var isUsed = false
  }
}

extension TextSheet {
  /// Writes on; white space is one space, unless the text stands as its author set it.
  mutating func write(_ text: String, isAsItStands: Bool = false) {
    self.isAsItStands = isAsItStands
    if isAsItStands {
      run += text
      return
    }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return write(ascii: text) }
    for letter in text {
      if letter != "\u{A0}", letter.isWhitespace {
        if !run.isEmpty, run.last != " ", run.last != "\n" { run += " " }
      } else {
        run.append(letter)
      }
    }
  }

  /// The same without looking for letters of several signs.
  private mutating func write(ascii text: String) {
    var bytes: [UInt8] = []
    var last = run.utf8.last
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        guard let before = last, before != 0x20, before != 0x0A else { continue }
        bytes.append(0x20)
        last = 0x20
      } else {
        bytes.append(byte)
        last = byte
      }
    }
    run += String(decoding: bytes, as: UTF8.self)
  }

  mutating func breakLine() { write(closeTo: "\n") }

  /// Writes on without a space between.
  mutating func write(closeTo text: String) {
    if run.last == " " { run.removeLast() }
    run += text
  }

  /// Ends what was written before; a block begins, with so many empty lines before it.
  mutating func begin(gap: Int) {
    endBlock()
    self.gap = max(self.gap, gap)
  }

  mutating func end(gap: Int) { begin(gap: gap) }

  /// Puts down what was written.
  mutating func endBlock() {
    let text = isAsItStands ? run.trimmingLineEnds : run.trimmingSpaces
    run = ""
    defer { isAsItStands = false }
    guard !text.isEmpty else { return }
    let width = TextColumn.width - margins.reduce(0) { $0 + TerminalWidth.of($1.rest) }
    let block =
      isAsItStands
      ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      : TextColumn.lines(of: text, width: max(width, 20))
    putGap()
    for line in block { put(line) }
  }

  mutating func indent(first: String, rest: String) {
    putGap()
    margins.append(Margin(first: first, rest: rest))
  }

  mutating func endIndent() {
    endBlock()
    _ = margins.popLast()
  }
}

extension TextSheet {
  mutating func count(from number: Int) { numbers.append(number) }

  mutating func nextNumber() -> Int {
    guard let number = numbers.popLast() else { return 1 }
    numbers.append(number &+ 1)
    return number
  }

  mutating func endCount() { _ = numbers.popLast() }

  mutating func beginItem(_ marker: String) {
    endBlock()
    indent(first: marker, rest: String(repeating: " ", count: TerminalWidth.of(marker)))
  }

  mutating func endItem() { endIndent() }

  /// The words since the last block, which are not put down.
  mutating func takeRun() -> String {
    defer { run = "" }
    return run.trimmingSpaces
  }

  /// Ends a heading, with a line under it.
  mutating func underline(_ letter: String) {
    let before = lines.isEmpty ? 0 : lines.count + gap
    endBlock()
    let longest = lines.dropFirst(min(before, lines.count)).map(TerminalWidth.of).max() ?? 0
    if longest > 0 { lines.append(String(repeating: letter, count: longest)) }
    gap = 1
  }

  mutating func rule() {
    begin(gap: 1)
    run = "* * *"
    end(gap: 1)
  }
}

extension TextSheet {
  /// Empty lines inside a quotation keep its mark, and none stand before its first words.
  private mutating func putGap() {
    if !lines.isEmpty, margins.last?.isUsed ?? true {
      let outer = margins.map(\.rest).joined().trimmingSpaces
      lines += repeatElement(outer, count: gap)
    }
    gap = 0
  }

  private mutating func put(_ line: String) {
    let margin = margins.map(\.first).joined()
    for index in margins.indices {
      margins[index].first = margins[index].rest
      margins[index].isUsed = true
    }
    lines.append((margin + line).trimmingEndSpaces)
  }
}

extension String {
  fileprivate var trimmingEndSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  fileprivate var trimmingSpaces: String { String(drop { $0 == " " || $0 == "\n" }).trimmingLineEnds }

  fileprivate var trimmingLineEnds: String {
    var text = self[...]
    while text.last == " " || text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
