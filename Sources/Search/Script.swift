/// A value as a script that hands it over: a page that was opened from a disk can load scripts, and nothing else.
enum Script {
  /// `parleySearch("words-0", …);`
  static func call(_ name: String, with value: String) -> [UInt8] {
    Array("parleySearch(\(quoted(name)), \(value));\n".utf8)
  }

  static func list(_ members: some Sequence<String>) -> String { "[" + members.joined(separator: ",") + "]" }

  /// A text between quotation marks, as JSON writes it, without anything that could be read as markup.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): bytes += "\\u003C".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
