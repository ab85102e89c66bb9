/// An address in running text: `https://…`, `http://…`, `www.…` or `name@host` (GitHub Flavored Markdown 6.9).
struct BareLink {
  /// Into the text.
  let range: Range<Int>
  /// What the address needs before it to be one.
  private let prefix: String

  /// Reads the address that the sign at `index` is part of: the `:` of a scheme, the first `w`, the `@`.
  init?(_ text: [UInt8], at index: Int, after earliest: Int) {
    let found: (Range<Int>, String)? =
      switch text[index] {
      case UInt8(ascii: ":"): BareLink.scheme(text, index, earliest).map { ($0, "") }
      case UInt8(ascii: "@"): BareLink.mail(text, index, earliest).map { ($0, "mailto:") }
      default: BareLink.host(text, index).map { ($0, "http://") }
      }
    guard let (range, prefix) = found else { return nil }
    self.range = range
    self.prefix = prefix
  }

  var find: Find { Find(range: range, content: .link(scheme: prefix)) }
}

extension BareLink {
  private static func scheme(_ text: [UInt8], _ colon: Int, _ earliest: Int) -> Range<Int>? {
    guard colon + 3 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/") else {
      return nil
    }
    for scheme in ["https", "http"] {
      let start = colon - scheme.utf8.count
      guard start >= earliest, text[start..<colon].elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 }) else { continue }
      guard start == 0 || !isLetter(text[start - 1]) else { return nil }
      return end(text, from: colon + 3, needsDot: false).map { start..<$0 }
    }
    return nil
  }

  private static func host(_ text: [UInt8], _ start: Int) -> Range<Int>? {
    guard start + 4 < text.count, text[start..<(start + 4)].elementsEqual("www.".utf8),
      start == 0 || " \t\n*_~(".utf8.contains(text[start - 1])
    else { return nil }
    return end(text, from: start + 4, needsDot: true).map { start..<$0 }
  }

  private static func mail(_ text: [UInt8], _ sign: Int, _ earliest: Int) -> Range<Int>? {
    var start = sign
    while start > earliest, isLetter(text[start - 1]) || ".-_+".utf8.contains(text[start - 1]) { start -= 1 }
    var end = sign + 1
    var hasDot = false
    while end < text.count, isLetter(text[end]) || ".-_".utf8.contains(text[end]) {
      if text[end] == UInt8(ascii: ".") { hasDot = hasDot || (end + 1 < text.count && isLetter(text[end + 1])) }
      end += 1
    }
    if end > sign + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < sign, hasDot, isLetter(text[end - 1]), start == 0 || text[start - 1] < 0x80 else { return nil }
    return start..<end
  }

  /// Where an address ends whose host begins at `host`; nothing where there is no host.
  private static func end(_ text: [UInt8], from host: Int, needsDot: Bool) -> Int? {
    guard host < text.count, isLetter(text[host]) || text[host] >= 0x80 || text[host] == UInt8(ascii: "[") && !needsDot
    else {
      return nil
    }
    var end = host
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "<") { end += 1 }
    return trimmed(text, host..<end)
  }

  /// Leaves out what belongs to the sentence: stops, quotes, and brackets that the address does not open.
  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    var surplus = text[range].reduce(0) { $0 + ($1 == UInt8(ascii: ")") ? 1 : $1 == UInt8(ascii: "(") ? -1 : 0) }
    while end > range.lowerBound {
      let last = text[end - 1]
      if "?!.,:*_~'\"".utf8.contains(last) {
        end -= 1
      } else if last == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
        end -= 1
      } else if last == UInt8(ascii: ";") {
        end = entityStart(text, range.lowerBound..<end) ?? end - 1
      } else if let closing = typographic(text, range.lowerBound..<end) {
        end = closing
      } else {
        return end
      }
    }
    return nil
  }

  /// Where `&name;` at the end begins.
  private static func entityStart(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.upperBound - 2
    while start > range.lowerBound, isLetter(text[start]) { start -= 1 }
    return start > range.lowerBound && text[start] == UInt8(ascii: "&") && start < range.upperBound - 2 ? start : nil
  }

  /// Where a closing typographic quote or an ellipsis at the end begins (U+2019, U+201D, U+2026).
  private static func typographic(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count > 3, text[range.upperBound - 3] == 0xE2, text[range.upperBound - 2] == 0x80,
      [0x99, 0x9D, 0xA6].contains(text[range.upperBound - 1])
    else { return nil }
    return range.upperBound - 3
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
