package import Diagnostics

/// A heading of a body, for a table of contents.
package struct Heading: Sendable, Hashable {
  /// 1…6, as it is shown: the author's own plus the offset.
  package let level: Int
  /// The anchor, unique in its body: what stands after `#` in an address.
  package let id: String
  package let text: String
  /// The text with its emphasis and code as inline HTML, without links, pictures and citations.
  package let html: [UInt8]
  package let place: Place
}
