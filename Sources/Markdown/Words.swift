/// What is a word in a text: letters and digits of any script side by side, with hyphens between them.
enum Words {
  /// 1 for ASCII letters and digits, 2 for all beyond ASCII.
  private static let letters = ByteClasses { byte in
    byte >= 0x80 ? 2 : (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) ? 1 : 0
  }

  /// Where the word ends that begins at an offset; the offset itself where none does.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let classes = letters
    var end = start
    while end < text.count {
      let byte = text[end]
      switch classes[byte] {
      case 1: end &+= 1
      case 2:
        guard let next = letterEnd(in: text, at: end) else { return end }
        end = next
      default:
        guard byte == UInt8(ascii: "-"), end > start, isLetter(in: text, at: end + 1) else { return end }
        end += 1
      }
    }
    return end
  }

  /// Whether a letter or a digit stands at an offset.
  static func isLetter(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    return letters[text[index]] == 1 || (letters[text[index]] == 2 && letterEnd(in: text, at: index) != nil)
  }

  /// Where a letter beyond ASCII ends. General Punctuation (U+2000–U+206F), guillemets and the like are none.
  private static func letterEnd(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch text[index] {
    case 0xE2 where next == 0x80 || next == 0x81: return nil
    case 0xC2 where next < 0xAA || next == 0xAB || next == 0xBB: return nil
    default: break
    }
    var end = index + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
