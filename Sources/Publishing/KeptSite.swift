import Output

/// A site that was replaced: its list, and those of its files that a target kept, in a folder that goes with it.
struct KeptSite: PublishedSite {
  let manifest: Manifest
  let bench: Workbench
  /// The folder of the bench in which the files lie.
  let folder: String

  func file(_ entry: Manifest.Entry) throws(PublishingError) -> OutputFile {
    let bytes = try PublishingError.passingOn { () throws(OutputError) -> [UInt8]? in
      guard case .file = try Storage.standing(at: entry.path, below: folder) else { return nil }
      return try Storage.contents(of: Storage.joined(folder, entry.path))
    }
    guard let bytes, Digest(of: bytes) == entry.digest else { throw .notKept(entry.path) }
    return try PublishingError.passingOn { () throws(OutputError) in try OutputFile(path: entry.path, bytes: bytes) }
  }
}
