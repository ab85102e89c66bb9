import Diagnostics

/// Cuts a template into tags and the text between them: delimiters, comments and lone lines, as the Mustache
/// specification has them. What is refused is reported and left out.
struct TagScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private var at = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var tokens: [Token] = []
  private var diagnostics: [Diagnostic] = []
  /// From where on some bytes stand nowhere, so that nobody looks for them again and again.
  private var absent: [[UInt8]: Int] = [:]

  static func scan(_ source: SourceText) -> ([Token], [Diagnostic]) {
    var scanner = TagScanner(source)
    scanner.scan()
    return (scanner.tokens, scanner.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }
}

extension TagScanner {
  private mutating func scan() {
    // No byte order mark goes out.
    at = source.markWidth
    var textStart = at
    while let start = find(open, from: at) {
      guard let tag = tag(at: start) else {
        addText(textStart..<start)
        textStart = at
        continue
      }
      let textEnd = max(textStart, tag.extent.lowerBound)
      addText(textStart..<textEnd)
      if !tag.isAlone, textEnd == textStart, startsLine(textEnd) {
        tokens.append(.text(textEnd..<textEnd, startsLine: true))
      }
      if tag.kind != .comment, tag.kind != .delimiters { tokens.append(.tag(tag)) }
      at = tag.extent.upperBound
      textStart = at
    }
    addText(textStart..<bytes.count)
  }

  /// One token a line, so that a partial can be indented.
  private mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      tokens.append(.text(start..<end, startsLine: startsLine(start)))
      start = end
    }
  }

  private func startsLine(_ index: Int) -> Bool { index == 0 || bytes[index - 1] == UInt8(ascii: "\n") }

  private mutating func find(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, start < absent[wanted] ?? .max else { return nil }
    var index = start
    while let found = bytes[min(index, bytes.count)...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    absent[wanted] = start
    return nil
  }
}

extension TagScanner {
  /// The tag at a place. Where it is at fault, says so, moves past it and returns nothing.
  private mutating func tag(at start: Int) -> Tag? {
    let inside = start + open.count
    guard let sign = bytes[inside...].first(where: { !$0.isSpace }) else { return unclosed(start) }
    if sign == UInt8(ascii: "{"), open == Array("{{".utf8) {
      return raw(start, end: find(Array("}}}".utf8), from: inside), 3)
    }
    let ending = sign == UInt8(ascii: "=") ? [sign] + close : close
    let from = sign == UInt8(ascii: "=") ? inside + 1 : inside
    guard let end = find(ending, from: from) else { return unclosed(start) }
    let range = start..<end + ending.count
    if sign == UInt8(ascii: "!") { return tag(.comment, inside..<inside, range) }
    guard isWhole(inside..<end) else { return unclosed(start) }
    switch sign {
    case UInt8(ascii: "="): return delimiters(from..<end, range)
    case UInt8(ascii: "&"): return raw(start, end: end, close.count)
    default: return named(sign, inside..<end, range)
    }
  }

  /// No tag but a comment goes over a line or holds another tag's opening: it would be one that was not closed.
  private mutating func isWhole(_ inside: Range<Int>) -> Bool {
    guard !bytes[inside].contains(UInt8(ascii: "\n")) else { return false }
    return find(open, from: inside.lowerBound).map { $0 >= inside.upperBound } ?? true
  }

  private mutating func named(_ sign: UInt8, _ inside: Range<Int>, _ range: Range<Int>) -> Tag? {
    let kind = Tag.Kind(sign: sign)
    var name = trimmed(inside)
    if kind != .variable { name = trimmed(name.lowerBound + 1..<name.upperBound) }
    guard isName(name, kind) else { return badName(kind, name, range) }
    return tag(kind, name, range)
  }

  /// Tells of a name that is none. A section that it would open is known to be broken, so that its end is no second fault.
  private mutating func badName(_ kind: Tag.Kind, _ name: Range<Int>, _ range: Range<Int>) -> Tag? {
    let text = source.text(in: name)
    let message =
      text.isEmpty
      ? "this tag has no name"
      : "\"\(text)\" is no name: names are made of letters, digits, \"_\", \"-\" and \".\""
    diagnostics.append(
      Diagnostic(
        .malformedTag, message, at: source.place(range), notes: [ForeignSyntax.hint(on: text)].compactMap(\.self)))
    at = range.upperBound
    guard kind == .section || kind == .inverted, let word = bytes[name].split(whereSeparator: \.isSpace).first else {
      return nil
    }
    var tag = tag(kind, word.indices, range)
    tag.isBroken = true
    return tag
  }

