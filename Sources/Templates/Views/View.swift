/// A page, or a part of one, as values with names. Its fields are declared once; templates, documentation and rendering
/// follow.
package protocol View: Sendable {
  /// Name, type, meaning and source of every value; names are unique, `t` is not among them.
  static var fields: [ViewField<Self>] { get }
}

/// One declared value of a view.
package struct ViewField<V: View>: Sendable {
  let declaration: Shape.Field
  let read: @Sendable (V) -> Value

  init(_ name: String, _ doc: String, _ type: FieldType, _ read: @escaping @Sendable (V) -> Value) {
    declaration = Shape.Field(name: name, type: type, doc: doc)
    self.read = read
  }
}

extension ViewField {
  /// Plain text, always there. A section over it is entered where it is not empty.
  package static func text(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> String) -> Self {
    Self(name, doc, FieldType(.text)) { .text(read($0)) }
  }

  /// Plain text that may be absent; an empty one counts as absent.
  package static func optionalText(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> String?) -> Self {
    Self(name, doc, .optional(.text)) { view in read(view).map { .text($0) } ?? .absent }
  }

  /// HTML made by Parley, always there.
  package static func html(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> HTML) -> Self {
    Self(name, doc, FieldType(.html)) { .bytes(read($0).bytes) }
  }

  /// HTML made by Parley that may be absent; an empty one counts as absent.
  package static func optionalHTML(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> HTML?) -> Self {
    Self(name, doc, .optional(.html)) { view in read(view).map { .bytes($0.bytes) } ?? .absent }
  }

  /// An address, always there.
  package static func link(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> Link) -> Self {
    Self(name, doc, FieldType(.link)) { .link(read($0)) }
  }

  /// An address that may be absent.
  package static func optionalLink(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> Link?) -> Self {
    Self(name, doc, .optional(.link)) { view in read(view).map { .link($0) } ?? .absent }
  }

  /// A whole number, written in digits.
  package static func number(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> Int) -> Self {
    Self(name, doc, FieldType(.number)) { .number(read($0)) }
  }

  /// JSON for a script element or a `.json` file, always there.
  package static func json(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> JSONText) -> Self {
    Self(name, doc, FieldType(.json)) { .bytes(read($0).bytes) }
  }

  /// JSON that may be absent.
  package static func optionalJSON(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> JSONText?) -> Self
  {
    Self(name, doc, .optional(.json)) { view in read(view).map { .bytes($0.bytes) } ?? .absent }
  }

  /// A condition.
  package static func flag(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> Bool) -> Self {
    Self(name, doc, FieldType(.flag)) { .flag(read($0)) }
  }
}

extension Shape {
  /// The shape of a view, taken from its declaration.
  package init<V: View>(of view: V.Type) {
    self.init(name: String(describing: view), id: .type(ObjectIdentifier(view))) { V.fields.map(\.declaration) }
  }
}

extension ViewRecord {
  /// The values of a view.
  package init<V: View>(_ view: V) {
    self.init(values: V.fields.map { $0.read(view) })
  }
}
