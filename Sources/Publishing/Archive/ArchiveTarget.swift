import Output

/// A file that a site is handed on in: .zip or .tar.gz, everything in one folder of the file's name.
///
/// Its first file is the list `.parley`, which lies there as it is: so the next publication knows what it replaces. A new archive
/// takes the place of the old one in one step.
struct ArchiveTarget: Carrier {
  private let path: String
  private let format: ArchiveFormat

  /// Names a file that need not be there yet. Throws where it would lie in the site's `content/` or `templates/`, or in the built folder.
  init(path: String, format: ArchiveFormat, site: String, built: String) throws(PublishingError) {
    let resolved = try PublishingError.passingOn { () throws(OutputError) in
      Storage.joined(
        try Storage.resolved(Storage.parent(of: path)), path.split(separator: "/").last.map(String.init) ?? "")
    }
    for folder in [site + "/content", site + "/templates", built] {
      let outer = try PublishingError.passingOn { () throws(OutputError) in try Storage.resolved(folder) }
      guard !Storage.isWithin(resolved, outer) else { throw .archiveWithin(path: path, folder: folder) }
    }
    self.path = resolved
    self.format = format
  }

  func holdings(for source: Manifest) throws(PublishingError) -> Holdings {
    switch try PublishingError.passingOn({ () throws(OutputError) in try Storage.standing(at: path) }) {
    case .nothing: return Holdings(published: Manifest(), standing: [:])
    case .file: break
    case .folder, .link, .other: throw .refused([.blocked([path])])
    }
    guard let list = try list() else {
      return Holdings(published: Manifest(), standing: [name: .file(length: 0, digest: nil)])
    }
    var holdings = Holdings(published: list, standing: [:])
    for entry in list.entries { holdings.standing[entry.path] = .file(length: entry.length, digest: entry.digest) }
    holdings.day = Storage.secondsOfChange(at: path).map(Holdings.day)
    return holdings
  }

  func carryOut(
    _ plan: PublicationPlan, from site: any PublishedSite, note: String, watch: Watch
  ) throws(PublishingError) {
    guard try list() ?? Manifest() == plan.target else { throw .targetHasChanged(path) }
    watch(.sendingAll(files: plan.source.entries.count))
    var writer = format.writer
    let draft = try PublishingError.passingOn { () throws(OutputError) in
      try Storage.makeFolders(Storage.parent(of: path))
      return try FileDraft(of: path)
    }
    try append(writer.add(ArchivedFile(path: listName, bytes: plan.source.bytes, isPacked: false)), to: draft)
    for entry in site.manifest.entries {
      let file = try site.file(entry)
      try append(writer.add(ArchivedFile(path: folder + file.path, bytes: file.bytes)), to: draft)
    }
    try append(writer.end(), to: draft)
    try PublishingError.passingOn { () throws(OutputError) in try draft.finish() }
  }

  func before() throws(PublishingError) -> any PublishedSite {
    throw .nothingKept(remedy: "a new archive takes the place of the old one; give each a name of its own to keep it")
  }
}

extension ArchiveTarget {
  private var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  /// The folder that everything in it lies in.
  private var folder: String { name.dropLast(format.rawValue.count) + "/" }
  private var listName: String { folder + Manifest.fileName }

  /// The list of the archive that is there; nothing where there is none, or none that Parley made.
  private func list() throws(PublishingError) -> Manifest? {
    try PublishingError.passingOn { () throws(OutputError) in
      guard case .file = try Storage.standing(at: path) else { return nil }
      let bytes = try Storage.contents(of: path, atMost: Self.longestList)
      return try format.firstFile(in: bytes, named: listName).map { bytes throws(OutputError) in
        try Manifest(bytes: bytes, path: path)
      }
    }
  }

  /// The list of a million files.
  private static let longestList = 128 << 20

  private func append(_ bytes: [UInt8], to draft: FileDraft) throws(PublishingError) {
    try PublishingError.passingOn { () throws(OutputError) in try draft.append(bytes) }
  }
}
