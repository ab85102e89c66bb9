package import Output

/// Where a carrier takes the files of a site from.
package protocol PublishedSite: Sendable {
  var manifest: Manifest { get }
  /// A file as the list has it; an error if it is not so any more.
  func file(_ entry: Manifest.Entry) throws(PublishingError) -> OutputFile
}
