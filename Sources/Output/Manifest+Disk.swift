extension Manifest {
  /// The list that lies in a folder; nil if there is none.
  package static func stored(in folder: String) throws(OutputError) -> Manifest? {
    let path = Storage.joined(folder, fileName)
    guard try Storage.standing(at: path) != .nothing else { return nil }
    return try Manifest(bytes: Storage.contents(of: path), path: path)
  }
}
