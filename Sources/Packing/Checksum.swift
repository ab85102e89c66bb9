/// CRC-32 as zip and gzip have it (RFC 1952, 8): the reversed polynomial EDB88320.
package struct Checksum {
  private var state: UInt32 = 0xFFFF_FFFF

  package var value: UInt32 { state ^ 0xFFFF_FFFF }

  package init() {}

  package init(of bytes: [UInt8]) { add(bytes) }

  package mutating func add(_ bytes: [UInt8]) {
    let table = Self.table
    var sum = state
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
    state = sum
  }

  private static let table: [UInt32] = (0..<256).map { (index: UInt32) -> UInt32 in
    var sum = index
    for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    return sum
  }
}
