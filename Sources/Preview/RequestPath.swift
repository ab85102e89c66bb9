/// Which file of the site an address asks for.
enum RequestPath {
  /// The relative path of a file, from the path of a request as it came (`/a%20b/` is `a b/index.html`). Nil for one
  /// that no link of a site has: not absolute, wrongly escaped, not UTF-8, with `.`, `..` or empty parts, escaped
  /// slashes, backslashes or control characters. It is decoded once.
  static func file(for target: String) -> String? {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let name = decoded(part) else { return nil }
      parts.append(name)
    }
    if parts.last == "" { parts[parts.count - 1] = "index.html" }
    return parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : parts.joined(separator: "/")
  }

  private static func decoded(_ part: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    let refused = [UInt8(ascii: "/"), UInt8(ascii: "\\"), 0x7F]
    guard bytes.allSatisfy({ $0 >= 0x20 && !refused.contains($0) }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
