package import Output

/// A folder that a build has finished: the files that its list names, and no others.
package struct BuiltSite: PublishedSite {
  /// Absolute, without links.
  package let path: String
  package let manifest: Manifest

  /// Reads the list in the folder. Throws if there is none, or if it is that of a build that was cut off.
  package init(path: String) throws(PublishingError) {
    let resolved = try PublishingError.passingOn { () throws(OutputError) in try Storage.resolved(path) }
    let stored = try PublishingError.passingOn { () throws(OutputError) in try Manifest.stored(in: resolved) }
    guard let stored else { throw .notBuilt(path) }
    guard stored.arriving.isEmpty else { throw .halfBuilt(path) }
    self.path = resolved
    manifest = stored
  }

  /// A file as the build wrote it; an error if it is not so any more, or if a link leads to it.
  package func file(_ entry: Manifest.Entry) throws(PublishingError) -> OutputFile {
    let file = try PublishingError.passingOn { () throws(OutputError) -> OutputFile? in
      guard case .file = try Storage.standing(at: entry.path, below: path) else { return nil }
      return try OutputFile(path: entry.path, bytes: Storage.contents(of: Storage.joined(path, entry.path)))
    }
    guard let file, Digest(of: file.bytes) == entry.digest else { throw .changedSinceBuild(entry.path) }
    return file
  }
}
