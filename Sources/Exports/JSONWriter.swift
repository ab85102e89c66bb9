package import Dossier

/// Values as JSON (RFC 8259), two spaces an indent, members in the order of the fields.
package enum JSONWriter {
  package static func bytes(_ value: Written) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, indent: 0, into: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}

extension JSONWriter {
  private static func write(_ value: Written, indent: Int, into bytes: inout [UInt8]) {
    switch value {
    case .text(let text): quote(text, into: &bytes)
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .list(let members):
      block(members, open: "[", close: "]", indent: indent, into: &bytes) { member, bytes in
        write(member, indent: indent + 1, into: &bytes)
      }
    case .fields(let fields):
      block(fields, open: "{", close: "}", indent: indent, into: &bytes) { field, bytes in
        quote(field.name, into: &bytes)
        bytes += ": ".utf8
        write(field.value, indent: indent + 1, into: &bytes)
      }
    }
  }

  private static func block<Member>(
    _ members: [Member], open: String, close: String, indent: Int, into bytes: inout [UInt8],
    write: (Member, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, member) in members.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(0x20, count: (indent + 1) * 2)
      write(member, &bytes)
    }
    if !members.isEmpty {
      bytes.append(0x0A)
      bytes += repeatElement(0x20, count: indent * 2)
    }
    bytes += close.utf8
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      bytes += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
  }
}
