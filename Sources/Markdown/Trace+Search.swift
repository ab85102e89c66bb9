/// Ways to the next byte of a kind.
extension Trace {
  /// Moves to the next such byte, if there is one.
  mutating func find(_ byte: UInt8) -> Bool {
    guard cursor < end, steps > 0 else { return false }
    guard let spot = bytes[cursor..<end].find(byte) else {
      steps -= end - cursor
      return false
    }
    steps -= spot - cursor
    cursor = spot
    return true
  }

  @discardableResult
  mutating func advance(past byte: UInt8) -> Bool {
    guard find(byte) else { return false }
    cursor += 1
    return true
  }

  mutating func skip(_ byte: UInt8) {
    while cursor < end, bytes[cursor] == byte { cursor += 1 }
  }
}
