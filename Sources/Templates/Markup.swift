/// Where in a page's markup the next byte stands: followed byte by byte through a template's own text.
struct Markup: Sendable, Equatable {
  private(set) var spot = Spot.text
  /// The name of the element whose tag was last begun, lower-case.
  private(set) var element: [UInt8] = []
  /// The name of the attribute that was last begun, lower-case.
  private(set) var attribute: [UInt8] = []
  /// What already stands in the attribute's value.
  private(set) var value: [UInt8] = []
  private let language: Language

  enum Language: Sendable { case html, xml, plain }

  enum Spot: Sendable, Equatable {
    case text
    case tagOpen, tagName, endTag, betweenAttributes, attributeName, afterName, beforeValue
    case unquoted
    case quoted(UInt8)
    case declaration, comment
    /// Inside `script` or `style`.
    case raw
  }

  init(_ language: Language) { self.language = language }

  /// The name of the attribute whose value the spot is in.
  var attributeName: String { String(decoding: attribute, as: UTF8.self) }
  var elementName: String { String(decoding: element, as: UTF8.self) }

  mutating func read(_ bytes: some Sequence<UInt8>) {
    guard language != .plain else { return }
    for byte in bytes { read(byte) }
  }

  /// A variable stands here.
  mutating func readValue() {
    if case .quoted = spot { value.append(UInt8(ascii: "x")) }
    if spot == .raw { tail = [] }
  }

  /// The last bytes, to see the ends of comments and of raw elements.
  private var tail: [UInt8] = []

  static func == (a: Markup, b: Markup) -> Bool {
    guard a.spot == b.spot else { return false }
    switch a.spot {
    case .quoted, .unquoted, .attributeName, .afterName, .beforeValue: return a.attribute == b.attribute
    case .raw: return a.element == b.element
    default: return true
    }
  }
}

extension Markup {
  private mutating func read(_ byte: UInt8) {
    let lower = (65...90).contains(byte) ? byte + 32 : byte
    let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
    switch spot {
    case .text: if byte == UInt8(ascii: "<") { (spot, element, tail) = (.tagOpen, [], []) }
    case .tagOpen:
      switch byte {
      case UInt8(ascii: "/"): spot = .endTag
      case UInt8(ascii: "!"), UInt8(ascii: "?"): (spot, tail) = (.declaration, [])
      case _ where isSpace: spot = .text
      default: (spot, element) = (.tagName, [lower])
      }
    case .tagName:
      if isSpace {
        spot = .betweenAttributes
      } else if !endsTag(byte), byte != UInt8(ascii: "/") {
        element.append(lower)
      }
    case .endTag: if byte == UInt8(ascii: ">") { spot = .text }
    case .betweenAttributes:
      if !endsTag(byte), !isSpace, byte != UInt8(ascii: "/") { (spot, attribute) = (.attributeName, [lower]) }
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        spot = .beforeValue
      } else if isSpace {
        spot = .afterName
      } else if !endsTag(byte) {
        attribute.append(lower)
      }
    case .afterName:
      if byte == UInt8(ascii: "=") {
        spot = .beforeValue
      } else if !endsTag(byte), !isSpace {
        (spot, attribute) = (.attributeName, [lower])
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        (spot, value) = (.quoted(byte), [])
      } else if !isSpace, !endsTag(byte) {
        spot = .unquoted
      }
    case .unquoted: if isSpace { spot = .betweenAttributes } else { _ = endsTag(byte) }
    case .quoted(let quote): if byte == quote { spot = .betweenAttributes } else { value.append(byte) }
    case .declaration:
      tail.append(byte)
      if tail.elementsEqual("--".utf8) {
        (spot, tail) = (.comment, [])
      } else if byte == UInt8(ascii: ">") {
        spot = .text
      }
    case .comment:
      tail = tail.suffix(2) + [byte]
      if tail.elementsEqual("-->".utf8) { spot = .text }
    case .raw:
      tail = tail.suffix(element.count + 1) + [lower]
      if tail.elementsEqual(Array("</".utf8) + element) { spot = .endTag }
    }
  }

  /// Whether a byte ends a tag; if so, the spot is what follows it.
  private mutating func endsTag(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: ">") else { return false }
    let isRaw = language == .html && (element.elementsEqual("script".utf8) || element.elementsEqual("style".utf8))
    (spot, tail) = (isRaw ? .raw : .text, [])
    return true
  }
}
