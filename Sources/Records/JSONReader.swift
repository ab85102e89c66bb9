import Diagnostics

/// Reads JSON (RFC 8259) into values that know where they stand. Numbers, `true` and `false` stay the text that was written;
/// `null` is nothing at all.
///
/// YAML's reader would take most JSON too, but neither `\ud83d\ude00`, which is how many programs write 😀, nor would it speak of
/// what is wrong in JSON's terms.
struct JSONReader {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private var offset: Int
  private var depth = 0

  /// Deeper than any record, and no danger to the stack.
  private static let deepest = 100

  /// Ends the reading; what is wrong has been reported.
  private struct Stop: Error {}

  init(source: SourceText) {
    self.source = source
    offset = source.markWidth
  }

  /// The value; nothing where it is `null`, or where the file is no JSON, which is then among the diagnostics.
  mutating func read() -> Value? {
    do {
      let value = try value()
      if next() != nil { try stop("words after the end of the JSON", at: offset..<offset + 1) }
      return value
    } catch {
      return nil
    }
  }
}

extension JSONReader {
  private mutating func stop(_ message: String, at range: Range<Int>, note: String? = nil) throws(Stop) -> Never {
    let place = source.place(range.clamped(to: 0..<source.bytes.count))
    diagnostics.append(Diagnostic(.jsonSyntax, message, at: place, notes: [note].compactMap(\.self)))
    throw Stop()
  }

  /// The next byte that is no white space.
  private mutating func next() -> UInt8? {
    while offset < source.bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[offset]) { offset += 1 }
    return offset < source.bytes.count ? source.bytes[offset] : nil
  }

  private mutating func value() throws(Stop) -> Value? {
    switch next() {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try list()
    case UInt8(ascii: "\""): .scalar(try string())
    case nil: try stop("a value is missing at the end of the file", at: source.bytes.count..<source.bytes.count)
    default: try word()
    }
  }

  private mutating func object() throws(Stop) -> Value {
    let start = offset
    var entries: [Mapping.Entry] = []
    try members(until: UInt8(ascii: "}")) { reader throws(Stop) in
      guard reader.next() == UInt8(ascii: "\"") else {
        try reader.stop("a name in quotes is missing here", at: reader.offset..<reader.offset + 1)
      }
      let key = try reader.string()
      guard reader.next() == UInt8(ascii: ":") else {
        try reader.stop("a colon is missing after this name", at: key.place.range)
      }
      reader.offset += 1
      guard let value = try reader.value() else { return }
      if let first = entries.first(where: { $0.key.text == key.text }) {
        reader.diagnostics.append(.duplicateField(key.text, again: key.place, first: first.key.place))
      } else {
        entries.append(Mapping.Entry(key: key, value: value))
      }
    }
    return .mapping(Mapping(entries: entries, place: source.place(start..<offset)))
  }

  private mutating func list() throws(Stop) -> Value {
    let start = offset
    var values: [Value] = []
    try members(until: UInt8(ascii: "]")) { reader throws(Stop) in
      if let value = try reader.value() { values.append(value) }
    }
    return .list(List(values: values, place: source.place(start..<offset)))
  }

  /// What stands between two brackets, each member after a comma but the first.
  private mutating func members(
    until closing: UInt8, read: (inout JSONReader) throws(Stop) -> Void
  ) throws(Stop) {
    let opening = offset..<offset + 1
    depth += 1
    if depth > Self.deepest { try stop("this nests more than \(Self.deepest) deep", at: opening) }
    offset += 1
    var isFirst = true
    while let byte = next(), byte != closing {
      if !isFirst {
        guard byte == UInt8(ascii: ",") else { try stop("a comma is missing before this", at: offset..<offset + 1) }
        offset += 1
        if next() == closing { try stop("a comma after the last member", at: offset - 1..<offset) }
      }
      try read(&self)
      isFirst = false
    }
    guard offset < source.bytes.count else { try stop("the bracket opened here is never closed", at: opening) }
    offset += 1
    depth -= 1
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Stop) -> Value? {
    let start = offset
    while offset < source.bytes.count, !" \t\r\n,:[]{}\"".utf8.contains(source.bytes[offset]) { offset += 1 }
    let range = start..<max(offset, start + 1)
    let text = source.text(in: range)
    if text == "null" { return nil }
    guard text == "true" || text == "false" || text.isJSONNumber else {
      try stop("a text in JSON stands in quotes", at: range)
    }
    return .scalar(Scalar(text: text, place: source.place(range)))
  }
}

extension JSONReader {
  private mutating func string() throws(Stop) -> Scalar {
    let start = offset + 1
    var text: [UInt8] = []
    offset = start
    while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: "\"") {
      switch source.bytes[offset] {
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: try stop("a line break or a tab in a text", at: offset..<offset + 1, note: "write \\n or \\t")
      case let byte:
        text.append(byte)
        offset += 1
      }
    }
    guard offset < source.bytes.count else {
      try stop("the quotes opened here are never closed", at: start - 1..<start)
    }
    let place = source.place(start..<offset)
    offset += 1
    let scalar = Scalar(
      text: String(decoding: text, as: UTF8.self), place: place, isVerbatim: text.count == place.range.count)
    diagnostics += [scalar.controlFault].compactMap(\.self)
    return scalar
  }

  /// The letter that a backslash and what follows it stand for.
  private mutating func escaped() throws(Stop) -> [UInt8] {
    let start = offset
    offset += 2
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    ]
    let sign = start + 1 < source.bytes.count ? source.bytes[start + 1] : 0
    if let byte = simple[sign] { return [byte] }
    guard sign == UInt8(ascii: "u"), let first = hexadecimal(at: offset) else {
      try stop("a backslash that means nothing", at: start..<start + 2, note: "write \\\\ for a backslash")
    }
    offset += 4
    guard (0xD800..<0xE000).contains(first) else { return Self.letter(first) }
    guard source.bytes[min(offset, source.bytes.count)...].starts(with: "\\u".utf8),
      first < 0xDC00, let second = hexadecimal(at: offset + 2), (0xDC00..<0xE000).contains(second)
    else {
      try stop("half a letter: \\ud83d and its like stand in pairs", at: start..<start + 6)
    }
    offset += 6
    return Self.letter(0x10000 + (first - 0xD800) << 10 + second - 0xDC00)
  }

  private func hexadecimal(at offset: Int) -> UInt32? {
    guard offset + 4 <= source.bytes.count else { return nil }
    let digits = source.text(in: offset..<offset + 4)
    return digits.utf8.allSatisfy { UInt8(ascii: "+") != $0 && UInt8(ascii: "-") != $0 }
      ? UInt32(digits, radix: 16) : nil
  }

  private static func letter(_ number: UInt32) -> [UInt8] {
    Array(String(Unicode.Scalar(number) ?? "\u{FFFD}").utf8)
  }
}

extension String {
  /// Whether it is a number, such as `-12.5e3`.
  fileprivate var isJSONNumber: Bool {
    guard let first = utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first) else { return false }
    return utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } && Double(self) != nil
  }
}

extension Code {
  static let jsonSyntax = Code(
    "E0122", "json-syntax",
    "JSON writes names and texts in double quotes, a colon after each name, and a comma between members but none after the last."
  )
}
