import Records

/// A thing as it would be written in a row: its id, each field that holds something, its body.
package struct Row: Sendable, Hashable {
  package let fields: [Written.Named]

  package init(fields: [Written.Named]) { self.fields = fields }

  package subscript(name: String) -> Written? { fields.first { $0.name == name }?.value }
}

extension Row {
  /// A position has no id of its own: its row names its issue.
  init<E: Entry>(_ entry: E, of issue: Issue? = nil, from standpoint: Standpoint) {
    let name = Written.Named(issue == nil ? "id" : "issue", .text(issue?.id ?? entry.id))
    let own = Written.named(entry, E.fields, from: standpoint).filter { issue == nil || $0.name != "issue" }
    let body = entry.head.body.map { standpoint.text(of: $0).withoutBlankEnds } ?? ""
    fields = [name] + own + (body.isEmpty ? [] : [.init("body", .text(body))])
  }
}

extension String {
  /// Without blank lines before it and white space after it, which mean nothing in Markdown.
  fileprivate var withoutBlankEnds: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let start = scalars[..<first].lastIndex { $0 == "\n" || $0 == "\r" }.map { scalars.index(after: $0) }
    return String(scalars[(start ?? scalars.startIndex)...last])
  }
}
