package import Diagnostics

/// A heading of a body, for a table of contents.
package struct Heading: Sendable {
  /// 1…6, as it is shown: the author's own plus the offset.
  package let level: Int
  /// The anchor, unique in its body: what stands after `#` in an address.
  package let id: String
  /// Its words alone.
  package let words: Wording
  /// The same as inline HTML with their emphasis and code, without links, pictures and citations.
  package let html: Wording
  package let place: Place
}
