/// Follows the place in HTML or XML through the literal text of a template, byte by byte.
struct MarkupCursor: Sendable {
  enum Language: Sendable { case html, xml }

  let language: Language
  var place = MarkupPlace.content
  /// The element whose content is no flow of words (a drawing, an option), where there is one around the place.
  private(set) var closed: [UInt8]?
  /// The last four bytes of an attribute's value, white space apart.
  private var recent: UInt32 = 0

  init(language: Language) {
    self.language = language
  }

  /// Moves on over literal text. Returns the offset of a byte that may not follow branches that ended differently,
  /// if any.
  mutating func pass(_ text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex
    var fault: Int?
    while index < text.endIndex {
      if case .tagPause = place, fault == nil, !text[index].endsName { fault = index }
      index = step(text, index)
    }
    return fault
  }

  /// Whether an element may stand at the place, in the midst of words.
  var takesElements: Bool { language == .html && place == .content && closed == nil }

  /// Moves on over a value that a variable writes.
  mutating func passValue() {
    guard case .quoted(let element, let name, let quote, let value) = place, value != .fragment else { return }
    place = .quoted(element: element, name: name, quote: quote, value: .middle)
  }
}

extension MarkupCursor {
  /// Moves the place over some bytes from `start` on and returns where the next ones are.
  private mutating func step(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    switch place {
    case .content: return stepContent(text, start)
    case .rawContent(let element): return stepRaw(text, start, element)
    case .comment: return skip(text, start, to: ["-->", "--!>"])
    case .cdata: return skip(text, start, to: ["]]>"])
    case .instruction where language == .xml: return skip(text, start, to: ["?>"])
    case .instruction, .declaration, .endTag: return skip(text, start, to: [">"])
    case .tagStart: return stepTagStart(text, start)
    case .quoted(let element, let name, let quote, let value):
      return stepQuoted(text, start, element, name, quote, value)
    default: return stepTag(text, start)
    }
  }

  private mutating func stepContent(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    guard let open = text[start...].firstIndex(of: UInt8(ascii: "<")) else { return text.endIndex }
    place = .tagStart
    return open + 1
  }

  private mutating func skip(_ text: ArraySlice<UInt8>, _ start: Int, to ends: [String]) -> Int {
    for index in start..<text.endIndex {
      guard let end = ends.first(where: { text[index...].starts(with: $0.utf8) }) else { continue }
      place = .content
      return index + end.utf8.count
    }
    return text.endIndex
  }

  private mutating func stepTagStart(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "/"):
      place = .endTag
      if let closed, text[start...].dropFirst().prefix(closed.count).map(\.lowercased) == closed { self.closed = nil }
    case UInt8(ascii: "?"): place = .instruction
    case UInt8(ascii: "!"): return stepDeclaration(text, start)
    case let byte where byte.isLetter: place = .tagName([byte.lowercased])
    default:
      place = .content
      return start
    }
    return start + 1
  }

  /// A comment may end with the dashes it starts with (`<!-->`); HTML has no character data.
  private mutating func stepDeclaration(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    let isComment = text[start...].starts(with: "!--".utf8)
    let isData = language == .xml && text[start...].starts(with: "![CDATA[".utf8)
    place = isComment ? .comment : isData ? .cdata : .declaration
    return start + (isData ? 8 : 1)
  }

  /// The end tag of a raw element; everything else in it is text.
  private mutating func stepRaw(_ text: ArraySlice<UInt8>, _ start: Int, _ element: [UInt8]) -> Int {
    guard let open = text[start...].firstIndex(of: UInt8(ascii: "<")) else { return text.endIndex }
    let name = text[open...].dropFirst(2)
    let isEnd = text[open...].dropFirst().first == UInt8(ascii: "/")
    guard isEnd, name.prefix(element.count).map(\.lowercased) == element else { return open + 1 }
    guard name.dropFirst(element.count).first?.endsName ?? true else { return open + 1 }
    place = .endTag
    return name.startIndex + element.count
  }
}

