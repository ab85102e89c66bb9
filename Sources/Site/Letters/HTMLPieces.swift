/// HTML taken apart into tags and what stands between them, in order. It reads what Parley writes; in an author's own HTML,
/// what is no tag is text.
struct HTMLPieces: Sequence, IteratorProtocol {
  enum Piece {
    /// As it stands in the page, its references not decoded.
    case text(ArraySlice<UInt8>)
    case open(Tag)
    case close(String, source: ArraySlice<UInt8>)
    /// A comment or the doctype, whole.
    case other(ArraySlice<UInt8>)
  }

  struct Tag {
    /// In lower case.
    let name: String
    /// Values as they stand in the page, their references not decoded; empty for a name alone.
    let attributes: [(name: String, value: ArraySlice<UInt8>)]
    /// The whole of it.
    let source: ArraySlice<UInt8>

    subscript(name: String) -> ArraySlice<UInt8>? { attributes.first { $0.name == name }?.value }

    /// The words of `class`.
    var classes: [Substring] { self["class"].map { String(decoding: $0, as: UTF8.self).split(separator: " ") } ?? [] }

    /// Whether nothing can stand in it, and no end tag follows.
    var isVoid: Bool { Self.void.contains(name) }

    private static let void: Set = [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
  }

  private var rest: ArraySlice<UInt8>
  /// The element in which nothing but its own end tag is markup.
  private var raw: String?

  init(_ html: [UInt8]) { rest = html[...] }

  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    guard first == UInt8(ascii: "<"), let piece = tag() else { return text() }
    return piece
  }
}

extension HTMLPieces {
  private mutating func text() -> Piece {
    var end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    if let raw {
      let close = Array("</\(raw)".utf8)
      while end < rest.endIndex, !rest[end...].starts(with: close) {
        end = rest[(end + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
      }
    }
    defer { rest = rest[end...] }
    return .text(rest[..<end])
  }

  /// The tag that begins here; nothing where none does.
  private mutating func tag() -> Piece? {
    let inside = rest.dropFirst()
    guard let first = inside.first else { return nil }
    if let raw {
      guard inside.starts(with: "/\(raw)".utf8) else { return nil }
    }
    if first == UInt8(ascii: "!") { return other() }
    let isEnd = first == UInt8(ascii: "/")
    let name = (isEnd ? inside.dropFirst() : inside).prefix { $0.isPartOfName }
    guard name.first?.isASCIILetter == true else { return nil }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    var attributes: [(name: String, value: ArraySlice<UInt8>)] = []
    var index = name.endIndex
    while index < rest.endIndex, rest[index] != UInt8(ascii: ">") {
      if rest[index].isPartOfName { attributes.append(attribute(at: &index)) } else { index += 1 }
    }
    let source = rest[..<Swift.min(index + 1, rest.endIndex)]
    rest = rest[source.endIndex...]
    raw = !isEnd && Self.rawElements.contains(word) ? word : nil
    return isEnd ? .close(word, source: source) : .open(Tag(name: word, attributes: attributes, source: source))
  }

  private func attribute(at index: inout Int) -> (name: String, value: ArraySlice<UInt8>) {
    let name = rest[index...].prefix { $0.isPartOfName }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    index = name.endIndex
    guard index < rest.endIndex, rest[index] == UInt8(ascii: "=") else { return (word, []) }
    index += 1
    guard index < rest.endIndex else { return (word, []) }
    let quote = rest[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = rest[index...].prefix { !$0.isSpace && $0 != UInt8(ascii: ">") }
      index = value.endIndex
      return (word, value)
    }
    let value = rest[(index + 1)...].prefix { $0 != quote }
    index = Swift.min(value.endIndex + 1, rest.endIndex)
    return (word, value)
  }

  private mutating func other() -> Piece {
    let end = Array((rest.starts(with: "<!--".utf8) ? "-->" : ">").utf8)
    let close = rest.indices.first { rest[$0...].starts(with: end) }.map { $0 + end.count } ?? rest.endIndex
    defer { rest = rest[close...] }
    return .other(rest[..<close])
  }

  private static let rawElements: Set = ["script", "style", "title", "textarea"]
}

extension [UInt8] {
  /// Adds an attribute to a tag. The value stands as it stood in HTML, but for the mark around it.
  mutating func append(attribute name: String, _ value: some Sequence<UInt8>) {
    append(0x20)
    self += name.utf8
    self += "=\"".utf8
    for byte in value {
      if byte == UInt8(ascii: "\"") { self += "&quot;".utf8 } else { append(byte) }
    }
    append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isSpace: Bool { self == 0x20 || (9...13).contains(self) }
  fileprivate var isPartOfName: Bool { !isSpace && !"=>/\"'".utf8.contains(self) }
}

extension String {
  /// Text as it stands in HTML, its references decoded: those that Parley and libcmark write. Others stay as they are.
  init(decodingHTML html: some Sequence<UInt8>) {
    let text = String(decoding: Array(html), as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else {
      self = text
      return
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&")]
    self = named.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
