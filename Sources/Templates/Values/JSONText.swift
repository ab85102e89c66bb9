/// JSON that may stand in a `<script>` element: `<`, `>`, `&`, U+2028 and U+2029 are written as `\u` escapes.
package struct JSONText: Sendable, Hashable {
  /// UTF-8.
  package let bytes: [UInt8]

  /// Takes the bytes of well-formed JSON. The characters it escapes can stand only inside strings, so the meaning stays.
  package init(_ json: [UInt8]) {
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count)
    // Runs of bytes that need nothing are copied whole.
    var (start, index) = (0, 0)
    while index < json.count {
      guard Self.mayNeedEscape(json[index]), let (escape, length) = Self.escape(json[index...]) else {
        index += 1
        continue
      }
      safe += json[start..<index]
      safe += escape.utf8
      index += length
      start = index
    }
    bytes = safe + json[start...]
  }
}

extension JSONText {
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") || byte == 0xE2
  }

  private static func escape(_ rest: ArraySlice<UInt8>) -> (String, length: Int)? {
    switch rest.first {
    case UInt8(ascii: "<"): (#"\u003C"#, 1)
    case UInt8(ascii: ">"): (#"\u003E"#, 1)
    case UInt8(ascii: "&"): (#"\u0026"#, 1)
    case 0xE2 where rest.starts(with: [0xE2, 0x80, 0xA8]): (#"\u2028"#, 3)
    case 0xE2 where rest.starts(with: [0xE2, 0x80, 0xA9]): (#"\u2029"#, 3)
    default: nil
    }
  }
}