extension MarkupCursor {
  private mutating func stepTag(_ text: ArraySlice<UInt8>, _ start: Int) -> Int {
    let byte = text[start]
    if byte == UInt8(ascii: ">") {
      closeTag()
      return start + 1
    }
    switch place {
    case .tagName(let name): return stepTagName(text, start, name)
    case .betweenAttributes(let element), .tagPause(let element):
      if byte.endsName {
        place = .betweenAttributes(element: element)
        return start + 1
      }
      if byte == UInt8(ascii: "=") {
        place = .attributeName(element: element, name: [byte])
        return start + 1
      }
      return stepAttributeName(text, start, element, [])
    case .attributeName(let element, let name): return stepAttributeName(text, start, element, name)
    case .afterAttributeName(let element, let name):
      if byte.isSpace { return start + 1 }
      return stepAttributeName(text, start, element, byte == UInt8(ascii: "=") ? name : [])
    case .beforeValue(let element, let name): stepValueStart(byte, element, name)
    case .unquoted(let element, _): if byte.isSpace { place = .betweenAttributes(element: element) }
    default: break
    }
    return start + 1
  }

  private mutating func stepTagName(_ text: ArraySlice<UInt8>, _ start: Int, _ name: [UInt8]) -> Int {
    let end = text[start...].firstIndex { $0.endsName } ?? text.endIndex
    let name = name + text[start..<end].map(\.lowercased)
    place = .tagName(name)
    guard end < text.endIndex, text[end] != UInt8(ascii: ">") else { return end }
    place = .betweenAttributes(element: name)
    return end + 1
  }

  private mutating func stepAttributeName(
    _ text: ArraySlice<UInt8>, _ start: Int, _ element: [UInt8], _ before: [UInt8]
  ) -> Int {
    let end = text[start...].firstIndex { $0.endsName || $0 == UInt8(ascii: "=") } ?? text.endIndex
    let name = before + text[start..<end].map(\.lowercased)
    place = .attributeName(element: element, name: name)
    guard end < text.endIndex, text[end] != UInt8(ascii: ">") else { return end }
    switch text[end] {
    case UInt8(ascii: "="): place = .beforeValue(element: element, name: name)
    case UInt8(ascii: "/"): place = .betweenAttributes(element: element)
    default: place = .afterAttributeName(element: element, name: name)
    }
    return end + 1
  }

  private mutating func stepValueStart(_ byte: UInt8, _ element: [UInt8], _ name: [UInt8]) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      recent = 0
      place = .quoted(element: element, name: name, quote: byte, value: .start)
    } else if !byte.isSpace {
      place = .unquoted(element: element, name: name)
    }
  }

  private mutating func stepQuoted(
    _ text: ArraySlice<UInt8>, _ start: Int, _ element: [UInt8], _ name: [UInt8], _ quote: UInt8,
    _ value: MarkupPlace.ValuePart
  ) -> Int {
    let end = text[start...].firstIndex(of: quote) ?? text.endIndex
    guard end == text.endIndex else {
      place = .betweenAttributes(element: element)
      return end + 1
    }
    var value = value
    for byte in text[start..<end] { value = part(after: value, byte, in: name) }
    place = .quoted(element: element, name: name, quote: quote, value: value)
    return end
  }

  /// How far a value has come with one more byte.
  private mutating func part(after value: MarkupPlace.ValuePart, _ byte: UInt8, in name: [UInt8])
    -> MarkupPlace.ValuePart
  {
    guard !byte.isSpace else { return value == .start ? .middle : value }
    recent = recent << 8 | UInt32(byte.lowercased)
    if recent == Self.redirect, name.elementsEqual("content".utf8) { return .address }
    return byte == UInt8(ascii: "#") || value == .fragment ? .fragment : .middle
  }

  /// `url=`
  private static let redirect: UInt32 = 0x75_72_6C_3D

  private mutating func closeTag() {
    switch place {
    case .tagName(let element), .betweenAttributes(let element), .tagPause(let element), .attributeName(let element, _),
      .afterAttributeName(let element, _), .beforeValue(let element, _), .unquoted(let element, _):
      let isRaw = language == .html && Self.rawElements.contains(element)
      place = isRaw ? .rawContent(element: element) : .content
      if closed == nil, Self.closedElements.contains(element) { closed = element }
    default: place = .content
    }
  }

  private static let closedElements = Set(["svg", "math", "option"].map { Array($0.utf8) })

  private static let rawElements = Set(
    ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"].map { Array($0.utf8) }
  )
}

extension UInt8 {
  /// White space, `/` or `>`: what ends the name of an element or an attribute.
  fileprivate var endsName: Bool { isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}
