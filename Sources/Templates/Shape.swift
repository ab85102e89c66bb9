/// A view's declaration as a value: which names a template may use, of what type, and what they mean.
package struct Shape: Sendable {
  /// The view's own name: `IssueView`.
  package let name: String
  package let fields: [Field]

  package struct Field: Sendable {
    package let name: String
    package let type: FieldKind
    /// What stands there, in a line.
    package let meaning: String
  }

  package init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The declaration of a view.
  package init<V: View>(of view: V.Type) {
    self.init(
      name: String(describing: view),
      fields: V.fields.map { Field(name: $0.name, type: $0.kind(), meaning: $0.meaning) })
  }
}

/// What sort of value a name stands for, and so where a template may put it.
package indirect enum FieldKind: Sendable {
  case text, html, link, number, json, flag
  /// A value that may be absent, and is only used inside its own section.
  case optional(FieldKind)
  case list(Shape)
  case texts
  case group(Shape)
}
