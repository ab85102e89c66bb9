extension Shape {
  /// All names with type and meaning, parts under what holds them; what is listed once is not listed again.
  package var listing: String {
    var listing = Listing()
    listing.add(self, indent: "  ")
    return "\(name)\n" + listing.text
  }
}

private struct Listing {
  private(set) var text = ""
  private var seen: Set<Shape.ID> = [Shape.loneText.id]

  mutating func add(_ shape: Shape, indent: String) {
    seen.insert(shape.id)
    let fields = shape.fields
    let nameWidth = fields.map(\.name.count).max() ?? 0
    let typeWidth = fields.map(\.type.name.count).max() ?? 0
    for field in fields {
      text +=
        indent + padded(field.name, nameWidth) + "  " + padded(field.type.name, typeWidth) + "  " + field.doc + "\n"
      guard let inner = field.type.kind.shape, !seen.contains(inner.id) else { continue }
      add(inner, indent: indent + "  ")
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
