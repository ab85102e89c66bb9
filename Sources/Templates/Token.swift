import Diagnostics

/// A piece of a template: literal text, or a tag.
struct Token: Sendable {
  let kind: Kind
  /// The text between the braces, or the literal text.
  let place: Place

  enum Kind: Sendable {
    case text([UInt8])
    case variable(String)
    case section(String)
    case inverted(String)
    case close(String)
    /// With the white space before a tag that stands alone on its line.
    case partial(String, indent: [UInt8])
    case parent(String)
    case block(String)
    case nothing
  }
}

/// Cuts a template into tokens, by the Mustache specification's rules for delimiters and for tags that stand alone.
struct TokenScanner {
  private let source: SourceText
  private var offset = 0
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) { self.source = source }

  mutating func scan() {
    while offset < source.bytes.count {
      guard let start = source.bytes[offset...].firstRange(of: open)?.lowerBound else { break }
      guard let end = source.bytes[(start + open.count)...].firstRange(of: close) else {
        diagnostics.append(
          Diagnostic(
            .unclosedTag, "this tag is never closed", at: source.place(start..<start + open.count),
            notes: ["a tag ends with \(String(decoding: close, as: UTF8.self))"]))
        break
      }
      tag(start..<end.upperBound, inner: (start + open.count)..<end.lowerBound)
    }
    text(offset..<source.bytes.count)
  }
}

extension TokenScanner {
  private mutating func text(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text(Array(source.bytes[range])), place: source.place(range))) }
  }

  private mutating func tag(_ whole: Range<Int>, inner: Range<Int>) {
    let line = aloneOnLine(whole)
    let name = inner.dropFirst().clamped(to: inner)
    let sigil = source.bytes[inner].first
    let standsAlone = line != nil && sigil.map { "#^/!=>$<".utf8.contains($0) } == true
    text(offset..<(standsAlone ? line?.lowerBound ?? whole.lowerBound : whole.lowerBound))
    let indent = standsAlone ? Array(source.bytes[(line?.lowerBound ?? 0)..<whole.lowerBound]) : []
    offset = standsAlone ? line?.upperBound ?? whole.upperBound : whole.upperBound
    let word = source.trimmed(sigil.map { "#^/!=>$<&{".utf8.contains($0) } == true ? name : inner)
    let place = source.place(word)
    func add(_ kind: Token.Kind) { tokens.append(Token(kind: kind, place: place)) }
    switch sigil {
    case UInt8(ascii: "!"): return
    case UInt8(ascii: "="): delimiters(word)
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      diagnostics.append(
        Diagnostic(
          .rawText, "there is no raw text in Parley's templates", at: source.place(whole),
          label: "write {{\(place.text.filter { $0 != "}" && $0 != "{" })}}",
          notes: ["text is escaped where it stands; HTML that Parley made is put in as it is by a plain tag"]))
      if source.bytes[offset...].first == UInt8(ascii: "}") { offset += 1 }
    case UInt8(ascii: "#"): add(.section(place.text))
    case UInt8(ascii: "^"): add(.inverted(place.text))
    case UInt8(ascii: "/"): add(.close(place.text))
    case UInt8(ascii: ">"): add(.partial(place.text, indent: indent))
    case UInt8(ascii: "<"): add(.parent(place.text))
    case UInt8(ascii: "$"): add(.block(place.text))
    default: add(.variable(place.text))
    }
  }

  /// The whole line, with its end, where a tag is all that stands on it.
  private func aloneOnLine(_ tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, source.bytes[start - 1] == 0x20 || source.bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || source.bytes[start - 1] == 0x0A, start >= offset else { return nil }
    var end = tag.upperBound
    while end < source.bytes.count, source.bytes[end] == 0x20 || source.bytes[end] == 0x09 { end += 1 }
    if end < source.bytes.count, source.bytes[end] == 0x0D { end += 1 }
    guard end == source.bytes.count || source.bytes[end] == 0x0A else { return nil }
    return start..<min(end + 1, source.bytes.count)
  }

  /// `=<% %>=`: other braces from here on.
  private mutating func delimiters(_ range: Range<Int>) {
    var words = source.bytes[range]
    if words.last == UInt8(ascii: "=") { words.removeLast() }
    let parts = words.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.map(Array.init)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(
        Diagnostic(.badDelimiters, "these are no delimiters", at: source.place(range), notes: ["write {{=<% %>=}}"]))
      return
    }
    (open, close) = (parts[0], parts[1])
  }
}

extension SourceText {
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = bytes[range].first, first <= 0x20 { range = range.dropFirst() }
    while let last = bytes[range].last, last <= 0x20 { range = range.dropLast() }
    return range
  }
}

extension Code {
  static let unclosedTag = Code("E0401", "unclosed-tag", "A tag begins with two braces and ends with two.")
  static let rawText = Code(
    "E0402", "raw-text",
    "Templates cannot put text into a page without escaping it: what an author wrote could then run as code in a reader's browser."
  )
  static let badDelimiters = Code(
    "E0403", "bad-delimiters",
    "A tag such as {{=<% %>=}} sets other braces: two, with a space between them, without = in them.")
}
