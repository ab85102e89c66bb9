/// An address that is safe in `href` and `src`: it stays on this site, or its scheme is one of four.
package struct Link: Sendable, Hashable {
  /// The address, percent-encoded where it must be; not yet escaped for HTML.
  package let text: String

  /// An address within this site, relative to the page it stands on: `../issues/x.html#a`.
  ///
  /// What no address may hold is percent-encoded. An address that would name a scheme (`javascript:…`) or another host
  /// (`//host`) becomes a path by `./` before it.
  package init(relative path: String) {
    let encoded = Self.encoded(path)
    text = Self.leaves(encoded) ? "./" + encoded : encoded
  }

  /// An address elsewhere; nothing unless its scheme is `http`, `https`, `mailto` or `tel` and it names somebody there.
  package init?(external address: String) {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon].lowercased()
    let rest = address[address.utf8.index(after: colon)...]
    switch scheme {
    case "http", "https":
      guard rest.hasPrefix("//"), let first = rest.utf8.dropFirst(2).first, !"/?#".utf8.contains(first) else {
        return nil
      }
    case "mailto", "tel":
      guard !rest.isEmpty else { return nil }
    default: return nil
    }
    let encoded = Self.encoded(String(rest))
    // Most addresses stay as they are, and need no second copy.
    text = encoded.utf8.count == rest.utf8.count && address.hasPrefix(scheme) ? address : scheme + ":" + encoded
  }
}

extension Link {
  /// Whether a browser would read a scheme or a host out of a relative address.
  private static func leaves(_ address: String) -> Bool {
    if address.hasPrefix("//") { return true }
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
      default: continue
      }
    }
    return false
  }

  /// RFC 3986: everything but unreserved and reserved characters, and `%` that starts no escape, is percent-encoded.
  private static func encoded(_ address: String) -> String {
    if address.utf8.allSatisfy(PercentEncoding.stands(inAddress:)) { return address }
    let bytes = Array(address.utf8)
    guard !bytes.indices.allSatisfy({ stands(at: $0, in: bytes) }) else { return address }
    let parts = bytes.indices.flatMap { stands(at: $0, in: bytes) ? [bytes[$0]] : PercentEncoding.escape(bytes[$0]) }
    return String(decoding: parts, as: UTF8.self)
  }

  private static func stands(at index: Int, in bytes: [UInt8]) -> Bool {
    guard bytes[index] == UInt8(ascii: "%") else { return PercentEncoding.stands(inAddress: bytes[index]) }
    return index + 2 < bytes.count && bytes[index + 1].isHexDigit && bytes[index + 2].isHexDigit
  }
}
