/// Follows the place in HTML or XML through the literal text of a template, byte by byte.
struct MarkupCursor: Sendable {
  enum Language: Sendable { case html, xml }

  let language: Language
  var place = MarkupPlace.content
  /// The last four bytes of an attribute's value, white space apart.
  private var recent: UInt32 = 0

  init(language: Language) {
    self.language = language
  }

  /// Moves on over literal text. Returns the offset of a byte that may not follow branches that ended differently, if any.
  mutating func pass(_ text: ArraySlice<UInt8>) -> Int? {
    var rest = text
    var fault: Int?
    while let byte = rest.first {
      if case .tagPause = place, fault == nil, !byte.isMarkupSpace, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">") {
        fault = rest.startIndex
      }
      rest = rest.dropFirst(step(rest, byte))
    }
    return fault
  }

  /// A value that a variable writes.
  mutating func passValue() {
    guard case .quoted(let element, let name, let quote, let value) = place, value != .fragment else { return }
    place = .quoted(element: element, name: name, quote: quote, value: .middle)
  }
}

extension MarkupCursor {
  /// Moves the place over the start of `rest` and returns how many bytes that took.
  private mutating func step(_ rest: ArraySlice<UInt8>, _ byte: UInt8) -> Int {
    switch place {
    case .content: return stepContent(rest)
    case .rawContent(let element): return stepRaw(rest, element)
    case .comment: return skip(rest, to: "-->")
    case .instruction: return skip(rest, to: language == .xml ? "?>" : ">")
    case .declaration: return skip(rest, to: ">")
    case .cdata: return skip(rest, to: "]]>")
    case .tagStart: return stepTagStart(rest)
    case .endTag: return skip(rest, to: ">")
    case .quoted(let element, let name, let quote, let value):
      stepQuoted(rest, byte, element, name, quote, value)
    default: stepTag(byte)
    }
    return 1
  }

  private mutating func stepContent(_ rest: ArraySlice<UInt8>) -> Int {
    guard let open = rest.firstIndex(of: UInt8(ascii: "<")) else { return rest.count }
    place = .tagStart
    return open + 1 - rest.startIndex
  }

  private mutating func skip(_ rest: ArraySlice<UInt8>, to end: String) -> Int {
    guard let found = rest.firstRange(of: Array(end.utf8)) else { return rest.count }
    place = .content
    return found.upperBound - rest.startIndex
  }

  private mutating func stepTagStart(_ rest: ArraySlice<UInt8>) -> Int {
    for (opening, next) in Self.openings where rest.starts(with: opening.utf8) {
      place = next
      return opening.utf8.count
    }
    guard let byte = rest.first, byte.isMarkupLetter else {
      place = .content
      return 0
    }
    place = .tagName([byte.lowercased])
    return 1
  }

  private static let openings: [(String, MarkupPlace)] = [
    ("!--", .comment), ("![CDATA[", .cdata), ("!", .declaration), ("?", .instruction), ("/", .endTag),
  ]

  /// The end tag of a raw element; everything else in it is text.
  private mutating func stepRaw(_ rest: ArraySlice<UInt8>, _ element: [UInt8]) -> Int {
    guard let open = rest.firstIndex(of: UInt8(ascii: "<")) else { return rest.count }
    let name = rest[open...].dropFirst(2)
    let isEnd = rest[open...].dropFirst().first == UInt8(ascii: "/") && name.prefix(element.count).map(\.lowercased) == element
    guard isEnd else { return open + 1 - rest.startIndex }
    place = .endTag
    return name.startIndex + element.count - rest.startIndex
  }
}

extension MarkupCursor {
  private mutating func stepTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return closeTag() }
    switch place {
    case .tagName(let name):
      place = byte.isMarkupSpace || byte == UInt8(ascii: "/") ? .betweenAttributes(element: name) : .tagName(name + [byte.lowercased])
    case .betweenAttributes(let element), .tagPause(let element):
      if byte.isMarkupSpace || byte == UInt8(ascii: "/") {
        place = .betweenAttributes(element: element)
      } else {
        place = .attributeName(element: element, name: [byte.lowercased])
      }
    case .attributeName(let element, let name): stepAttributeName(byte, element, name, isOver: false)
    case .afterAttributeName(let element, let name): stepAttributeName(byte, element, name, isOver: true)
    case .beforeValue(let element, let name):
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        place = .quoted(element: element, name: name, quote: byte, value: .start)
      } else if !byte.isMarkupSpace {
        place = .unquoted(element: element, name: name)
      }
    case .unquoted(let element, _):
      if byte.isMarkupSpace { place = .betweenAttributes(element: element) }
    default: break
    }
  }

  private mutating func stepAttributeName(_ byte: UInt8, _ element: [UInt8], _ name: [UInt8], isOver: Bool) {
    if byte == UInt8(ascii: "=") {
      place = .beforeValue(element: element, name: name)
    } else if byte.isMarkupSpace {
      place = .afterAttributeName(element: element, name: name)
    } else if byte == UInt8(ascii: "/") {
      place = .betweenAttributes(element: element)
    } else {
      place = .attributeName(element: element, name: (isOver ? [] : name) + [byte.lowercased])
    }
  }

  private mutating func stepQuoted(
    _ rest: ArraySlice<UInt8>, _ byte: UInt8, _ element: [UInt8], _ name: [UInt8], _ quote: UInt8,
    _ value: MarkupPlace.ValuePart
  ) {
    guard byte != quote else {
      place = .betweenAttributes(element: element)
      return
    }
    var next = value == .fragment ? value : .middle
    if byte == UInt8(ascii: "#") { next = .fragment }
    if !byte.isMarkupSpace { recent = recent << 8 | UInt32(byte.lowercased) }
    if recent == Self.redirect, name.elementsEqual("content".utf8) { next = .address }
    if value == .address, byte.isMarkupSpace { next = .address }
    place = .quoted(element: element, name: name, quote: quote, value: next)
  }

  /// `url=`
  private static let redirect: UInt32 = 0x75_72_6C_3D

  private mutating func closeTag() {
    var element: [UInt8] = []
    switch place {
    case .tagName(let name), .betweenAttributes(let name), .tagPause(let name): element = name
    case .attributeName(let name, _), .afterAttributeName(let name, _), .beforeValue(let name, _), .unquoted(let name, _):
      element = name
    default: break
    }
    let name = String(decoding: element, as: UTF8.self)
    place = language == .html && Self.rawElements.contains(name) ? .rawContent(element: element) : .content
  }

  private static let rawElements: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]
}

extension UInt8 {
  fileprivate var isMarkupSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isMarkupLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
