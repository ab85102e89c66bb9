/// What RFC 3986 lets stand in an address, and how everything else is written.
enum PercentEncoding {
  /// Unreserved and reserved characters (§ 2.2, § 2.3), without `%`.
  static func stands(inAddress byte: UInt8) -> Bool { address.contains(byte) }

  /// What a fragment may hold (§ 3.5), without `&` and `'`, which HTML would have escaped once more.
  static func stands(inFragment byte: UInt8) -> Bool { fragment.contains(byte) }

  private static let address = Signs("-._~:/?#[]@!$&'()*+,;=")
  private static let fragment = Signs("-._~:/?@!$()*+,;=")

  /// ASCII letters, digits and some signs, a bit each: every link of every page is asked for byte by byte.
  private struct Signs {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ signs: String) {
      for byte in (0..<0x80) as Range<UInt8> where byte.isLetter || byte.isDigit || signs.utf8.contains(byte) {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      byte < 0x80 && (byte < 64 ? low : high) & 1 << UInt64(byte & 63) != 0
    }
  }

  /// `%C3`
  static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
