/// What the preview answers with for one address of the site.
package struct Resource: Sendable, Hashable {
  package let bytes: [UInt8]
  /// A media type, as it stands in the header.
  package let contentType: String

  /// The type follows from the ending of the path.
  package init(path: String, bytes: [UInt8]) {
    self.bytes = bytes
    contentType = ContentType.of(path)
  }
}
