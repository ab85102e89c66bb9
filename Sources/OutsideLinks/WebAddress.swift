/// An address that a reader's browser would ask: http or https, a host, and what stands behind it, without a fragment.
package struct WebAddress: Sendable, Hashable {
  /// `https`
  package let scheme: String
  /// With its port where it names one: `example.org:8080`, in lower case.
  package let host: String
  /// Path and query, with a slash at the front. What no address may hold as it is stands as percent codes.
  package let path: String

  package init?(_ text: String) {
    guard let sign = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<sign.lowerBound].lowercased()
    let rest = text[sign.upperBound...].prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    // A name and a password before the host are nothing that a link should carry.
    guard ["http", "https"].contains(scheme), !host.isEmpty, !host.contains("@") else { return nil }
    let path = String(rest.dropFirst(host.count))
    self.init(scheme: scheme, host: host.lowercased(), path: path.hasPrefix("/") ? path : "/" + path)
  }

  private init(scheme: String, host: String, path: String) {
    (self.scheme, self.host, self.path) = (scheme, host, path.percentCoded)
  }

  package var text: String { "\(scheme)://\(host)\(path)" }

  /// Where a host says what may be asked of it (RFC 9309).
  var robots: WebAddress { WebAddress(scheme: scheme, host: host, path: "/robots.txt") }

  /// What a `Location` means that this address answers with (RFC 3986, 5.2).
  func following(_ location: String) -> WebAddress? {
    if location.contains("://"), let whole = WebAddress(location) { return whole }
    if location.hasPrefix("//") { return WebAddress("\(scheme):\(location)") }
    let target = String(location.prefix { $0 != "#" })
    guard !target.prefix(while: { $0 != "/" && $0 != "?" }).contains(":") else { return nil }
    if target.hasPrefix("/") { return WebAddress(scheme: scheme, host: host, path: target) }
    let own = path.prefix { $0 != "?" }
    if target.isEmpty || target.hasPrefix("?") { return WebAddress(scheme: scheme, host: host, path: own + target) }
    let folder = own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex) + "/"
    return WebAddress(scheme: scheme, host: host, path: String(folder + target).withoutDots)
  }
}

extension String {
  /// With percent codes for all bytes that may not stand in an address.
  fileprivate var percentCoded: String {
    var coded = ""
    for byte in utf8 {
      if (0x21...0x7E).contains(byte), !"\"<>\\^`{|}".utf8.contains(byte) {
        coded.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        coded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return coded
  }

  /// A path without `.` and `..` (RFC 3986, 5.2.4).
  fileprivate var withoutDots: String {
    let query = drop { $0 != "?" }
    var kept: [Substring] = []
    let parts = dropLast(query.count).split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      switch part {
      case ".": if index == parts.count - 1 { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if index == parts.count - 1 { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/") + query
  }
}
