import Diagnostics
package import Records

/// Text that may hold inline Markdown, citations and links.
package struct InlineText: Sendable {
  /// As the author wrote it.
  package let text: String
  package let prose: Prose

  /// Stands in a value before its field has been read.
  static let unset = InlineText(text: "", prose: Prose(SourceText(path: "", bytes: []).place(0..<0)))
}
