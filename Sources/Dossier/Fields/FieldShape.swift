/// What a field takes, as a value: for messages, for the schema and for the guide.
package indirect enum FieldShape: Sendable {
  /// Words; the text says of what sort: `a date`, `yes or no`.
  case text(String)
  /// Words with inline Markdown.
  case inline
  /// One of a closed list.
  case oneOf([String])
  case reference([Kind])
  case list(FieldShape)
  /// Names chosen by the author, each with a text.
  case texts
  /// Named parts.
  case parts([FieldOutline])
  /// Whatever the author likes.
  case anything
}

/// A field as the guide lists it.
package struct FieldOutline: Sendable {
  /// The name, then other spellings that mean the same.
  package let names: [String]
  package let isRequired: Bool
  package let shape: FieldShape
  /// One sentence on what belongs there.
  package let meaning: String
}
