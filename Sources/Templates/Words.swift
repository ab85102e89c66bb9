/// The words of the interface in one language, in the order of a theme's slots.
package struct Words: Sendable {
  let texts: [String]
  /// Texts of views that are in another language than the page, each with that language. In a page's content they say so.
  let left: [String: String]
}
