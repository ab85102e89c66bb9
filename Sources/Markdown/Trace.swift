/// Follows libcmark's inlines through the bytes that the author wrote, so that each is known by its true place.
///
/// libcmark 0.30 tells where an inline stands only roughly, and not at all inside text that was parsed again. So each
/// text is looked for from where the last one ended. Looking stops after a number of steps in proportion to the block:
/// places may then be vague, but time never grows faster than the text.
struct Trace {
  let bytes: [UInt8]
  let end: Int
  var cursor: Int
  /// How many bytes may still be looked at in vain.
  var steps: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    cursor = range.lowerBound
    end = range.upperBound
    steps = range.count * 24 + 4096
  }

  /// A stretch of a text and where it stands in the file.
  struct Part {
    /// Into the text.
    let start: Int
    /// Into the file.
    let source: Int
    /// Whether a backslash stands before the first byte.
    var isEscaped = false
    /// How many bytes of the file stand for this stretch, where they are others than its own: an entity, a plain quote.
    var replaced: Int?
  }

  /// Passes a text node and adds its parts: those in which the file's offsets run on with the
  /// text's, the first of them at `base`.
  mutating func pass(text: UnsafeRawBufferPointer, at base: Int, adding parts: inout [Part]) {
    if let source = pass(literal: text) { return parts.append(Part(start: base, source: source)) }
    var index = 0
    while index < text.count {
      let same = sameCount(UnsafeRawBufferPointer(rebasing: text[index...]))
      if same > 0 { parts.append(Part(start: base + index, source: cursor)) }
      index += same
      cursor += same
      guard index < text.count else { break }
      if let step = step(text, index, cursor) {
        parts.append(
          Part(
            start: base + index, source: cursor + step.lead, isEscaped: step.lead > 0,
            replaced: step.isLiteral ? nil : step.source))
        index += step.text
        cursor = min(end, cursor + step.source)
      } else if !resume(text, index) {
        // Lost: it stands somewhere in the rest of the block.
        parts.append(Part(start: base + index, source: cursor, replaced: end - cursor))
        break
      }
    }
  }

  /// Passes a text that the file has here just so, or behind signs of emphasis, without a sign that might be escaped or
  /// an entity: the offset where it stands. Where it has not, nothing, and nothing is passed.
  mutating func pass(literal text: UnsafeRawBufferPointer) -> Int? {
    guard !text.holds(UInt8(ascii: "\\")), !text.holds(UInt8(ascii: "&")) else { return nil }
    return pass(same: text)
  }

  /// The same for a text whose own signs do not matter.
  mutating func pass(same text: UnsafeRawBufferPointer) -> Int? {
    var start = cursor
    while start + text.count <= end, start - cursor < 4 {
      if bytes.hold(text, at: start) {
        cursor = start + text.count
        return start
      }
      guard start < end, bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "_") else { return nil }
      start += 1
    }
    return nil
  }

  /// Passes the end of a line and the margin of the next.
  mutating func passBreak() {
    guard advance(past: UInt8(ascii: "\n")) else { return }
    while cursor < end, Manuscript.isMargin(bytes[cursor]) { cursor += 1 }
  }

  /// Passes a code span: the range with its backticks.
  mutating func passCode() -> Range<Int> {
    let tick = UInt8(ascii: "`")
    guard find(tick) else { return cursor..<cursor }
    let start = cursor
    skip(tick)
    let length = cursor - start
    while find(tick) {
      let run = cursor
      skip(tick)
      if cursor - run == length { return start..<cursor }
    }
    return start..<cursor
  }

  /// Passes raw HTML inside a line.
  mutating func passHTML(_ text: UnsafeRawBufferPointer) -> Range<Int> {
    guard find(UInt8(ascii: "<")) else { return cursor..<cursor }
    let start = cursor
    cursor = min(end, cursor + text.count)
    return start..<cursor
  }
}

extension Trace {
  /// How far the text and the file move on together from a sign.
  private struct Step {
    let text: Int
    let source: Int
    /// The backslash before.
    var lead = 0
    var isLiteral = true
  }

