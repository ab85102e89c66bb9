package import Diagnostics

/// A page as readers get it, for rules that look at what was made rather than at what it was made from.
package struct RenderedPage: Sendable {
  /// From the site's root: `armenia-azerbaijan/issues/border.html`.
  package let path: String
  /// The bytes, under the path that messages show.
  package let text: SourceText

  package init(path: String, bytes: [UInt8], shownIn folder: String) {
    self.path = path
    text = SourceText(path: folder + "/" + path, bytes: bytes)
  }
}
