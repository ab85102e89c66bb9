/// The head of a request, of HTTP/1.0 or 1.1 (RFC 9112).
struct Request: Sendable, Hashable {
  let method: String
  /// The path as it came, percent-encoded: `/a%20b/`.
  let path: String
  /// What stands after `?`, as it came; empty where there is none.
  let query: String
  /// By their names in small letters. Lines of one name are joined with commas.
  let headers: [String: String]
  /// Whether another request may follow on the same connection.
  let keepsAlive: Bool

  /// Reads a head without the empty line at its end. Nil for anything that is none, or that announces a body in two ways.
  init?(head: [UInt8]) {
    // Of bytes, because CR and LF together are one character.
    var lines = head.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self) }[...]
    let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, !words[0].isEmpty, ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else { return nil }
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
      let name = line[..<colon].lowercased()
      guard !name.contains(where: \.isWhitespace) else { return nil }
      let value = String(line[line.index(after: colon)...]).trimmed
      headers[name] = headers[name].map { $0 + ", " + value } ?? value
    }
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    method = String(words[0])
    path = String(target[0])
    query = target.count > 1 ? String(target[1]) : ""
    self.headers = headers
    keepsAlive = words[2] == "HTTP/1.1" && !Self.endsConnection(headers)
  }

  /// The value of a name in the query, decoded; nil where it has none.
  func value(of name: String) -> String? {
    for part in query.split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair[0] == name, pair.count > 1 { return PercentCode.decoded(pair[1].utf8) }
    }
    return nil
  }
}

extension Request {
  /// A body is never read, so what follows it cannot be told from it.
  private static func endsConnection(_ headers: [String: String]) -> Bool {
    let hasBody = headers["transfer-encoding"] != nil || (headers["content-length"] ?? "0") != "0"
    return hasBody || headers["connection"]?.lowercased().contains("close") == true
  }
}

extension String {
  /// Without spaces and tabs at both ends.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(String(start.reversed()).drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
