#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Folder {
  /// The files below a folder of the disk. Symbolic links to files are read, those to folders are not entered.
  package static func disk(_ path: String) throws(DiskError) -> Folder {
    var found: [String] = []
    try Disk.list(path, prefix: "", into: &found)
    return Folder(paths: found) { name throws(DiskError) in try Disk.read(path + "/" + name) }
  }
}

/// The calls to the operating system that reading needs.
package enum Disk {
  fileprivate static func list(_ folder: String, prefix: String, into found: inout [String]) throws(DiskError) {
    guard let stream = opendir(folder) else { throw DiskError.last(folder) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0 else { continue }
      let isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(folder + "/" + name, &status) != 0 { continue }
      if status.st_mode & S_IFMT == S_IFDIR, !isLink {
        try list(folder + "/" + name, prefix: prefix + name + "/", into: &found)
      } else if status.st_mode & S_IFMT == S_IFREG {
        found.append(prefix + name)
      }
    }
  }

  /// Reads a whole regular file.
  package static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DiskError.last(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw DiskError.last(path) }
    var bytes: [UInt8] = []
    var capacity = Int(status.st_size) + 1
    while true {
      let room = capacity
      var failed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = readBytes(file, buffer.baseAddress, room)
        failed = got < 0
        count = max(0, got)
      }
      if failed { throw DiskError.last(path) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.isEmpty { return bytes }
      if chunk.count < room, bytes.count == Int(status.st_size) { return bytes }
      capacity = 65_536
    }
  }

  /// A file as a look at it shows it, without reading it.
  package struct FileState: Sendable, Equatable {
    let path: String
    let size, seconds, nanoseconds: Int
    let number: UInt64
    /// When it was last changed in any way, in seconds since 1970.
    package var changed: Int { seconds }

    /// Nil where no file can be looked at.
    package init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      #if canImport(Darwin)
        let time = status.st_ctimespec
      #else
        let time = status.st_ctim
      #endif
      self.path = path
      (size, seconds, nanoseconds) = (Int(status.st_size), time.tv_sec, time.tv_nsec)
      number = UInt64(status.st_ino)
    }
  }

  /// The state of every file that `Folder.disk` would list.
  package static func states(below folder: String) throws(DiskError) -> [FileState] {
    try Folder.disk(folder).paths.compactMap { FileState(of: folder + "/" + $0) }
  }

  /// Whether something stands at a path, of whatever sort.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}

extension DiskError {
  /// What the system said of the call that just failed.
  fileprivate static func last(_ path: String) -> DiskError {
    DiskError(path: path, reason: String(cString: strerror(errno)))
  }
}

/// `read(2)`, under a name that no method here hides.
private func readBytes(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(file, buffer, count)
}
