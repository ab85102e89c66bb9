/// What a host lets a robot ask (RFC 9309): the rules of its `robots.txt` for one name.
package struct RobotsRules: Sendable, Hashable {
  /// Seconds between two questions, where the host says (`Crawl-delay`, which is no part of the standard and is widely used).
  package private(set) var delay: Double?
  private var rules: [Rule] = []

  private struct Rule: Hashable {
    let pattern: [UInt8]
    let isAllowed: Bool
  }

  /// A host that lets everything be asked.
  package static let open = RobotsRules()
  /// A host that cannot be asked what it lets: then nothing may be asked (2.3.1.4).
  package static let closed = RobotsRules(rules: [Rule(pattern: Array("/".utf8), isAllowed: false)])

  private init(rules: [Rule] = []) { self.rules = rules }

  /// The rules for a product token such as `parley`; where no group names it, those of `*`.
  package init(reading text: String, for token: String) {
    var (own, others): (RobotsRules?, RobotsRules?) = (nil, nil)
    var (names, hasRules): ([String], Bool) = ([], false)
    for line in text.split(whereSeparator: \.isNewline) {
      guard let (key, value) = Self.parts(line) else { continue }
      if key == "user-agent" {
        if hasRules { (names, hasRules) = ([], false) }
        names.append(value.lowercased().productToken)
      } else if ["allow", "disallow", "crawl-delay"].contains(key) {
        hasRules = true
        if names.contains(token) { own = (own ?? .open).adding(key, value) }
        if names.contains("*") { others = (others ?? .open).adding(key, value) }
      }
      if names.contains(token), own == nil { own = .open }
    }
    self = own ?? others ?? .open
  }

  /// Whether a path with its query may be asked: the longest pattern decides, and of two as long the one that allows.
  package func allow(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    let fitting = rules.filter { $0.pattern.fits(bytes) }
    guard let length = fitting.map(\.pattern.count).max() else { return true }
    return fitting.contains { $0.pattern.count == length && $0.isAllowed }
  }
}

extension RobotsRules {
  private func adding(_ key: String, _ value: String) -> RobotsRules {
    var rules = self
    if key == "crawl-delay" {
      rules.delay = Double(value).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil } ?? delay
    } else if !value.isEmpty {
      rules.rules.append(Rule(pattern: Array(value.utf8), isAllowed: key == "allow"))
    }
    return rules
  }

  /// A line's name and value, without its comment.
  private static func parts(_ line: Substring) -> (String, String)? {
    let words = line.prefix { $0 != "#" }
    guard let colon = words.firstIndex(of: ":") else { return nil }
    return (String(words[..<colon]).bare.lowercased(), String(words[words.index(after: colon)...]).bare)
  }
}

extension String {
  /// Without white space and the sign of a byte order at either end.
  var bare: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace || first == "\u{FEFF}" { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }

  /// `parley` of `parley/1.0`.
  fileprivate var productToken: String { self == "*" ? self : String(prefix { $0.isLetter || $0 == "-" || $0 == "_" }) }
}

extension [UInt8] {
  /// Whether a pattern fits the front of a path: `*` is any run of bytes, `$` at the end the path's end.
  fileprivate func fits(_ path: [UInt8]) -> Bool {
    let isWhole = last == UInt8(ascii: "$")
    let pattern = isWhole ? dropLast() : self[...]
    // Where a star was met last, and what it stood for then: enough, since an earlier star never needs to give way.
    var (p, s) = (0, 0)
    var star: (p: Int, s: Int)?
    while true {
      if p == pattern.count, !isWhole || s == path.count { return true }
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p, s)
        p += 1
      } else if p < pattern.count, s < path.count, pattern[p] == path[s] {
        (p, s) = (p + 1, s + 1)
      } else if let last = star, last.s < path.count {
        star = (last.p, last.s + 1)
        (p, s) = (last.p + 1, last.s + 1)
      } else {
        return false
      }
    }
  }
}
