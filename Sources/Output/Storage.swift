#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls to the operating system that writing needs. None follows a symbolic link in the last part of a path.
package enum Storage {
  /// What stands at a path.
  package enum Standing: Sendable, Hashable {
    case nothing
    /// A regular file, with its length in bytes.
    case file(Identity, length: Int)
    case folder(Identity)
    case link
    /// A device, a socket, a pipe.
    case other
  }

  /// The same for two paths if and only if they lead to one thing on the disk.
  package struct Identity: Sendable, Hashable {
    package let device: UInt64
    package let inode: UInt64
  }

  /// What stands at a path; nothing, too, where a part before the last is a file.
  package static func standing(at path: String) throws(OutputError) -> Standing {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .nothing }
      throw last(path)
    }
    let identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(identity, length: Int(status.st_size))
    case S_IFDIR: .folder(identity)
    case S_IFLNK: .link
    default: .other
    }
  }

  /// When the bytes at a path last changed, in seconds since 1970; nothing where nobody can tell.
  package static func secondsOfChange(at path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      return Int(status.st_mtimespec.tv_sec)
    #else
      return Int(status.st_mtim.tv_sec)
    #endif
  }

  /// The bytes of a regular file, or its first ones.
  package static func contents(of path: String, atMost most: Int = .max) throws(OutputError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw last(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw last(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .machine(path: path, reason: "Not a regular file") }
    var bytes: [UInt8] = []
    let length = min(Int(status.st_size), most)
    var room = length == most ? length : length + 1
    while true {
      let chunk = try chunk(of: file, atMost: room, path)
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.isEmpty || bytes.count == length { return bytes }
      room = length == most ? length - bytes.count : 65_536
    }
  }

  /// Whether a regular file of just these bytes stands at a path and can be read.
  package static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    guard case .file(_, bytes.count) = try? standing(at: path), let found = try? contents(of: path),
      found.count == bytes.count
    else { return false }
    // Nearly all of a second build is this, and `==` on arrays goes byte by byte.
    return bytes.withUnsafeBytes { ours in
      found.withUnsafeBytes { theirs in
        guard let one = ours.baseAddress, let other = theirs.baseAddress else { return true }
        return memcmp(one, other, ours.count) == 0
      }
    }
  }

  /// Writes a new file; an error if something stands there. What could not be written to the end is removed again.
  package static func store(_ bytes: [UInt8], at path: String) throws(OutputError) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw last(path) }
    var failure = append(bytes, to: file) ? nil : last(path)
    if close(file) != 0, failure == nil { failure = last(path) }
    guard let failure else { return }
    unlink(path)
    throw failure
  }

  /// Renames a file, over another if one stands there: whoever reads sees the old one or the new one.
  package static func move(_ path: String, to other: String) throws(OutputError) {
    guard rename(path, other) == 0 else { throw last(other) }
  }

  /// Puts a file at a path, in place of one that stands there: whoever reads sees the old one or the new one.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(OutputError) {
    let draft = path + ".parley-new"
    try removeFile(draft)
    try store(bytes, at: draft)
    do throws(OutputError) {
      try move(draft, to: path)
    } catch {
      try? removeFile(draft)
      throw error
    }
  }

  /// Removes a file that may have gone already.
  package static func removeFile(_ path: String) throws(OutputError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw last(path) }
  }

  /// Removes a folder if nothing is in it, and says whether it did.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool {
    rmdir(path) == 0
  }

  /// Makes one folder; an error if something stands there.
  package static func makeFolder(_ path: String) throws(OutputError) {
    guard mkdir(path, 0o777) == 0 else { throw last(path) }
  }

  /// Makes a folder and those it lies in, as far as they are missing.
  package static func makeFolders(_ path: String) throws(OutputError) {
    for folder in SitePath.folders(of: path + "/") where !folder.isEmpty {
      if try standing(at: folder) == .nothing { try makeFolder(folder) }
    }
  }

  /// Throws unless files can be made and removed in a folder.
  package static func checkWritable(_ folder: String) throws(OutputError) {
    guard access(folder, W_OK | X_OK) == 0 else { throw last(folder) }
  }

  /// The names in a folder, sorted by their bytes.
  package static func names(in folder: String) throws(OutputError) -> [String] {
    guard let stream = opendir(folder) else { throw last(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted(by: SitePath.precedes)
  }

  /// Opens a file or folder and locks it, at most for as long as the process lives; nil if another holds the lock.
  static func lock(_ path: String, _ how: Lock) -> Int32? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    guard flock(file, how == .waiting ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      return nil
    }
    return file
  }

  /// Ends what `lock` began.
  static func unlock(_ file: Int32) {
    close(file)
  }

  /// Whether to wait for another holder of a lock.
  enum Lock { case waiting, atOnce }
}

extension Storage {
  /// The last error of the system, at a path.
  static func last(_ path: String) -> OutputError {
    .machine(path: path, reason: String(cString: strerror(errno)))
  }

  private static func chunk(of file: Int32, atMost room: Int, _ path: String) throws(OutputError) -> [UInt8] {
    var isInterrupted = false
    repeat {
      var got = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        got = read(file, buffer.baseAddress, room)
        count = max(0, got)
      }
      if got >= 0 { return bytes }
      isInterrupted = errno == EINTR
    } while isInterrupted
    throw last(path)
  }

  /// Writes bytes at the end of an open file; false where the system will not.
  static func append(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
