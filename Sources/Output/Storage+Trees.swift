#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Storage {
  /// Makes a folder that nobody else may look into; false where it cannot be made, or something stands there.
  static func makePrivateFolder(_ path: String) -> Bool { mkdir(path, 0o700) == 0 }

  /// Removes a folder with all that is in it, following no link, as far as that can be done.
  package static func removeAll(_ path: String) {
    for name in (try? names(in: path)) ?? [] {
      let place = joined(path, name)
      if case .folder = try? standing(at: place) { removeAll(place) } else { try? removeFile(place) }
    }
    removeEmptyFolder(path)
  }

  /// Every file below a folder, and every link and what else is no folder, by its path from there; no link is followed.
  package static func tree(_ root: String, _ folder: String = "") throws(OutputError) -> [(
    path: String, standing: Standing
  )] {
    var found: [(path: String, standing: Standing)] = []
    for name in try names(in: folder.isEmpty ? root : joined(root, folder)) {
      let path = folder.isEmpty ? name : folder + "/" + name
      let standing = try standing(at: joined(root, path))
      if case .folder = standing { found += try tree(root, path) } else { found.append((path, standing)) }
    }
    return found
  }

  /// Gives a file a second name, or where the disk has no such thing, makes a copy under it.
  package static func keep(_ path: String, as other: String) throws(OutputError) {
    guard link(path, other) != 0 else { return }
    try store(try contents(of: path), at: other)
  }
}
