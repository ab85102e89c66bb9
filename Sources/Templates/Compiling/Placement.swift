import Diagnostics

/// Which types of value may stand where, and how each is escaped there.
struct Placement {
  /// What a file's ending says about its text.
  enum Language: Sendable {
    case markup(MarkupCursor.Language)
    case plain, json

    init(path: String) {
      switch path.split(separator: ".").last {
      case "xml", "svg": self = .markup(.xml)
      case "txt": self = .plain
      case "json": self = .json
      default: self = .markup(.html)
      }
    }
  }

  /// Why a value may not be written.
  struct Refusal: Error {
    let code: Code
    let message: String
    var note: String?
  }

  let language: Language
  let place: MarkupPlace

  /// The escaping of a value. `name` is as it is written in the tag.
  func escape(_ kind: FieldType.Kind, name: String) throws(Refusal) -> Escape {
    switch kind {
    case .flag:
      throw Refusal(
        code: .notPrintable, message: "\"\(name)\" is a flag: it decides, it is not written", note: section(name))
    case .texts, .list, .group:
      throw Refusal(
        code: .notPrintable, message: "\"\(name)\" is \(kind.described), which cannot be written", note: section(name))
    case .text, .html, .link, .number, .json: break
    }
    switch language {
    case .plain: return try plain(kind, name)
    case .json: return try json(kind, name)
    case .markup(let language): return try markup(kind, name, language)
    }
  }

  private func section(_ name: String) -> String { "write a section: {{#\(name)}}…{{/\(name)}}" }
}

extension Placement {
  private func plain(_ kind: FieldType.Kind, _ name: String) throws(Refusal) -> Escape {
    switch kind {
    case .text, .link, .number: return .none
    default: throw wrong("\"\(name)\" is \(kind.described), and this file is plain text")
    }
  }

  private func json(_ kind: FieldType.Kind, _ name: String) throws(Refusal) -> Escape {
    guard case .json = kind else { throw wrong("\"\(name)\" is \(kind.described); a JSON file takes JSON only") }
    return .none
  }

  private func markup(_ kind: FieldType.Kind, _ name: String, _ language: MarkupCursor.Language) throws(Refusal)
    -> Escape
  {
    let escape = language == .xml ? Escape.xml : .html
    switch place {
    case .content: return try content(kind, name, escape)
    case .rawContent(let element): return try rawContent(kind, name, String(decoding: element, as: UTF8.self))
    case .quoted(_, let attribute, _, let value):
      return try attributeValue(kind, name, String(decoding: attribute, as: UTF8.self), value, escape)
    case .beforeValue, .unquoted:
      throw wrong("\"\(name)\" stands in an attribute without quotation marks", "write name=\"{{\(name)}}\"")
    case .tagStart, .endTag, .tagName, .betweenAttributes, .tagPause, .attributeName, .afterAttributeName:
      throw wrong("\"\(name)\" stands inside a tag, where only a quoted attribute can take it")
    case .comment: throw wrong("\"\(name)\" stands in a comment of the page", "comments for designers are {{! … }}")
    case .declaration, .instruction, .cdata: throw wrong("\"\(name)\" stands in a declaration, which takes no values")
    }
  }

  private func content(_ kind: FieldType.Kind, _ name: String, _ escape: Escape) throws(Refusal) -> Escape {
    switch kind {
    case .json: throw wrong("\"\(name)\" is JSON, which stands in a script element only")
    case .html: return escape == .html ? .none : escape
    default: return escape
    }
  }

  private func rawContent(_ kind: FieldType.Kind, _ name: String, _ element: String) throws(Refusal) -> Escape {
    switch (element, kind) {
    case ("script", .json): return .none
    case ("script", _): throw wrong("\"\(name)\" is \(kind.described); a script element takes JSON only")
    case ("title", .text), ("textarea", .text), ("title", .number), ("textarea", .number): return .html
    case ("title", .link), ("textarea", .link): return .html
    case ("title", _), ("textarea", _):
      throw wrong("\"\(name)\" is \(kind.described), and <\(element)> shows plain text only")
    default: throw wrong("\"\(name)\" stands in <\(element)>, which takes no values")
    }
  }

  private func attributeValue(
    _ kind: FieldType.Kind, _ name: String, _ attribute: String, _ value: MarkupPlace.ValuePart, _ escape: Escape
  ) throws(Refusal) -> Escape {
    switch kind {
    case .html, .json: throw wrong("\"\(name)\" is \(kind.described), which cannot stand in an attribute")
    default: break
    }
    switch Attribute(Array(attribute.utf8)) {
    case .code: throw wrong("\"\(name)\" stands in \"\(attribute)\", which is read as code and takes no values")
    case .numbers:
      guard case .number = kind else {
        throw wrong("\"\(name)\" is \(kind.described); \"\(attribute)\" takes numbers only")
      }
      return escape
    case .text where value != .address: return escape
    case .text, .address: return try address(kind, name, attribute, value, escape)
    }
  }

  private func address(
    _ kind: FieldType.Kind, _ name: String, _ attribute: String, _ value: MarkupPlace.ValuePart, _ escape: Escape
  ) throws(Refusal) -> Escape {
    switch (kind, value) {
    case (.link, .start), (.link, .address), (.number, .middle): return escape
    case (.link, _):
      throw Refusal(
        code: .notALink, message: "\"\(name)\" is a whole address, and something stands before it in \"\(attribute)\"")
    case (_, .fragment): return .fragment
    default:
      throw Refusal(
        code: .notALink, message: "\"\(name)\" is \(kind.described), and \"\(attribute)\" takes an address",
        note: "only values of the type link are known to be safe there; after \"#\" a text may follow")
    }
  }

  private func wrong(_ message: String, _ note: String? = nil) -> Refusal {
    Refusal(code: .wrongPlace, message: message, note: note)
  }
}

extension Code {
  static let notPrintable = Code(
    "E0410", "not-printable",
    "Flags, lists and groups have no text of their own. Write a section over them: {{#name}}…{{/name}}.")
  static let wrongPlace = Code(
    "E0411", "wrong-place",
    "How a value is escaped depends on where it stands. In some places nothing is safe (tag names, "
      + "attributes without quotation marks, comments, style, scripts but for JSON), and HTML cannot stand in an "
      + "attribute."
  )
  static let notALink = Code(
    "E0412", "not-a-link",
    "Attributes such as href and src take an address. Only values of the type link are known to lead where "
      + "they say; text could hold a script. A link stands at the start of the attribute; after \"#\" text may "
      + "follow."
  )
}
