/// HTML that Parley made itself, from Markdown, and that templates therefore write as it is.
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package let bytes: [UInt8]

  /// Takes bytes whose text has been escaped already; nothing an author typed may come here untreated.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }
}
