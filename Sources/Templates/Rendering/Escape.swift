/// How a value is written at its place.
enum Escape: Sendable, Hashable {
  /// As it is: HTML in HTML, JSON in a script, anything in plain text.
  case none
  /// HTML text and quoted attributes: `&`, `<`, `>` and both quotation marks.
  case html
  /// XML text and quoted attributes; characters that XML 1.0 (§ 2.2) does not allow are dropped.
  case xml
  /// Percent-encoded, after `#` in an address.
  case fragment
}

extension Escape {
  /// Appends bytes of UTF-8, escaped. Runs of bytes that need nothing are copied whole.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    switch self {
    case .none: out.append(contentsOf: bytes)
    case .html: Self.writeRuns(bytes, to: &out, replacement: Self.htmlReplacement)
    case .xml: Self.writeRuns(bytes, to: &out, replacement: Self.xmlReplacement)
    case .fragment:
      for byte in bytes {
        if PercentEncoding.stands(inFragment: byte) { out.append(byte) } else { out += PercentEncoding.escape(byte) }
      }
    }
  }

  /// Appends text, escaped.
  func write(_ text: String, to out: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { write($0, to: &out) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { write($0, to: &out) } }
  }

  @inline(__always)
  private static func writeRuns(
    _ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8], replacement: (UInt8) -> StaticString?
  ) {
    var start = 0
    for index in bytes.indices {
      guard let replacement = replacement(bytes[index]) else { continue }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      replacement.withUTF8Buffer { out.append(contentsOf: $0) }
      start = index + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  @inline(__always)
  private static func htmlReplacement(_ byte: UInt8) -> StaticString? {
    guard byte < 0x3F else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  @inline(__always)
  private static func xmlReplacement(_ byte: UInt8) -> StaticString? {
    guard byte < 0x3F else { return nil }
    return switch byte {
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: ""
    case 0x0D: "&#13;"
    default: htmlReplacement(byte)
    }
  }
}
