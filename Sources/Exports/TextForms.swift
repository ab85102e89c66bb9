package import Dossier
package import Records

/// How texts go out, which their authors wrote in Markdown, and dates.
package struct TextForms: Sendable {
  /// As Markdown, without what leads to things that are not shown.
  package let markdown: @Sendable (Prose) -> String
  /// As words alone.
  package let plain: @Sendable (Prose) -> String
  /// A date in words: `autumn 2024`.
  package let date: @Sendable (EDTFDate) -> String

  package init(
    markdown: @escaping @Sendable (Prose) -> String = \.text, plain: @escaping @Sendable (Prose) -> String = \.text,
    date: @escaping @Sendable (EDTFDate) -> String = \.text
  ) {
    (self.markdown, self.plain, self.date) = (markdown, plain, date)
  }
}
