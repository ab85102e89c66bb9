import Diagnostics

extension SourceText {
  /// The values of an attribute that is written `name="…"`, in the order of the text.
  func attributes(_ attribute: String) -> [Place] {
    let mark = Array(" \(attribute)=\"".utf8)
    var places: [Place] = []
    var from = 0
    while let found = bytes[from...].firstRange(of: mark) {
      let end = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      places.append(place(found.upperBound..<end))
      from = end
    }
    return places
  }
}

extension String {
  var isOutward: Bool {
    ["http:", "https:", "mailto:", "tel:", "data:"].contains { hasPrefix($0) }
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

extension SourceText {
  /// The addresses of links that have nothing in them which could be read aloud.
  var emptyLinks: [Place] {
    var places: [Place] = []
    var from = 0
    let (open, close) = (Array("<a ".utf8), Array("</a>".utf8))
    while let start = bytes[from...].firstRange(of: open), let end = bytes[start.upperBound...].firstRange(of: close) {
      let link = String(decoding: bytes[start.upperBound..<end.lowerBound], as: UTF8.self)
      let words = link.drop { $0 != ">" }.dropFirst().replacing(/<[^>]*>/, with: "")
      let isNamed = link.contains("aria-label=") || link.contains("alt=\"") && !link.contains("alt=\"\"")
      if words.allSatisfy(\.isWhitespace), !isNamed, link.contains("href=") {
        places.append(place(start.lowerBound..<end.upperBound))
      }
      from = end.upperBound
    }
    return places
  }
}
