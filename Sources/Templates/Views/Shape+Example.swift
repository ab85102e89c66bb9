extension Shape {
  /// A smallest template that writes every name of the shape, each part once, in HTML or XML.
  package var example: String {
    var example = Example(isPlain: false)
    example.add(self, indent: "")
    return example.text
  }

  /// The same for a page by its path: a `.txt` template gets no tags.
  package func example(for path: String) -> String {
    var example = Example(isPlain: path.hasSuffix(".txt"))
    example.add(self, indent: "")
    return example.text
  }
}

private struct Example {
  let isPlain: Bool
  private(set) var text = ""
  private var seen: Set<Shape.ID> = []

  init(isPlain: Bool) {
    self.isPlain = isPlain
  }

  mutating func add(_ shape: Shape, indent: String) {
    seen.insert(shape.id)
    for field in shape.fields { add(field, indent: indent) }
  }

  private mutating func add(_ field: Shape.Field, indent: String) {
    let name = field.name
    switch field.type.kind {
    case .flag: text += "\(indent){{#\(name)}}\(name){{/\(name)}}\n"
    case .texts: text += "\(indent){{#\(name)}}\(written("."  , .text)){{/\(name)}}\n"
    case .list(let shape), .group(let shape):
      text += "\(indent){{#\(name)}}\n"
      if seen.contains(shape.id) {
        text += "\(indent)  {{! as the other \(shape.name) }}\n"
      } else {
        add(shape, indent: indent + "  ")
      }
      text += "\(indent){{/\(name)}}\n"
    case .text, .html, .link, .number, .json:
      text +=
        indent
        + (field.type.isOptional
          ? "{{#\(name)}}\(written(".", field.type.kind)){{/\(name)}}" : written(name, field.type.kind)) + "\n"
    }
  }

  private func written(_ name: String, _ kind: FieldType.Kind) -> String {
    switch kind {
    case _ where isPlain: "{{\(name)}}"
    case .link: "<a href=\"{{\(name)}}\">{{\(name)}}</a>"
    case .html: "<div>{{\(name)}}</div>"
    case .json: "<script type=\"application/ld+json\">{{\(name)}}</script>"
    default: "<p>{{\(name)}}</p>"
    }
  }
}
