/// A folder of files, on the disk or in memory. The only way in which Parley reads what an author wrote.
package struct Folder: Sendable {
  /// Paths of all regular files below the folder, relative to it, sorted by their bytes. Hidden ones are left out.
  package let paths: [String]
  private let reader: @Sendable (String) throws(DiskError) -> [UInt8]

  package init(paths: [String], read: @escaping @Sendable (String) throws(DiskError) -> [UInt8]) {
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    reader = read
  }

  /// The bytes of one of the paths.
  package func read(_ path: String) throws(DiskError) -> [UInt8] {
    try reader(path)
  }

  /// A folder that exists only as values: tests, previews of what is not saved yet, the theme in the binary.
  package static func memory(_ files: [String: String]) -> Folder {
    Folder(paths: Array(files.keys)) { path throws(DiskError) in
      guard let text = files[path] else { throw DiskError(path: path, reason: "No such file") }
      return Array(text.utf8)
    }
  }

  /// This folder, with each file of another that it lacks.
  package func filled(from other: Folder) -> Folder {
    let own = Set(paths)
    return Folder(paths: paths + other.paths.filter { !own.contains($0) }) { path throws(DiskError) in
      try own.contains(path) ? self.read(path) : other.read(path)
    }
  }

  /// The files below one folder of this one, with paths relative to it.
  package func under(_ name: String) -> Folder {
    let prefix = name + "/"
    let below = paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    return Folder(paths: below) { path throws(DiskError) in try read(prefix + path) }
  }
}

/// The machine would not give what was asked of it: not the author's fault, and never a diagnostic.
package struct DiskError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The path as far as it is known.
  package let path: String
  /// The system's own words: `Permission denied`.
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(path): \(reason)" }
}
