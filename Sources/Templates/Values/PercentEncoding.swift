/// What RFC 3986 lets stand in an address, and how everything else is written.
enum PercentEncoding {
  /// Unreserved and reserved characters (§ 2.2, § 2.3), without `%`.
  static func stands(inAddress byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
  }

  /// What a fragment may hold (§ 3.5), without `&` and `'`, which HTML would have escaped once more.
  static func stands(inFragment byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || "-._~:/?@!$()*+,;=".utf8.contains(byte)
  }

  /// `%C3`
  static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
