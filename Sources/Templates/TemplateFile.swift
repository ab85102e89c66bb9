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

  /// The keys of the words that it asks for, after `t.`.
  package var words: [String] {
    TagScanner.scan(source).0.compactMap { token in
      guard case .tag(let tag) = token, tag.name.parts.first == WordList.name else { return nil }
      return String(tag.name.text.dropFirst(WordList.name.count + 1))
    }
  }
}
