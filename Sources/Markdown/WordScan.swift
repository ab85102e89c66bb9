/// The words of a text one by one: letters and digits of any script side by side, hyphens between them included.
struct WordScan {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next word, into the text.
  mutating func next() -> Range<Int>? {
    while true {
      let start = WordScan.letters.next(in: text, from: index, to: text.count)
      guard start < text.count else { return nil }
      index = start
      guard let first = letterEnd(at: start) else {
        index += 1
        continue
      }
      index = first
      while index < text.count, let end = letterEnd(at: index) ?? letterEndBehindHyphen() { index = end }
      return start..<index
    }
  }
}

extension WordScan {
  /// ASCII letters and digits, and all beyond ASCII.
  private static let letters = ByteClasses { byte in
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? 1 : 0
  }

  /// Where the letter ends that begins here. General Punctuation (U+2000–U+206F), guillemets and the like are none.
  private func letterEnd(at index: Int) -> Int? {
    let byte = text[index]
    guard byte >= 0x80 else { return WordScan.letters[byte] == 0 ? nil : index + 1 }
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch byte {
    case 0xE2 where next == 0x80 || next == 0x81: return nil
    case 0xC2 where next < 0xAA || next == 0xAB || next == 0xBB: return nil
    default: break
    }
    var end = index + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func letterEndBehindHyphen() -> Int? {
    guard text[index] == UInt8(ascii: "-"), index + 1 < text.count else { return nil }
    return letterEnd(at: index + 1)
  }
}
