/// An output folder that is not there yet. Its files wait each at its own place in a folder beside it, which in the end takes its
/// name: whoever looks sees no folder or the whole one. To bring ten thousand files into place one by one took a fifteenth of a build.
struct NewFolder: Sendable {
  /// Where it is made: within the staging folder.
  private let path: String

  /// Nothing where something stands in its place.
  init?(for root: String, in staging: Staging) throws(OutputError) {
    guard case .nothing = try Storage.standing(at: root) else { return nil }
    path = Storage.joined(staging.path, "site")
    try Storage.makeFolder(path)
  }

  /// Where one of its files or folders is made.
  func place(of path: String) -> String { Storage.joined(self.path, path) }

  /// Comes to stand in its place; false, with nothing changed, where not all of its files wait in it, or where something has come
  /// to stand there meanwhile.
  func take(_ root: String, with arrivals: [Arrival]) throws(OutputError) -> Bool {
    guard arrivals.allSatisfy({ $0.staged == place(of: $0.entry.path) }),
      case .nothing = try Storage.standing(at: root)
    else { return false }
    try Storage.store(Manifest(settled: arrivals.map(\.entry)).bytes, at: place(of: Manifest.fileName))
    var made: [String] = []
    do throws(OutputError) {
      for folder in try Storage.missingFolders(to: root).dropLast() {
        try Storage.makeFolder(folder)
        made.append(folder)
      }
      try Storage.move(path, to: root)
    } catch {
      for folder in made.reversed() { Storage.removeEmptyFolder(folder) }
      throw error
    }
    return true
  }
}
