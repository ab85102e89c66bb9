extension String {
  var isOutward: Bool {
    ["http:", "https:", "//", "mailto:", "tel:", "data:"].contains { hasPrefix($0) }
  }

  var unescaped: String {
    replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<").replacing(
      "&gt;", with: ">"
    )
    .replacing("&amp;", with: "&")
  }

  /// With `%41` read as the byte it stands for.
  var unescapedPercent: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path from the site's root that an address on a page means; nothing where it leads out of the site.
  func resolved(from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in unescapedPercent.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