  private func tag(_ kind: Tag.Kind, _ name: Range<Int>, _ range: Range<Int>) -> Tag {
    let name = Node.Name(text: source.text(in: name), range: name)
    return Tag(kind: kind, name: name, range: range, extent: kind.mayStandAlone ? line(of: range) ?? range : range)
  }

  /// The line that a tag has for itself, without what comes before it on other lines; nothing if it shares its line.
  private func line(of range: Range<Int>) -> Range<Int>? {
    let before = bytes[..<range.lowerBound].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0
    guard startsLine(before) else { return nil }
    var after = bytes[range.upperBound...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
    if after < bytes.count, bytes[after] == UInt8(ascii: "\r") { after += 1 }
    guard after < bytes.count else { return before..<after }
    return bytes[after] == UInt8(ascii: "\n") ? before..<after + 1 : nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = bytes[range].firstIndex(where: { !$0.isSpace }) else {
      return range.upperBound..<range.upperBound
    }
    let last = bytes[range].lastIndex { !$0.isSpace } ?? first
    return first..<last + 1
  }

  private func isName(_ range: Range<Int>, _ kind: Tag.Kind) -> Bool {
    let name = bytes[range]
    if name.elementsEqual(".".utf8) { return kind != .partial && kind != .layout }
    let isPath = kind == .partial || kind == .layout || kind == .close
    guard let first = name.first, let last = name.last, first != UInt8(ascii: "."), last != UInt8(ascii: ".") else {
      return false
    }
    return name.allSatisfy { $0.isNameByte || (isPath && $0 == UInt8(ascii: "/")) }
      && !source.text(in: range).contains("..")
  }

  private mutating func delimiters(_ inside: Range<Int>, _ range: Range<Int>) -> Tag? {
    let parts = bytes[inside].split(whereSeparator: \.isSpace).map(Array.init)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      return fault(.malformedTag, badDelimiters, range)
    }
    let tag = tag(.delimiters, inside, range)
    (open, close) = (parts[0], parts[1])
    return tag
  }
}

extension TagScanner {
  /// How many bytes of a tag that never ends are taken for its name.
  private static let longestName = 200

  private mutating func unclosed(_ start: Int) -> Tag? {
    let closing = String(decoding: close, as: UTF8.self)
    let inside = bytes[start...].dropFirst(open.count).prefix(Self.longestName).prefix { $0 != UInt8(ascii: "\n") }
    let name = inside.drop { $0.isSpace || "#^/><$!=&".utf8.contains($0) }
    let end = name.firstIndex { !$0.isNameByte } ?? name.endIndex
    return fault(.malformedTag, "this tag has no \"\(closing)\" that ends it", start..<max(start + open.count, end))
  }

  private mutating func raw(_ start: Int, end: Int?, _ length: Int) -> Tag? {
    guard let end else { return unclosed(start) }
    diagnostics.append(
      Diagnostic(
        .rawText, "no template writes text that is not escaped", at: source.place(start..<end + length),
        label: "write two braces and the name",
        notes: ["values of the type HTML need no such tag: they are written as they are"]))
    at = end + length
    return nil
  }

  private mutating func fault(_ code: Code, _ message: String, _ range: Range<Int>) -> Tag? {
    diagnostics.append(Diagnostic(code, message, at: source.place(range)))
    at = range.upperBound
    return nil
  }

  private var badDelimiters: String { "delimiters are set by two words without \"=\", as in {{=<% %>=}}" }
}

extension Tag.Kind {
  fileprivate init(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .layout
    case UInt8(ascii: "$"): self = .block
    default: self = .variable
    }
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool { isLetter || isDigit || "_-.".utf8.contains(self) }
}

extension Code {
  static let malformedTag = Code(
    "E0401", "malformed-tag",
    "A tag is opened by {{, closed by }} on the same line, and holds a name: letters, digits, \"_\", \"-\" "
      + "and \".\" between the names of parts."
  )
  static let rawText = Code(
    "E0409", "raw-text",
    "Mustache's {{{name}}} and {{&name}} write text without escaping it. Templates here cannot: what a "
      + "reader typed would become part of the page's code. A value of the type HTML was made by Parley and is "
      + "written as it is by {{name}}."
  )
}
