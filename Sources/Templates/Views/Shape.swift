/// A view's declaration as a value: what names a template may use, of what type, and what they mean.
package struct Shape: Sendable {
  let id: ID
  private let called: @Sendable () -> String
  private let declared: @Sendable () -> [Field]

  /// What tells shapes apart.
  enum ID: Sendable, Hashable {
    case type(ObjectIdentifier)
    case named(String)
  }

  /// One name of a view.
  package struct Field: Sendable {
    /// As templates write it: `who_wants_what`.
    package let name: String
    package let type: FieldType
    /// One line in plain words.
    package let doc: String
  }

  /// The fields are asked for when they are needed, so that a view may hold views of its own kind. So is the name, which only a
  /// guide or a mistake needs: to make a text of a type's name looks through all of the program, a twentieth of a small build.
  init(name: @autoclosure @escaping @Sendable () -> String, id: ID, fields: @escaping @Sendable () -> [Field]) {
    called = name
    self.id = id
    declared = fields
  }

  /// The view's Swift name: `IssueView`.
  package var name: String { called() }

  /// In the order of their slots.
  package var fields: [Field] { declared() }
}

/// What a name of a view stands for.
package struct FieldType: Sendable {
  package let kind: Kind
  /// Whether it may be absent.
  package let isOptional: Bool

  package enum Kind: Sendable {
    case text, html, link, number, json, flag, texts
    case list(Shape)
    case group(Shape)
  }

  init(_ kind: Kind, optional: Bool = false) {
    self.kind = kind
    isOptional = optional
  }

  static func optional(_ kind: Kind) -> FieldType { FieldType(kind, optional: true) }

  /// `optional text`, `list of IssueLine`
  package var name: String { isOptional ? "optional \(kind.name)" : kind.name }
}

extension FieldType.Kind {
  var isText: Bool { if case .text = self { true } else { false } }

  /// `text`, `list of IssueLine`
  package var name: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .link: "link"
    case .number: "number"
    case .json: "JSON"
    case .flag: "flag"
    case .texts: "list of texts"
    case .list(let shape): "list of \(shape.name)"
    case .group(let shape): "group \(shape.name)"
    }
  }

  /// As a sentence says it: `a text`, `a list of IssueLine`
  var described: String {
    switch self {
    case .html, .json: name
    case .group(let shape): "a group (\(shape.name))"
    default: "a " + name
    }
  }

  /// The shape that a section over it brings, where there is one.
  var shape: Shape? {
    switch self {
    case .list(let shape), .group(let shape): shape
    case .texts: .loneText
    default: nil
    }
  }
}

extension Shape {
  /// What an item of a list of texts looks like: one value, called `.`.
  static let loneText = Shape(name: "text", id: .named("text")) {
    [Field(name: ".", type: FieldType(.text), doc: "The text itself")]
  }
}
