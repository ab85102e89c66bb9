/// How a value is written, by where it stands.
enum Escape: Sendable, Hashable {
  /// Text or a quoted attribute of HTML.
  case html
  /// The same of XML: what XML 1.0 does not allow is left out.
  case xml
  /// After `#` in an address: percent-encoded, then as in an attribute.
  case fragment
  /// As it is: plain-text files, and bytes that were made for their place.
  case none

  func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    switch self {
    case .none: output += bytes
    case .html: for byte in bytes { Self.appendMarkup(byte, to: &output) }
    case .xml:
      for byte in bytes where byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        Self.appendMarkup(byte, to: &output)
      }
    case .fragment:
      Escape.html.append(
        Array(Link(relative: "#" + String(decoding: bytes, as: UTF8.self)).text.utf8.dropFirst()), to: &output)
    }
  }

  private static func appendMarkup(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case UInt8(ascii: "'"): output += "&#39;".utf8
    default: output.append(byte)
    }
  }
}
