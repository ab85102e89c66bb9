extension ViewField {
  /// A list of views.
  package static func list<Item: View>(
    _ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> [Item]
  ) -> Self {
    let items = DeclaredView<Item>()
    return Self(name, doc, FieldType(.list(Shape(of: Item.self)))) { view in
      let list = read(view)
      guard !list.isEmpty else { return .list(.empty) }
      let reader = items.reader
      return .list(ViewList(count: list.count) { reader.record(of: list[$0]) })
    }
  }

  /// A list of plain texts.
  package static func texts(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> [String]) -> Self {
    Self(name, doc, FieldType(.texts)) { view in
      let list = read(view)
      guard !list.isEmpty else { return .list(.empty) }
      return .list(ViewList(count: list.count) { ViewRecord(values: [.text(list[$0])]) })
    }
  }

  /// A view within the view, always there.
  package static func group<Item: View>(_ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> Item) -> Self
  {
    let item = DeclaredView<Item>()
    return Self(name, doc, FieldType(.group(Shape(of: Item.self)))) { .group(item.reader.record(of: read($0))) }
  }

  /// A view within the view that may be absent.
  package static func optionalGroup<Item: View>(
    _ name: String, _ doc: String, _ read: @escaping @Sendable (V) -> Item?
  ) -> Self {
    let item = DeclaredView<Item>()
    return Self(name, doc, .optional(.group(Shape(of: Item.self)))) { view in
      read(view).map { .group(item.reader.record(of: $0)) } ?? .absent
    }
  }
}
