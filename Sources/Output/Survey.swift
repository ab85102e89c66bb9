/// What stands in a folder where a deposit would write and remove. Making one finds every obstacle and changes nothing.
struct Survey {
  /// Files of the last deposit that this one has not, sorted.
  private(set) var obsolete: [String] = []
  /// Folders to be made, outermost first, whose place is free.
  private(set) var missing: [String] = []
  /// Folders to be made, outermost first, once an obsolete file has gone from their place.
  private(set) var blocked: [String] = []

  private let root: String
  private let device: UInt64
  private let before: Manifest
  private var leaving: Set<String> = []
  private var folders: Set<String> = []
  private var foreign: [String] = []

  init(root: String, device: UInt64, before: Manifest, arrivals: [Arrival]) throws(OutputError) {
    self.root = root
    self.device = device
    self.before = before
    try findObsolete(arrivals)
    for arrival in arrivals where arrival.staged != nil {
      try lookAtFolders(of: arrival.entry.path)
      try lookAt(arrival.entry.path)
    }
    for path in obsolete { try Storage.checkWritable(Storage.joined(root, SitePath.folder(of: path))) }
    guard foreign.isEmpty else { throw .wouldOverwrite(Set(foreign).sorted(by: SitePath.precedes)) }
  }
}

extension Survey {
  /// Only regular files that no link leads to.
  private mutating func findObsolete(_ arrivals: [Arrival]) throws(OutputError) {
    let kept = Dictionary(arrivals.map { ($0.entry.path, $0.entry.path) }) { first, _ in first }
    for entry in before.entries {
      if let same = kept[entry.path], same.utf8.elementsEqual(entry.path.utf8) { continue }
      guard case .file = try Storage.standing(at: entry.path, below: root) else { continue }
      obsolete.append(entry.path)
    }
    leaving = Set(obsolete)
  }

  private mutating func lookAtFolders(of path: String) throws(OutputError) {
    for folder in SitePath.folders(of: path) where !folders.contains(folder) {
      folders.insert(folder)
      let place = Storage.joined(root, folder)
      let standing = try Storage.standing(at: place)
      switch standing {
      case .nothing where blocked.contains(SitePath.folder(of: folder)): blocked.append(folder)
      case .nothing: missing.append(folder)
      case .folder(let identity):
        guard identity.device == device else { throw .otherDisk(folder) }
        try Storage.checkWritable(place)
      case .file where leaving.contains(folder): blocked.append(folder)
      case .link: throw .linkOnTheWay(folder)
      case .file, .other: foreign.append(folder)
      }
    }
  }

  private mutating func lookAt(_ path: String) throws(OutputError) {
    let standing = try Storage.standing(at: Storage.joined(root, path))
    switch standing {
    case .nothing: break
    case .file(let identity, _):
      guard before.settled[path] == nil else { break }
      if try !isRespelt(path, identity) { foreign.append(path) }
    case .folder:
      if try !vanishes(path) { foreign.append(path) }
    case .link: throw .linkOnTheWay(path)
    case .other: foreign.append(path)
    }
  }

  /// Whether a file is one of the last deposit under another spelling, on a disk where capitals do not count.
  private func isRespelt(_ path: String, _ identity: Storage.Identity) throws(OutputError) -> Bool {
    let folded = SitePath.folded(path)
    for other in obsolete where SitePath.folded(other) == folded {
      if case .file(identity, _) = try Storage.standing(at: Storage.joined(root, other)) { return true }
    }
    return false
  }

  /// Whether a folder goes when the obsolete files go.
  private func vanishes(_ folder: String) throws(OutputError) -> Bool {
    let names = try Storage.names(in: Storage.joined(root, folder))
    for name in names {
      let path = folder + "/" + name
      if case .folder = try Storage.standing(at: Storage.joined(root, path)) {
        guard try vanishes(path) else { return false }
      } else if !leaving.contains(path) {
        return false
      }
    }
    return !names.isEmpty
  }
}
