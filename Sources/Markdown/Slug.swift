/// Makes an anchor of a heading's words: letters, marks and digits of any script kept, in lower case; spaces become
/// hyphens; the rest is left out, as GitHub has it.
enum Slug {
  /// The anchor of a text in UTF-8.
  static func of(_ text: [UInt8]) -> String {
    let slug = text.allSatisfy { $0 < 0x80 } ? ofASCII(text) : ofScalars(String(decoding: text, as: UTF8.self))
    return slug.isEmpty ? "section" : slug
  }

  private static func ofASCII(_ text: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: text.count) { slug in
      var count = 0
      for byte in text {
        guard let byte = ascii(byte) else { continue }
        slug.initializeElement(at: count, to: byte)
        count += 1
      }
      return count
    }
  }

  /// What becomes of an ASCII character.
  private static func ascii(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x20, 0x09, 0x0A: UInt8(ascii: "-")
    default: nil
    }
  }

  private static func ofScalars(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where scalar.isASCII:
        if let byte = ascii(UInt8(scalar.value)) { slug.unicodeScalars.append(Unicode.Scalar(byte)) }
      case _ where scalar.properties.isWhitespace: slug += "-"
      case _ where isLetter(scalar): slug += scalar.properties.lowercaseMapping
      default: break
      }
    }
    return slug
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// The anchors of one body, each used once.
struct Anchors {
  private var taken: Set<String>
  private var counts: [String: Int] = [:]

  init(without taken: [String]) {
    self.taken = Set(taken)
    self.taken.reserveCapacity(taken.count + 12)
  }

  /// Claims an anchor an author chose; false where it is taken.
  mutating func claim(_ id: String) -> Bool { taken.insert(id).inserted }

  /// Claims an anchor, with a number where it is taken.
  mutating func unique(_ slug: String) -> String {
    var id = slug
    while !claim(id) {
      counts[slug, default: 0] += 1
      id = "\(slug)-\(counts[slug, default: 1])"
    }
    return id
  }
}
