/// How a link or picture is written: `[words](address "title")`, `[words][label]`, `<address>` (CommonMark 6.3–6.5).
extension Trace {
  /// Passes the opening of a link or picture: the offset of its `[`, `!` or `<`.
  mutating func passOpening() -> Int {
    var spot = cursor
    while spot < end, steps > 0 {
      let byte = bytes[spot]
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") {
        cursor = spot + 1
        let isPicture = byte == UInt8(ascii: "[") && spot > 0 && bytes[spot - 1] == UInt8(ascii: "!")
        return isPicture ? spot - 1 : spot
      }
      spot += 1
      steps -= 1
    }
    return cursor
  }

  /// Passes the end of a link or picture that began at `start`: the range of its address, empty where none is written.
  mutating func passClosing(from start: Int) -> Range<Int> {
    if start < end, bytes[start] == UInt8(ascii: "<") {
      guard find(UInt8(ascii: ">")) else { return cursor..<cursor }
      cursor += 1
      return (start + 1)..<(cursor - 1)
    }
    guard find(UInt8(ascii: "]")) else { return cursor..<cursor }
    cursor += 1
    guard cursor < end else { return start..<cursor }
    switch bytes[cursor] {
    case UInt8(ascii: "("): return passAddress()
    case UInt8(ascii: "["): advance(past: UInt8(ascii: "]"))
    default: break
    }
    return start..<cursor
  }
}

extension Trace {
  private mutating func passAddress() -> Range<Int> {
    cursor += 1
    while cursor < end, bytes[cursor] == UInt8(ascii: " ") || (9...13).contains(bytes[cursor]) { cursor += 1 }
    let start = cursor
    if cursor < end, bytes[cursor] == UInt8(ascii: "<") {
      advance(past: UInt8(ascii: ">"))
      let address = (start + 1)..<max(start + 1, cursor - 1)
      passTitle()
      return address
    }
    cursor = bareAddressEnd
    let address = start..<cursor
    passTitle()
    return address
  }

  /// Where an address ends that begins here: at white space, or at a bracket that it does not open.
  private var bareAddressEnd: Int {
    bytes.withUnsafeBufferPointer { bytes in
      var (spot, depth) = (cursor, 0)
      while spot < end {
        switch bytes[spot] {
        case UInt8(ascii: "\\"): spot &+= 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case 0...0x20: return spot
        default: break
        }
        if depth < 0 { return spot }
        spot &+= 1
      }
      return min(spot, end)
    }
  }

  /// Passes a title and the closing bracket.
  private mutating func passTitle() {
    var quote: UInt8?
    while cursor < end {
      let byte = bytes[cursor]
      cursor += 1
      if byte == UInt8(ascii: "\\") {
        cursor = min(cursor + 1, end)
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ")") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        quote = UInt8(ascii: ")")
      }
    }
  }
}
