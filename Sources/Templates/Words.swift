/// The words of the interface in one language, in the order of a theme's slots.
package struct Words: Sendable {
  let texts: [String]
  /// Texts of views that are in another language than the page. In a page's content they say so.
  let left: [String: OtherLanguage]
}

/// The language of a text that is not in that of its page.
package struct OtherLanguage: Sendable, Hashable {
  /// Its tag: `en`.
  let tag: String
  /// `ltr` or `rtl`, where the page is written the other way.
  let direction: String?

  package init(tag: String, direction: String?) { (self.tag, self.direction) = (tag, direction) }
}
