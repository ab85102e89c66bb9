#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Folder {
  /// The files below a folder of the disk. Symbolic links to files within `home`, or within the folder itself where
  /// none is given, are read; no other link is followed.
  ///
  /// What a file is seen as vouches for its bytes if it has not changed since a moment, in seconds since 1970, that lies further
  /// back than the grain of the disk's clock: one that was changed twice within that grain looks the same both times.
  package static func disk(
    _ path: String, within home: String? = nil, settledSince moment: Int = .min
  ) throws(DiskError) -> Folder {
    let listing = try Listing(path, within: home, settledSince: moment)
    return Folder(paths: listing.found, passedOver: listing.passedOver, states: listing.states) {
      name, limit throws(DiskError) in
      try Disk.read(path + "/" + name, atMost: limit)
    }
  }
}

/// The calls to the operating system that reading needs.
package enum Disk {
  /// Reads a regular file: the whole of it, or of one that has more than a limit at least so many bytes and one more.
  package static func read(_ path: String, atMost limit: Int = .max) throws(DiskError) -> [UInt8] {
    // What was a file a moment ago may have become a pipe, which would never end.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw DiskError.last(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw DiskError.last(path) }
    var bytes: [UInt8] = []
    var capacity = min(Int(status.st_size), limit &- 1) + 1
    capacity = max(capacity, 1)
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
      if chunk.isEmpty || bytes.count > limit { return bytes }
      if chunk.count < room, bytes.count == Int(status.st_size) { return bytes }
      capacity = 65_536
    }
  }

  /// A file as a look at it shows it, without reading it.
  package struct FileState: Sendable, Equatable {
    let path: String
    let size, seconds, nanoseconds: Int
    let device, number: UInt64
    /// When it was last changed in any way, in seconds since 1970.
    package var changed: Int { seconds }

    /// Nil where no file can be looked at.
    package init?(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.init(path, status)
    }

    fileprivate init(_ path: String, _ status: stat) {
      #if canImport(Darwin)
        let time = status.st_ctimespec
      #else
        let time = status.st_ctim
      #endif
      self.path = path
      (size, seconds, nanoseconds) = (Int(status.st_size), time.tv_sec, time.tv_nsec)
      (device, number) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
    }
  }

  /// The state of every file that `Folder.disk` would list.
  package static func states(below folder: String, within home: String) throws(DiskError) -> [FileState] {
    let listing = try Listing(folder, within: home, settledSince: .max)
    return listing.found.sorted().compactMap { listing.states[$0] }
  }

  /// Whether something stands at a path, of whatever sort.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}

/// A walk through a folder and all below it.
private struct Listing {
  private(set) var found: [String] = []
  private(set) var passedOver: [PassedOver] = []
  /// Of the files that have not changed since a moment.
  private(set) var states: [String: Disk.FileState] = [:]
  private let root: String
  /// The real paths of the folders that no link may lead out of.
  private let homes: [String]
  private let moment: Int

  init(_ root: String, within home: String?, settledSince moment: Int) throws(DiskError) {
    (self.root, self.moment) = (root, moment)
    homes = ([root] + [home].compactMap(\.self)).compactMap(Self.real)
    try enter("")
  }

  /// `prefix` is the path of a folder below the root, with a slash at its end.
  private mutating func enter(_ prefix: String) throws(DiskError) {
    let folder = prefix.isEmpty ? root : root + "/" + prefix
    guard let stream = opendir(folder) else { throw DiskError.last(folder) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { try look(at: prefix + name, called: name, in: dirfd(stream)) }
    }
  }

  /// Looks from the open folder, so that the system need not walk to it for each file.
  private mutating func look(at path: String, called name: String, in folder: Int32) throws(DiskError) {
    guard name.isSpeakable else {
      passedOver.append(PassedOver(path: path, reason: .badName))
      return
    }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, fstatat(folder, name, &status, 0) != 0 {
      passedOver.append(PassedOver(path: path, reason: .brokenLink))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR where isLink: passedOver.append(PassedOver(path: path, reason: .folderLink))
    case S_IFDIR: try enter(path + "/")
    case S_IFREG where isLink && !isInside(path): passedOver.append(PassedOver(path: path, reason: .linkOut))
    case S_IFREG:
      found.append(path)
      let state = Disk.FileState(path, status)
      if state.changed < moment { states[path] = state }
    default: passedOver.append(PassedOver(path: path, reason: .noFile))
    }
  }

  private func isInside(_ path: String) -> Bool {
    guard let target = Self.real(root + "/" + path) else { return false }
    return homes.contains { target.hasPrefix($0 + "/") }
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
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
