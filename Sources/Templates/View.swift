/// What a template is filled from: a value whose names, types and meanings are declared once.
package protocol View: Sendable {
  /// In the order in which the guide lists them.
  static var fields: [ViewField<Self>] { get }
}

/// One name of a view.
package struct ViewField<V: View>: Sendable {
  let name: String
  let meaning: String
  let kind: @Sendable () -> FieldKind
  let read: @Sendable (V) -> ViewValue

  private init(
    _ name: String, _ meaning: String, _ kind: @escaping @Sendable () -> FieldKind,
    _ read: @escaping @Sendable (V) -> ViewValue
  ) {
    (self.name, self.meaning, self.kind, self.read) = (name, meaning, kind, read)
  }
}

extension ViewField {
  /// Plain text; empty counts as no in a section.
  package static func text(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> String) -> Self {
    Self(name, meaning, { .text }, { .text(read($0)) })
  }

  package static func optionalText(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> String?)
    -> Self
  {
    Self(name, meaning, { .optional(.text) }, { read($0).map(ViewValue.text) ?? .absent })
  }

  /// HTML that Parley made.
  package static func html(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> HTML) -> Self {
    Self(name, meaning, { .html }, { .bytes(read($0).bytes) })
  }

  package static func optionalHTML(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> HTML?) -> Self
  {
    Self(name, meaning, { .optional(.html) }, { read($0).map { .bytes($0.bytes) } ?? .absent })
  }

  /// A checked address.
  package static func link(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> Link) -> Self {
    Self(name, meaning, { .link }, { .text(read($0).text) })
  }

  package static func optionalLink(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> Link?) -> Self
  {
    Self(name, meaning, { .optional(.link) }, { read($0).map { .text($0.text) } ?? .absent })
  }

  package static func number(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> Int) -> Self {
    Self(name, meaning, { .number }, { .text(String(read($0))) })
  }

  package static func json(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> JSONText) -> Self {
    Self(name, meaning, { .json }, { .bytes(read($0).bytes) })
  }

  package static func flag(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> Bool) -> Self {
    Self(name, meaning, { .flag }, { .flag(read($0)) })
  }

  package static func texts(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> [String]) -> Self {
    Self(name, meaning, { .texts }, { .list(read($0).map(ViewValue.text)) })
  }

  package static func list<Item: View>(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> [Item])
    -> Self
  {
    Self(
      name, meaning, { .list(Shape(of: Item.self)) },
      { view in
        let fields = Item.fields
        return .list(read(view).map { item in .record(ViewRecord(item, fields)) })
      })
  }

  package static func group<Item: View>(_ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> Item)
    -> Self
  {
    Self(name, meaning, { .group(Shape(of: Item.self)) }, { .record(ViewRecord(read($0))) })
  }

  package static func optionalGroup<Item: View>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (V) -> Item?
  ) -> Self {
    Self(
      name, meaning, { .optional(.group(Shape(of: Item.self))) },
      { read($0).map { .record(ViewRecord($0)) } ?? .absent })
  }
}

/// A view's values, in the order of its names.
package struct ViewRecord: Sendable {
  let values: [ViewValue]

  package init<V: View>(_ view: V) { self.init(view, V.fields) }

  init<V: View>(_ view: V, _ fields: [ViewField<V>]) { values = fields.map { $0.read(view) } }

  init(values: [ViewValue]) { self.values = values }
}

/// A value on its way into a page.
indirect enum ViewValue: Sendable {
  case text(String)
  case bytes([UInt8])
  case flag(Bool)
  case list([ViewValue])
  case record(ViewRecord)
  case absent
}
