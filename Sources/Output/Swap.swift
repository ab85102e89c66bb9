/// The last step of a deposit where the disk can do it at once: a whole new folder, made beside the old one, changes places
/// with it, and the old one is kept.
///
/// What Parley did not write gets a second name in the new folder. If the step is cut off, the folder is a whole one, old or
/// new; the mark in a new one tells the next deposit that the old one still has to be kept.
struct Swap {
  let kept: KeptFolder
  /// The list of what is to stand there.
  let after: Manifest
  let arrivals: [Arrival]

  private var root: String { kept.root }

  /// Carries it out; false, with nothing changed, where the disk cannot, or where something in the folder cannot come along.
  func carryOut() throws(OutputError) -> Bool {
    guard kept.isBeside, case .folder = try Storage.standing(at: root) else { return false }
    Storage.removeAll(kept.draft)
    do throws(OutputError) {
      try build()
      try Storage.exchange(kept.draft, root)
    } catch {
      Storage.removeAll(kept.draft)
      return false
    }
    try Self.complete(kept)
    return true
  }

  /// Keeps the old folder after the two have changed places, or takes that up again. Does nothing where there was no swap.
  static func complete(_ kept: KeptFolder) throws(OutputError) {
    guard kept.isHalfSwapped else { return try Storage.removeFile(kept.mark) }
    let old = try Manifest.stored(in: kept.draft) ?? Manifest()
    let new = try Manifest.stored(in: kept.root) ?? Manifest()
    let own = Set((old.entries + new.entries).map(\.path))
    for (path, standing) in try Storage.tree(kept.draft) where !own.contains(path) && !path.hasPrefix(".parley") {
      try bringAlong(path, standing, kept)
    }
    if old.arriving.isEmpty, !old.settled.isEmpty { try kept.settle() } else { Storage.removeAll(kept.draft) }
    try Storage.removeFile(kept.mark)
  }
}

extension Swap {
  private func build() throws(OutputError) {
    try Storage.makeFolder(kept.draft, like: root)
    let coming = Set(arrivals.map(\.entry.path))
    let before = try Manifest.stored(in: root) ?? Manifest()
    let own = Set(before.entries.map(\.path))
    try addOthers(in: "") { path in !own.contains(path) && !coming.contains(path) }
    for arrival in arrivals {
      try makeFolders(of: arrival.entry.path)
      let old = arrival.staged ?? Storage.joined(root, arrival.entry.path)
      try Storage.addName(Storage.joined(kept.draft, arrival.entry.path), to: old)
    }
    try Storage.store(after.bytes, at: Storage.joined(kept.draft, Manifest.fileName))
    try Storage.store([], at: Storage.joined(kept.draft, KeptFolder.markName))
  }

  /// Brings along what is not Parley's, folders in which nothing is among it.
  private func addOthers(in folder: String, _ isOther: (String) -> Bool) throws(OutputError) {
    let names = try Storage.names(in: folder.isEmpty ? root : Storage.joined(root, folder))
    if names.isEmpty, !folder.isEmpty { try makeFolders(of: folder + "/") }
    for name in names where !(folder.isEmpty && name.hasPrefix(".parley")) {
      let path = folder.isEmpty ? name : folder + "/" + name
      switch try Storage.standing(at: Storage.joined(root, path)) {
      case .folder: try addOthers(in: path, isOther)
      case .file, .link:
        guard isOther(path) else { continue }
        try makeFolders(of: path)
        try Storage.addName(Storage.joined(kept.draft, path), to: Storage.joined(root, path))
      case .nothing, .other: throw .machine(path: path, reason: "cannot have a second name")
      }
    }
  }

  /// Makes the folders a file lies in as they are in the old folder.
  private func makeFolders(of path: String) throws(OutputError) {
    for folder in SitePath.folders(of: path) {
      let (new, old) = (Storage.joined(kept.draft, folder), Storage.joined(root, folder))
      guard try Storage.standing(at: new) == .nothing else { continue }
      if case .folder = try Storage.standing(at: old) {
        try Storage.makeFolder(new, like: old)
      } else {
        try Storage.makeFolder(new)
      }
    }
  }

  /// What is not Parley's stands as it stood at the last moment: another may have changed it while the new folder was made.
  private static func bringAlong(
    _ path: String, _ standing: Storage.Standing, _ kept: KeptFolder
  ) throws(OutputError) {
    let (old, new) = (Storage.joined(kept.draft, path), Storage.joined(kept.root, path))
    if try Storage.standing(at: new) != standing {
      try Storage.makeFolders(Storage.parent(of: new))
      try Storage.move(old, to: new)
    }
    try Storage.removeFile(old)
  }
}
