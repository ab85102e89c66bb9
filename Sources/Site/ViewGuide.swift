import Templates

/// The guide to the names that templates can use, made from the declarations themselves.
package enum ViewGuide {
  /// Markdown: the pages with their views, then every view once, in the order in which pages come to them.
  package static func markdown() -> String {
    var shapes: [Shape] = []
    for page in Theme.pages { collect(page.shape, into: &shapes) }
    let pages = Theme.pages.map { "| `\($0.template)` | [\($0.shape.name)](#\($0.shape.name.lowercased())) |" }
    let title = """
      # The names that templates can use

      Made from the declarations by `parley views --guide`. How templates use them is told in [templates.md](templates.md).

      | template | is filled from |
      |---|---|

      """
    return title + pages.joined(separator: "\n") + "\n\n" + shapes.map(section).joined(separator: "\n")
  }
}

extension ViewGuide {
  private static func collect(_ shape: Shape, into shapes: inout [Shape]) {
    guard !shapes.contains(where: { $0.name == shape.name }) else { return }
    shapes.append(shape)
    for field in shape.fields {
      switch field.type.kind {
      case .list(let inner), .group(let inner): collect(inner, into: &shapes)
      default: break
      }
    }
  }

  private static func section(_ shape: Shape) -> String {
    let rows = shape.fields.map { field in
      "| `\(field.name)` | \(linked(field.type)) | \(field.doc.replacing("|", with: "\\|")) |\n"
    }
    return "## \(shape.name)\n\n| name | type | what stands there |\n|---|---|---|\n" + rows.joined()
  }

  /// A type's name; that of another view leads to it.
  private static func linked(_ type: FieldType) -> String {
    switch type.kind {
    case .list(let shape), .group(let shape):
      type.name.replacing(shape.name, with: "[\(shape.name)](#\(shape.name.lowercased()))")
    default: type.name
    }
  }
}
