/// Which file of the site an address asks for.
enum RequestPath {
  /// The relative path of a file, from the path of a request as it came (`/a%20b/` is `a b/index.html`). Nil for one
  /// that no link of a site has: not absolute, wrongly escaped, not UTF-8, with `.`, `..` or empty parts, escaped
  /// slashes, backslashes or control characters. It is decoded once.
  static func file(for target: String) -> String? {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in target.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = PercentCode.decoded(part.utf8), name.utf8.allSatisfy(isPlain) else { return nil }
      parts.append(name)
    }
    if parts.last == "" { parts[parts.count - 1] = "index.html" }
    return parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : parts.joined(separator: "/")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }
}
