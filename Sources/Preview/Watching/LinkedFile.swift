#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a link leads to, as a look at it shows. Links are looked at whenever somebody asks, since what makes them lead
/// elsewhere may happen in any folder.
struct LinkedFile: Sendable, Hashable {
  private let device, inode: UInt64
  private let size, changed, changedNanoseconds: Int

  /// Nil where it leads nowhere.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    (device, inode) = (UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino))
    (size, changed, changedNanoseconds) = (Int(status.st_size), time.tv_sec, time.tv_nsec)
  }
}
