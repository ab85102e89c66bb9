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
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let part = parts(scalar) {
        word += part
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }
}

extension Folding {
  private static let folded: [Unicode.Scalar: String.UnicodeScalarView] = Dictionary(
    table.flatMap { group in group.letters.unicodeScalars.map { ($0, group.folded.unicodeScalars) } },
    uniquingKeysWith: { first, _ in first })

  /// ASCII, folded; zero for what parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
    default: 0
    }
  }

  /// What a character adds to a word: nothing at all where it parts two.
  private static func parts(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
    if scalar.isASCII {
      let letter = ascii[Int(scalar.value)]
      return letter == 0 ? nil : String.UnicodeScalarView([Unicode.Scalar(letter)])
    }
    var part = String.UnicodeScalarView()
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let folded = folded[lower] {
        part += folded
      } else {
        switch lower.properties.generalCategory {
        case .nonspacingMark, .format: continue
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
          .letterNumber, .otherNumber, .spacingMark:
          part.append(lower)
        default: return nil
        }
      }
    }
    return part
  }
}
