/// Words as a search compares them: in lower case and without what people leave out when they type. `assets/words.js` does
/// the same in the browser, with the same table.
package enum Folding {
  /// What letters are folded to, a group an entry: the letters, then what stands for them.
  package static let table: [(letters: String, folded: String)] = [
    ("àáâãäåāăą", "a"), ("æ", "ae"), ("çćč", "c"), ("ďđð", "d"), ("èéêëēėęěə", "e"), ("ğģ", "g"), ("ìíîïīįı", "i"),
    ("ķ", "k"), ("łļľ", "l"), ("ñńņň", "n"), ("òóôõöøōő", "o"), ("œ", "oe"), ("ŕř", "r"), ("śşšș", "s"), ("ß", "ss"),
    ("ťţțþ", "t"), ("ùúûüūůűų", "u"), ("ýÿ", "y"), ("źżž", "z"), ("ё", "е"), ("й", "и"), ("ў", "у"), ("ς", "σ"),
    ("ά", "α"), ("έ", "ε"), ("ή", "η"), ("ί", "ι"), ("ό", "ο"), ("ύ", "υ"), ("ώ", "ω"), ("և", "եւ"), ("أإآ", "ا"),
    ("ى", "ي"), ("ة", "ه"),
  ]

  /// The folded words of a text, in its order.
  package static func words(of text: String) -> [String] {
    var words: [String] = []
    eachWord(of: Array(text.utf8)) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// The same without a string for each: `body` is lent the bytes of one word after the other. The text is valid UTF-8.
  static func eachWord(of text: [UInt8], _ body: ([UInt8]) -> Void) {
    let plain = ascii
    var word: [UInt8] = []
    func end() {
      guard !word.isEmpty else { return }
      body(word)
      word.removeAll(keepingCapacity: true)
    }
    var offset = 0
    while offset < text.count {
      if text[offset] < 0x80 {
        let letter = plain[Int(text[offset])]
        if letter != 0 { word.append(letter) } else { end() }
        offset += 1
      } else {
        let next = text[offset...].firstIndex { $0 < 0x80 } ?? text.count
        for scalar in String(decoding: text[offset..<next], as: UTF8.self).unicodeScalars {
          if let part = part(scalar) { word += part.utf8 } else { end() }
        }
        offset = next
      }
    }
    end()
  }
}

extension Folding {
  private static let folded: [Unicode.Scalar: String] = Dictionary(
    table.flatMap { group in group.letters.unicodeScalars.map { ($0, group.folded) } },
    uniquingKeysWith: { first, _ in first })

  /// ASCII, folded; zero for what parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
    default: 0
    }
  }

  /// What a character beyond ASCII adds to a word: nothing at all where it parts two.
  private static func part(_ scalar: Unicode.Scalar) -> String? {
    var part = ""
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let folded = folded[lower] {
        part += folded
        continue
      }
      switch lower.properties.generalCategory {
      case .nonspacingMark, .format: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .spacingMark:
        part.unicodeScalars.append(lower)
      default: return nil
      }
    }
    return part
  }
}
