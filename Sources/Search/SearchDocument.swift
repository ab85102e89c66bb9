/// A page as a search knows it.
package struct SearchDocument: Sendable {
  /// From the site's root.
  package let path: String
  package let title: String
  /// What kind of thing it is, as the site calls it: `Events`.
  package let kind: String
  /// A line that tells it from others of its name.
  package let note: String?
  /// Its other names and what it is in short, which count for more than its text.
  package let names: [String]
  /// Everything else that it says, in the order of the page.
  package let texts: [String]
  /// What a search can be narrowed down to.
  package let parties: [String]
  package let issues: [String]

  package init(
    path: String, title: String, kind: String, note: String?, names: [String], texts: [String], parties: [String],
    issues: [String]
  ) {
    (self.path, self.title, self.kind, self.note) = (path, title, kind, note)
    (self.names, self.texts, self.parties, self.issues) = (names, texts, parties, issues)
  }
}

extension SearchDocument {
  /// Its first words, to be shown with a hit.
  var beginning: String {
    var text = ""
    for part in names + texts where text.utf8.count < 1500 { text += (text.isEmpty ? "" : " · ") + part.prefix(300) }
    if text.utf8.contains(0x0A) { text = String(decoding: text.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) }
    guard let end = text.index(text.startIndex, offsetBy: 280, limitedBy: text.endIndex), end < text.endIndex else {
      return text
    }
    return text[..<(text[..<end].lastIndex(of: " ") ?? end)] + " …"
  }
}
