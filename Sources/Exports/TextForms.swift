package import Records

/// How texts go out, which their authors wrote in Markdown.
package struct TextForms: Sendable {
  /// As Markdown, without what leads to things that are not shown.
  package let markdown: @Sendable (Prose) -> String
  /// As words alone.
  package let plain: @Sendable (Prose) -> String

  package init(
    markdown: @escaping @Sendable (Prose) -> String = \.text, plain: @escaping @Sendable (Prose) -> String = \.text
  ) {
    (self.markdown, self.plain) = (markdown, plain)
  }
}
