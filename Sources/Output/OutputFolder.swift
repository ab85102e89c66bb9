/// The folder that a finished site is written to.
///
/// Whatever in it Parley did not write is left alone: never overwritten, never removed.
package struct OutputFolder: Sendable {
  /// Absolute, without links.
  package let path: String

  /// Names a folder, which need not be there yet. Throws, before anything is touched, if it is `/`, the home folder or
  /// one that holds it, the site's folder or one that holds it, or if it and the site's `content/` or `templates/` lie
  /// one in the other.
  package init(path: String, site: String? = nil, home: String? = Storage.homeFolder()) throws(OutputError) {
    let resolved = try Storage.resolved(path)
    if let refusal = try Self.refusal(of: resolved, site: site, home: home) {
      throw .refused(path: path, because: refusal)
    }
    self.path = resolved
  }

  /// Writes changed and new files, removes those that the last deposit wrote and this one has not.
  package func deposit(_ files: [OutputFile]) throws(OutputError) -> Outcome {
    let deposit = try begin()
    do throws(OutputError) {
      for file in files { try deposit.add(file) }
      return try deposit.commit()
    } catch {
      deposit.abandon()
      throw error
    }
  }

  /// Begins a deposit whose files come one by one. Clears away what a killed one left behind; until `commit`, nothing
  /// in the folder changes. Files that are adopted count as if Parley had written them.
  package func begin(adopting adopted: [Manifest.Entry] = []) throws(OutputError) -> Deposit {
    let staging = try Staging.make(for: path)
    let before = try manifest()
    let owned = adopted.isEmpty ? before : Manifest(settled: before.entries + adopted)
    return Deposit(root: path, before: owned, staging: staging, new: try NewFolder(for: path, in: staging))
  }

  /// What Parley wrote to the folder: the list there, and of the files that a killed deposit announced those that came.
  package func manifest() throws(OutputError) -> Manifest {
    guard let stored = try Manifest.stored(in: path) else { return Manifest() }
    var settled = Array(stored.settled.values)
    for entry in stored.arriving.values {
      guard case .file(_, entry.length) = try Storage.standing(at: entry.path, below: path),
        let bytes = try? Storage.contents(of: Storage.joined(path, entry.path)), Digest(of: bytes) == entry.digest
      else { continue }
      settled.append(entry)
    }
    return Manifest(settled: settled)
  }
}

extension OutputFolder {
  private static func refusal(
    of path: String, site: String?, home: String?
  ) throws(OutputError) -> OutputError.Refusal? {
    guard path != "/" else { return .isRoot }
    if case .nothing = try Storage.standing(at: path) {
    } else if case .folder = try Storage.standing(at: path) {
    } else {
      return .isFile
    }
    if let home, Storage.isWithin(try Storage.resolved(home), path) { return .holdsHome }
    guard let site = try site.map(Storage.resolved) else { return nil }
    if Storage.isWithin(site, path) { return .holdsSite }
    if try overlaps(path, Storage.joined(site, "content")) { return .overlapsContent }
    return try overlaps(path, Storage.joined(site, "templates")) ? .overlapsTemplates : nil
  }

  /// Whether one of two folders is the other or lies in it.
  package static func overlaps(_ one: String, _ other: String) throws(OutputError) -> Bool {
    let (one, other) = (try Storage.resolved(one), try Storage.resolved(other))
    return Storage.isWithin(one, other) || Storage.isWithin(other, one)
  }
}
