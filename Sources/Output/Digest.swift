/// A fingerprint of a file's bytes: XXH64 with seed 0, as `xxhsum -H64` prints it.
///
/// It tells a changed file from an unchanged one. It is no protection against someone who forges a file on purpose.
/// Source: github.com/Cyan4973/xxHash, doc/xxhash_spec.md.
package struct Digest: Sendable, Hashable {
  package let value: UInt64

  package init(value: UInt64) {
    self.value = value
  }

  package init(of bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { Self.sum($0) }
  }

  /// Reads 16 hexadecimal digits.
  package init?(hexadecimal: some StringProtocol) {
    guard hexadecimal.utf8.count == 16, hexadecimal.utf8.first != UInt8(ascii: "+"),
      let value = UInt64(hexadecimal, radix: 16)
    else { return nil }
    self.value = value
  }

  /// 16 hexadecimal digits.
  package var hexadecimal: String { String(decoding: digits, as: UTF8.self) }

  /// The same as ASCII.
  var digits: [UInt8] {
    (0..<16).map { place in
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - place * 4)) & 15
      return digit < 10 ? 0x30 + digit : 0x57 + digit
    }
  }
}

extension Digest {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = 0
    var sum = prime5
    if bytes.count >= 32 {
      sum = stripes(bytes, upTo: &offset)
    }
    sum = sum &+ UInt64(bytes.count)
    while offset + 8 <= bytes.count {
      sum = rotate(sum ^ round(0, word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= bytes.count {
      let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      sum = rotate(sum ^ (half &* prime1), 23) &* prime2 &+ prime3
      offset += 4
    }
    for byte in bytes[offset...] {
      sum = rotate(sum ^ (UInt64(byte) &* prime5), 11) &* prime1
    }
    sum = (sum ^ (sum >> 33)) &* prime2
    sum = (sum ^ (sum >> 29)) &* prime3
    return sum ^ (sum >> 32)
  }

  private static func stripes(_ bytes: UnsafeRawBufferPointer, upTo offset: inout Int) -> UInt64 {
    var (a, b, c, d) = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
    while offset + 32 <= bytes.count {
      a = round(a, word(bytes, offset))
      b = round(b, word(bytes, offset + 8))
      c = round(c, word(bytes, offset + 16))
      d = round(d, word(bytes, offset + 24))
      offset += 32
    }
    var sum = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] {
      sum = (sum ^ round(0, lane)) &* prime1 &+ prime4
    }
    return sum
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ by: UInt64) -> UInt64 {
    value << by | value >> (64 - by)
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
