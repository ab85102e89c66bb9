/// HTML that Parley itself made, and that needs no escaping. There is no way to make it from what an author wrote.
package struct HTML: Sendable, Hashable {
  package let bytes: [UInt8]

  /// Bytes that Parley's own Markdown or templates have put out.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Plain text as HTML.
  package init(text: String) {
    var bytes: [UInt8] = []
    Escape.html.append(Array(text.utf8), to: &bytes)
    self.bytes = bytes
  }
}

/// An address that may stand in a link: one inside the site, or one outside with a harmless scheme.
package struct Link: Sendable, Hashable {
  /// The address as it stands in an attribute, before its escaping.
  package let text: String

  /// An address inside the site, relative to the page. What may not stand in an address is percent-encoded.
  package init(relative path: String) {
    let encoded = Self.encoded(path)
    // A colon before the first slash would make the first part a scheme.
    let first = encoded.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    text = first.contains(":") ? "./" + encoded : encoded
  }

  /// An address outside the site; nothing unless its scheme is http, https, mailto or tel.
  package init?(external address: String) {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard address.contains(":"), ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
    text = Self.encoded(address)
  }

  /// RFC 3986's characters stay, with `%` where it already encodes; all others are percent-encoded as UTF-8.
  private static func encoded(_ address: String) -> String {
    let kept = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || kept.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// JSON that cannot end the script element it stands in.
package struct JSONText: Sendable, Hashable {
  package let bytes: [UInt8]

  /// JSON from Parley's own writer. `<`, `>` and `&` inside its strings become escapes.
  package init(_ json: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003C".utf8
      case UInt8(ascii: ">"): bytes += "\\u003E".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    self.bytes = bytes
  }
}
