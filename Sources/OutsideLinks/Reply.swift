/// What came back from a question to a host.
package struct Reply: Sendable, Hashable {
  /// 100 to 599.
  package var status: Int
  /// Where it sends the asker.
  package var location: String?
  /// How many seconds it wants the asker to wait (RFC 9110, 10.2.3); a date there is not read.
  package var retryAfter: Int?
  /// At most what was asked for; empty where only the head was.
  package var body: [UInt8] = []

  package init(status: Int, location: String? = nil, retryAfter: Int? = nil, body: [UInt8] = []) {
    (self.status, self.location, self.retryAfter, self.body) = (status, location, retryAfter, body)
  }

  /// Reads an answer as HTTP/1 writes it; of several heads in a row, the last. Nothing where there is none.
  package init?(reading bytes: [UInt8]) {
    var (rest, head): (ArraySlice<UInt8>, [[UInt8]]) = (bytes[...], [])
    while rest.starts(with: Array("HTTP/".utf8)), let (lines, after) = rest.head {
      (head, rest) = (lines, after)
    }
    guard let first = head.first else { return nil }
    let words = String(decoding: first, as: UTF8.self).split(separator: " ")
    guard words.count > 1, let status = Int(words[1]), (100...599).contains(status) else { return nil }
    self.init(status: status, body: Array(rest))
    for line in head.dropFirst() { read(String(decoding: line, as: UTF8.self)) }
  }

  private mutating func read(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = String(line[line.index(after: colon)...]).bare
    switch line[..<colon].lowercased() {
    case "location": location = value
    case "retry-after": retryAfter = Int(value).flatMap { $0 >= 0 ? $0 : nil }
    default: break
    }
  }
}

extension ArraySlice<UInt8> {
  /// The lines before the first empty one, and what follows it.
  fileprivate var head: (lines: [[UInt8]], rest: ArraySlice<UInt8>)? {
    var (lines, rest): ([[UInt8]], ArraySlice<UInt8>) = ([], self)
    while let end = rest.firstIndex(of: 0x0A) {
      var line = Array(rest[..<end])
      if line.last == 0x0D { line.removeLast() }
      rest = rest[(end + 1)...]
      if line.isEmpty { return (lines, rest) }
      lines.append(line)
    }
    return nil
  }
}

/// Why no answer came: `Could not resolve host: nowhere.example`.
package struct NoReply: Error, Sendable, Hashable {
  package let reason: String
  package init(reason: String) { self.reason = reason }
}
