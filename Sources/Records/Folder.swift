/// A folder of files, on the disk or in memory. The only way in which Parley reads what an author wrote.
package struct Folder: Sendable {
  /// Paths of all regular files below the folder, relative to it, sorted by their bytes. Hidden ones are left out.
  package let paths: [String]
  /// What lies there and is not read.
  package let passedOver: [PassedOver]
  /// What those files were seen as whose bytes are the same as long as they are seen as that.
  private let states: [String: Disk.FileState]
  private let reader: @Sendable (String, _ limit: Int) throws(DiskError) -> [UInt8]

  /// A folder whose files are read from their beginning up to a number of bytes. `states` vouch for the bytes of their files.
  package init(
    paths: [String], passedOver: [PassedOver] = [], states: [String: Disk.FileState] = [:],
    readStart: @escaping @Sendable (String, _ limit: Int) throws(DiskError) -> [UInt8]
  ) {
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.passedOver = passedOver.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.states = states
    reader = readStart
  }

  package init(paths: [String], read: @escaping @Sendable (String) throws(DiskError) -> [UInt8]) {
    self.init(paths: paths) { path, _ throws(DiskError) in try read(path) }
  }

  /// The bytes of one of the paths; of a file that has more than a limit, at least so many and one more.
  package func read(_ path: String, atMost limit: Int = .max) throws(DiskError) -> [UInt8] {
    try reader(path, limit)
  }

  /// What a file was seen as, where that vouches for its bytes: if it was seen as the same before, it had the same. Nothing where
  /// only the bytes themselves can tell.
  package func state(of path: String) -> Disk.FileState? { states[path] }

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
    return Folder(
      paths: paths + other.paths.filter { !own.contains($0) }, passedOver: passedOver + other.passedOver
    ) { path, limit throws(DiskError) in
      try own.contains(path) ? self.read(path, atMost: limit) : other.read(path, atMost: limit)
    }
  }

  /// The files below one folder of this one, with paths relative to it.
  package func under(_ name: String) -> Folder {
    let prefix = name + "/"
    let below = paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    return Folder(paths: below) { path, limit throws(DiskError) in try read(prefix + path, atMost: limit) }
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
