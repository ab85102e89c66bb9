extension Diagnostic {
  /// Sixteen hexadecimal digits that stay the same while lines move and messages are reworded: of the code, the file, the words
  /// at fault, and whatever the message quotes. Two faults may share one.
  package var fingerprint: String {
    let quoted = message.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.isMultiple(of: 2) ? nil : String($1) }
    var hash = FNV()
    for part in [code.id, place.source.path, place.firstLine.text] + quoted { hash.add(part) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The hash of Fowler, Noll and Vo in 64 bits (FNV-1a): the same on every machine.
private struct FNV {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and a byte that ends it.
  mutating func add(_ text: String) {
    for byte in Array(text.utf8) + [0xFF] { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
