import Diagnostics

extension SourceText {
  /// Characters that nobody sees and that make a text look like another one: what turns the direction of the words after it and
  /// is not closed on its line, what turns single letters, and what has no width.
  ///
  /// Marks that scripts need stay: joiners, and those that tell the direction of what is next to them.
  var unseenMarks: [Diagnostic] {
    var found: [Diagnostic] = []
    var open: [UnseenMark] = []
    var index = bytes.endOfPlain(from: markWidth)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A {
        found += open.map(fault)
        open = []
      }
      guard byte == 0xE2 || byte == 0xEF || byte == 0xF3, let mark = UnseenMark(bytes, at: index) else {
        index = bytes.endOfPlain(from: index + 1)
        continue
      }
      switch mark.sort {
      case .opening: open.append(mark)
      case .closing: if open.popLast() == nil { found.append(fault(mark)) }
      case .overriding, .widthless: found.append(fault(mark))
      }
      index = bytes.endOfPlain(from: mark.range.upperBound)
    }
    return found + open.map(fault)
  }

  private func fault(_ mark: UnseenMark) -> Diagnostic {
    Diagnostic(
      .unseenMark, "a character that nobody sees stands here: \(mark.name)", at: place(mark.range),
      label: mark.effect, notes: ["delete it; most editors can show what is otherwise not seen"])
  }
}

/// A character without a shape, and the bytes in which it is written.
private struct UnseenMark {
  let range: Range<Int>
  let sort: Sort
  let name: String

  enum Sort {
    /// Turns the direction of what follows, up to a closing one.
    case opening
    case closing
    /// Shows letters in an order that is not theirs.
    case overriding
    case widthless
  }

  init?(_ bytes: [UInt8], at index: Int) {
    func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    let width: Int
    switch (byte(0), byte(1), byte(2)) {
    case (0xE2, 0x80, 0xAA), (0xE2, 0x80, 0xAB), (0xE2, 0x81, 0xA6...0xA8): (width, sort) = (3, .opening)
    case (0xE2, 0x80, 0xAC), (0xE2, 0x81, 0xA9): (width, sort) = (3, .closing)
    case (0xE2, 0x80, 0xAD), (0xE2, 0x80, 0xAE): (width, sort) = (3, .overriding)
    // Scripts without spaces break their lines there.
    case (0xE2, 0x80, 0x8B) where index == 0 || bytes[index - 1] < 0x80 || byte(3) < 0x80:
      (width, sort) = (3, .widthless)
    case (0xEF, 0xBB, 0xBF): (width, sort) = (3, .widthless)
    // Tags spell names of flags after U+1F3F4, and elsewhere whole hidden texts.
    case (0xF3, 0xA0, 0x80...0x81) where !Self.isInFlag(bytes, at: index): (width, sort) = (4, .widthless)
    default: return nil
    }
    range = index..<index + width
    let value = String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first?.value ?? 0
    name = "U+" + String(value, radix: 16, uppercase: true)
  }

  var effect: String {
    switch sort {
    case .opening: "turns the direction of what follows, and is not closed on its line"
    case .closing: "closes what nothing opened"
    case .overriding: "shows the letters after it in another order"
    case .widthless: "makes two words that look the same differ"
    }
  }

  private static func isInFlag(_ bytes: [UInt8], at index: Int) -> Bool {
    var start = index
    while start >= 4, bytes[start - 4] == 0xF3, bytes[start - 3] == 0xA0 { start -= 4 }
    return start >= 4 && Array(bytes[start - 4..<start]) == [0xF0, 0x9F, 0x8F, 0xB4]
  }
}

extension Code {
  static let unseenMark = Code(
    "W0134", "unseen-mark",
    "Characters without a shape can make a text read otherwise than it is written, or hide words in it. They come along when text is copied."
  )
}