  /// How far a text and the file are the same from here, up to a sign that might be escaped or an entity.
  private func sameCount(_ text: UnsafeRawBufferPointer) -> Int {
    bytes.withUnsafeBufferPointer { file in
      let limit = min(text.count, end - cursor)
      var count = 0
      while count < limit, text[count] == file[cursor &+ count], text[count] != UInt8(ascii: "\\"),
        text[count] != UInt8(ascii: "&")
      {
        count &+= 1
      }
      return count
    }
  }

  /// One sign that stands in the file as itself, escaped, as an entity, or plain where the text is typographic; or the
  /// line end that became a space because the text is read as one line.
  private func step(_ text: UnsafeRawBufferPointer, _ index: Int, _ offset: Int) -> Step? {
    guard offset < end else { return nil }
    let byte = bytes[offset]
    if byte == UInt8(ascii: "\\"), offset + 1 < end, bytes[offset + 1] == text[index] {
      return Step(text: 1, source: 2, lead: 1)
    }
    if byte == UInt8(ascii: "&"), let entity = entity(text, index, offset) { return entity }
    if byte == text[index] { return Step(text: 1, source: 1) }
    if text[index] == 0x20, byte == 0x0A || byte == 0x0D { return Step(text: 1, source: 1, isLiteral: false) }
    guard index + 2 < text.count else { return nil }
    switch (text[index], text[index + 1], text[index + 2], byte) {
    case (0xE2, 0x80, 0x98...0x9D, UInt8(ascii: "'")), (0xE2, 0x80, 0x98...0x9D, UInt8(ascii: "\"")):
      return Step(text: 3, source: 1, isLiteral: false)
    case (0xE2, 0x80, 0x93, UInt8(ascii: "-")): return Step(text: 3, source: 2, isLiteral: false)
    case (0xE2, 0x80, 0x94, UInt8(ascii: "-")), (0xE2, 0x80, 0xA6, UInt8(ascii: ".")):
      return Step(text: 3, source: 3, isLiteral: false)
    case (0xEF, 0xBF, 0xBD, _): return Step(text: 3, source: 1, isLiteral: false)
    default: return nil
    }
  }

  /// An entity in the file, one character in the text.
  private func entity(_ text: UnsafeRawBufferPointer, _ index: Int, _ offset: Int) -> Step? {
    var stop = offset + 1
    while stop < end, stop - offset < 40, bytes[stop] == UInt8(ascii: "#") || Trace.isLetter(bytes[stop]) { stop += 1 }
    guard stop < end, bytes[stop] == UInt8(ascii: ";") else { return nil }
    let written = bytes[offset...stop]
    if index + written.count <= text.count, text[index..<(index + written.count)].elementsEqual(written) { return nil }
    var next = index + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return Step(text: next - index, source: written.count, isLiteral: false)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Looks for where the text goes on in the file, behind the signs of emphasis and the like.
  private mutating func resume(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    var spot = cursor + 1
    while spot < end, steps > 0 {
      if goesOn(text, index, spot) {
        cursor = spot
        return true
      }
      spot += 1
      steps -= 1
    }
    return false
  }

  private func goesOn(_ text: UnsafeRawBufferPointer, _ index: Int, _ offset: Int) -> Bool {
    var (index, offset) = (index, offset)
    var count = 0
    while index < text.count, count < 8 {
      guard let step = step(text, index, offset) else { return false }
      index += step.text
      offset += step.source
      count += 1
    }
    return true
  }

  /// Moves to the next such byte, if there is one.
  mutating func find(_ byte: UInt8) -> Bool {
    guard cursor < end, steps > 0 else { return false }
    guard let spot = bytes[cursor..<end].find(byte) else {
      steps -= end - cursor
      return false
    }
    steps -= spot - cursor
    cursor = spot
    return true
  }

  @discardableResult
  mutating func advance(past byte: UInt8) -> Bool {
    guard find(byte) else { return false }
    cursor += 1
    return true
  }

  mutating func skip(_ byte: UInt8) {
    while cursor < end, bytes[cursor] == byte { cursor += 1 }
  }
}
