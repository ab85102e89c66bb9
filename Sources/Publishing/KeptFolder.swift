import Output

/// Where the site that a folder held before its last publication is kept: a folder beside it, or in it where nothing can
/// stand beside it. Its files are second names of the old ones, so that keeping them takes no room.
struct KeptFolder: Sendable {
  let root: String
  let path: String

  init(of root: String) {
    self.root = root
    let name = ".parley-before-" + (root.split(separator: "/").last.map(String.init) ?? "")
    let parent = Storage.parent(of: root)
    let isWritable = (try? Storage.checkWritable(parent)) != nil
    path = Storage.joined(isWritable ? parent : root, name)
  }

  /// Keeps what the list in the folder names, in place of what was kept. After a publication that was cut off, what was
  /// kept before that one stays.
  func keep() throws(OutputError) {
    guard let stored = try Manifest.stored(in: root), stored.arriving.isEmpty, !stored.settled.isEmpty else { return }
    let draft = path + "-new"
    Storage.removeAll(draft)
    try Storage.makeFolder(draft)
    for entry in stored.entries {
      guard case .file = try Storage.standing(at: entry.path, below: root) else { continue }
      let place = Storage.joined(draft, entry.path)
      try Storage.makeFolders(Storage.parent(of: place))
      try Storage.keep(Storage.joined(root, entry.path), as: place)
    }
    try Storage.store(stored.bytes, at: Storage.joined(draft, Manifest.fileName))
    Storage.removeAll(path)
    try Storage.move(draft, to: path)
  }
}
