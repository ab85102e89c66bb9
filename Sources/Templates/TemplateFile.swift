package import Diagnostics

/// One file of a theme.
package struct TemplateFile: Sendable {
  /// Path within the theme: `pages/issue.html`. Its ending says what it writes: `.html`, `.xml`, `.txt` or `.json`.
  package let path: String
  package let source: SourceText

  package init(path: String, source: SourceText) {
    self.path = path
    self.source = source
  }
}
