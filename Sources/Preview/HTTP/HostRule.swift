#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which names the preview answers to. A page of another site can have its own name lead to this machine (DNS
/// rebinding), but then its requests still bear that name.
struct HostRule: Sendable {
  /// The address that the server was told to listen on.
  let address: String

  /// Whether a request with this `Host` header is meant for the preview. The port does not matter.
  func allows(_ header: String?) -> Bool {
    guard let host = header.flatMap(Self.name)?.lowercased() else { return false }
    if ["localhost", "127.0.0.1", "::1", address.lowercased()].contains(host) { return true }
    return ["0.0.0.0", "::"].contains(address) && Self.isAddress(host)
  }

  /// Whether a request comes from a page of the preview itself, or from nobody's page: an address that was typed, a link that
  /// was followed. `headers` are by their names in small letters.
  static func isOwn(_ headers: [String: String]) -> Bool {
    if let origin = headers["origin"], origin.lowercased() != "http://" + (headers["host"] ?? "").lowercased() {
      return false
    }
    let isForeign = ["cross-site", "same-site"].contains(headers["sec-fetch-site"] ?? "none")
    return !isForeign || headers["sec-fetch-mode"] == "navigate"
  }

  /// Whether a text is an IP address. Nobody can have one of these lead elsewhere.
  static func isAddress(_ text: String) -> Bool {
    isIPv4(text) || isIPv6(text)
  }

  /// Whether a text is four numbers with points between.
  static func isIPv4(_ text: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, text, &address) == 1
  }

  /// Whether a text is an IPv6 address, without brackets.
  static func isIPv6(_ text: String) -> Bool {
    var address = in6_addr()
    return inet_pton(AF_INET6, text, &address) == 1
  }

  /// The host of `host`, `host:port`, `[address]` or `[address]:port`; nil for anything else.
  private static func name(_ header: String) -> String? {
    var host = header[...]
    var port = ""[...]
    if let end = host.firstIndex(of: "]") {
      port = host[host.index(after: end)...]
      guard host.hasPrefix("["), port.isEmpty || port.hasPrefix(":") else { return nil }
      host = host[..<end].dropFirst()
      guard isIPv6(String(host)) else { return nil }
    } else if let colon = host.firstIndex(of: ":") {
      port = host[colon...]
      host = host[..<colon]
    }
    guard port.dropFirst().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return String(host)
  }
}
