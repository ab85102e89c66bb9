/// A word of a text: letters and digits side by side, hyphens between them included.
struct Word {
  /// Into the text.
  let range: Range<Int>
  /// The same however the word's letters are written, large or small, and hardly ever that of another word. None where a
  /// look at each letter is not enough to know: letters beyond U+07FF, and accents that stand by themselves.
  let key: UInt32?

  /// The first word at or after an index of a text in UTF-8.
  init?(in text: [UInt8], from start: Int) {
    let word = text.withUnsafeBufferPointer { text in
      Word.letters.withUnsafeBufferPointer { Word.find(in: text, from: start, $0) }
    }
    guard let word else { return nil }
    self = word
  }

  private init(range: Range<Int>, key: UInt32?) {
    self.range = range
    self.key = key
  }
}

extension Word {
  /// For each scalar up to U+07FF: 0 where it is no letter or digit, its small letter where it has one, else 1.
  private static let letters: [UInt16] = (0..<0x800).map { number in
    guard let scalar = Unicode.Scalar(UInt16(number)), isLetter(number) else { return 0 }
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    let isAccent = (0x300..<0x370).contains(number)
    return small.count == 1 && !isAccent ? small.first.map { UInt16(truncatingIfNeeded: $0.value) } ?? 1 : 1
  }

  private static func isLetter(_ scalar: Int) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA, 0xAC...0xBA, 0xBC...0x7FF: true
    default: false
    }
  }

  /// How many bytes a letter takes, 0 where none stands there, and its small letter, 1 where it has none.
  private static func letter(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ letters: UnsafeBufferPointer<UInt16>
  ) -> (length: Int, small: UInt16) {
    let byte = text[index]
    if byte < 0x80 { return letters[Int(byte)] == 0 ? (0, 0) : (1, letters[Int(byte)]) }
    guard byte >= 0xC2, index + 1 < text.count else { return (0, 0) }
    if byte < 0xE0 {
      let small = letters[Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)]
      return small == 0 ? (0, 0) : (2, small)
    }
    // General Punctuation, U+2000–U+206F
    if byte == 0xE2, text[index + 1] == 0x80 || text[index + 1] == 0x81 { return (0, 0) }
    return (min(byte < 0xF0 ? 3 : 4, text.count - index), 1)
  }

  private static func find(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, _ letters: UnsafeBufferPointer<UInt16>
  ) -> Word? {
    var index = start
    while index < text.count, letter(text, index, letters).length == 0 { index += 1 }
    guard index < text.count else { return nil }
    let first = index
    var (key, isKnown) = (UInt32(2_166_136_261), true)
    while index < text.count {
      // Nearly all letters of most texts take this short way.
      let ascii = text[index] < 0x80 ? letters[Int(text[index])] : 0
      if ascii != 0 {
        key = (key ^ UInt32(ascii)) &* 16_777_619  // FNV-1a
        index &+= 1
        continue
      }
      var (length, small) = letter(text, index, letters)
      if length == 0 {
        let joins = text[index] == UInt8(ascii: "-") && index + 1 < text.count
        guard joins, letter(text, index + 1, letters).length > 0 else { break }
        (length, small) = (1, UInt16(text[index]))
      }
      isKnown = isKnown && small != 1
      key = (key ^ UInt32(small)) &* 16_777_619
      index += length
    }
    return Word(range: first..<index, key: isKnown ? key : nil)
  }
}
