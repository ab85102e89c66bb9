/// Where the site that a folder held before its last deposit is kept: a folder beside it, or in it where nothing can
/// stand beside it. Its files are the old ones themselves, or second names of them, so that keeping them takes no room.
package struct KeptFolder: Sendable {
  let root: String
  private let name: String
  private let parent: String

  package init(of root: String) {
    self.root = root
    name = ".parley-before-" + (root.split(separator: "/").last.map(String.init) ?? "")
    let above = Storage.parent(of: root)
    parent = (try? Storage.checkWritable(above)) != nil ? above : root
  }

  /// Where what was kept can be read. Changes nothing.
  package var path: String { isHalfSwapped ? draft : place }

  /// Where what is kept stands in the end.
  var place: String { Storage.joined(parent, name) }
  /// Where it is made. After a swap that was cut off, the old site lies here.
  var draft: String { place + "-new" }
  /// What stands in a new folder from before it changed places with the old one until the old one is kept.
  var mark: String { Storage.joined(root, Self.markName) }

  static let markName = ".parley-swapped"

  /// Whether it stands beside the folder, and not in it.
  var isBeside: Bool { parent != root }

  var isHalfSwapped: Bool {
    guard case .file? = try? Storage.standing(at: mark), case .folder? = try? Storage.standing(at: draft) else {
      return false
    }
    return true
  }

  /// Keeps what the list in the folder names, in place of what was kept. After a deposit that was cut off, what was
  /// kept before that one stays.
  func keep() throws(OutputError) {
    guard let stored = try Manifest.stored(in: root), stored.arriving.isEmpty, !stored.settled.isEmpty else { return }
    Storage.removeAll(draft)
    try Storage.makeFolder(draft)
    for entry in stored.entries {
      guard case .file = try Storage.standing(at: entry.path, below: root) else { continue }
      let place = Storage.joined(draft, entry.path)
      try Storage.makeFolders(Storage.parent(of: place))
      try Storage.keep(Storage.joined(root, entry.path), as: place)
    }
    try Storage.store(stored.bytes, at: Storage.joined(draft, Manifest.fileName))
    try settle()
  }

  /// Puts what was made in place of what was kept.
  func settle() throws(OutputError) {
    Storage.removeAll(place)
    try Storage.move(draft, to: place)
  }
}
