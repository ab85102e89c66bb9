/// Where in HTML or XML a byte of a template stands, as far as escaping goes.
enum MarkupPlace: Sendable, Hashable {
  /// Between tags.
  case content
  /// Inside an element whose content is no markup: `script`, `style`, `title`, `textarea` and old ones.
  case rawContent(element: [UInt8])
  /// Just after `<`.
  case tagStart
  case endTag
  case tagName([UInt8])
  case betweenAttributes(element: [UInt8])
  /// After branches that end in different parts of a tag: white space, `/` or `>` must come next.
  case tagPause(element: [UInt8])
  case attributeName(element: [UInt8], name: [UInt8])
  case afterAttributeName(element: [UInt8], name: [UInt8])
  case beforeValue(element: [UInt8], name: [UInt8])
  case unquoted(element: [UInt8], name: [UInt8])
  case quoted(element: [UInt8], name: [UInt8], quote: UInt8, value: ValuePart)
  case comment
  /// `<!doctype …>`
  case declaration
  /// `<?…?>`
  case instruction
  case cdata

  /// How far an attribute's value has come. Later cases win where branches differ.
  enum ValuePart: Int, Sendable, Hashable {
    /// Nothing is written yet.
    case start
    case middle
    /// After `#`.
    case fragment
    /// After `url=` in the value of `content`: an address must come next.
    case address
  }
}

extension MarkupPlace {
  /// The place after two branches that end here and there; nothing where what follows would mean two things.
  func joined(_ other: MarkupPlace) -> MarkupPlace? {
    if self == other { return self }
    if case .quoted(let element, let name, let quote, let mine) = self,
      case .quoted(element, name, quote, let theirs) = other
    {
      return .quoted(element: element, name: name, quote: quote, value: mine.rawValue > theirs.rawValue ? mine : theirs)
    }
    guard let element = elementOfTag, element == other.elementOfTag else { return nil }
    return .tagPause(element: element)
  }

  /// The element whose start tag this place is in, outside any value.
  private var elementOfTag: [UInt8]? {
    switch self {
    case .tagName(let element), .betweenAttributes(let element), .tagPause(let element): element
    case .attributeName(let element, _), .afterAttributeName(let element, _): element
    default: nil
    }
  }
}
