package import Output

/// A site together with files that its host reads. A file of the site itself is never replaced by one of these.
package struct HostedSite: PublishedSite {
  package let manifest: Manifest
  private let site: any PublishedSite
  private let files: [String: OutputFile]

  package init(_ site: any PublishedSite, with files: [OutputFile]) {
    let own = files.filter { site.manifest.settled[$0.path] == nil }
    self.site = site
    self.files = Dictionary(uniqueKeysWithValues: own.map { ($0.path, $0) })
    manifest = Manifest(settled: site.manifest.entries + own.map { Manifest.Entry($0) })
  }

  package func file(_ entry: Manifest.Entry) throws(PublishingError) -> OutputFile {
    if let file = files[entry.path] { return file }
    return try site.file(entry)
  }
}
