import Dossier

/// Whom a schema is for, which decides how much freedom there is.
enum SchemaReader {
  /// A program that reads what Parley wrote: each value in its one form.
  case program
  /// An author, whose editor takes a year for a number: every form that is read.
  case author
}

extension SchemaReader {
  /// The schema of named fields.
  func object(_ fields: [FieldOutline]) -> [Written.Named] {
    let required = fields.filter(\.isRequired).map { Written.text($0.names[0]) }
    return [
      .init("type", .text("object")),
      .init("properties", .fields(fields.flatMap { outline in names(outline).map { .init($0, field(outline)) } })),
    ] + translations(beside: fields) + (required.isEmpty ? [] : [.init("required", .list(required))])
      + [.init("additionalProperties", .flag(false))]
  }
}

extension SchemaReader {
  private func names(_ outline: FieldOutline) -> [String] {
    switch self {
    case .program: Array(outline.names.prefix(1))
    case .author: outline.names
    }
  }

  /// What an author says in other languages stands under their names: `ru: {title: …}`.
  private func translations(beside fields: [FieldOutline]) -> [Written.Named] {
    guard self == .author else { return [] }
    let short = fields.flatMap(\.names).filter { $0.utf8.count < 4 }
    let others = short.isEmpty ? "" : "(?!(\(short.joined(separator: "|")))$)"
    let pattern = "^\(others)[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
    return [
      .init("patternProperties", .fields([.init(pattern, .fields([.init("type", .text("object"))]))]))
    ]
  }

  private func field(_ outline: FieldOutline) -> Written {
    .fields([.init("description", .text(outline.meaning))] + members(of: outline.shape))
  }

  private func members(of shape: FieldShape) -> [Written.Named] {
    switch shape {
    case .text, .name, .code, .inline, .reference: word(pattern: nil)
    case .short(let most): word(pattern: nil) + [.init("maxLength", .number(String(most)))]
    case .date: word(pattern: Self.date)
    case .instant: word(pattern: Self.instant)
    case .language: word(pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    case .address: word(pattern: "^[A-Za-z]+:")
    case .colour: word(pattern: self == .program ? "^#[0-9a-f]{6}$" : "^#?[0-9A-Fa-f]{6}$")
    case .number: self == .program ? [.init("type", .text("integer"))] : word(pattern: "^[+-]?[0-9]+$")
    case .percent: [.init("type", .list([.text("number"), .text("string")]))] + percent
    case .yesNo: self == .program ? [.init("type", .text("boolean"))] : word(pattern: nil)
    case .oneOf(let words): [.init("enum", .list(words.flatMap(spellings)))]
    case .list(let member): list(of: member)
    case .texts: [.init("anyOf", .list(texts))]
    case .parts(let fields): object(fields)
    case .otherValue(let kind, let beside): dispute(of: kind, beside)
    case .anything: [.init("type", .text("object"))]
    }
  }

  /// A text; an author's may look like a number, or like yes and no.
  private func word(pattern: String?) -> [Written.Named] {
    let types: Written =
      self == .program ? .text("string") : .list(["string", "number", "boolean"].map(Written.text))
    return [.init("type", types)] + (pattern.map { [.init("pattern", .text($0))] } ?? [])
  }

  private var percent: [Written.Named] {
    [
      .init("exclusiveMinimum", .number("0")), .init("exclusiveMaximum", .number("100")),
      .init("pattern", .text("^[0-9.eE+-]+ *%?$")),
    ]
  }

  private func spellings(_ word: String) -> [Written] {
    guard self == .author else { return [.text(word)] }
    switch word {
    case "yes": return [.text(word), .flag(true)]
    case "no": return [.text(word), .flag(false)]
    default: return word.utf8.allSatisfy { (48...57).contains($0) } ? [.text(word), .number(word)] : [.text(word)]
    }
  }

  private func list(of member: FieldShape) -> [Written.Named] {
    let list: [Written.Named] = [.init("type", .text("array")), .init("items", .fields(members(of: member)))]
    switch self {
    case .program: return list
    case .author: return [.init("anyOf", .list([.fields(list), .fields(members(of: member))]))]
    }
  }

  /// Names with a text each, a text alone, or several of both.
  private var texts: [Written] {
    let named: [Written.Named] = [
      .init("type", .text("object")), .init("additionalProperties", .fields(word(pattern: nil))),
    ]
    let one: [Written] = [.fields(word(pattern: nil)), .fields(named)]
    return one + [
      .fields([.init("type", .text("array")), .init("items", .fields([.init("anyOf", .list(one))]))])
    ]
  }

  private func dispute(of kind: Kind, _ beside: [FieldOutline]) -> [Written.Named] {
    let own = beside.flatMap { outline in names(outline).map { Written.Named($0, field(outline)) } }
    let others = kind.fields.flatMap(names).filter { name in !own.contains { $0.name == name } }.map { name in
      Written.Named(name, .fields([.init("$ref", .text("#/$defs/\(kind.rawValue)/properties/\(name)"))]))
    }
    return [
      .init("type", .text("object")), .init("properties", .fields(own + others)),
      .init("additionalProperties", .flag(false)),
      // One of them is what is disputed.
      .init("anyOf", .list(others.map { .fields([.init("required", .list([.text($0.name)]))]) })),
    ]
  }

  /// EDTF as far as a pattern can tell; whether the day exists, reading tells.
  private static let date: String = {
    let time = "T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})"
    let part = "[0-9]{1,4}X{0,3}(-(XX|[0-9]{2}(-(XX|[0-9]{2}(\(time))?))?))?[?~%]?"
    return "^(\(part)|(\(part)|\\.\\.)?/(\(part)|\\.\\.)?)$"
  }()

  private static let instant =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?$"
}
