#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written piece by piece beside its place, and comes into it whole; gone again where it is not finished.
package final class FileDraft {
  private let path: String
  private let file: Int32
  private var isFinished = false

  private var place: String { path + ".parley-new" }

  /// Begins a file. What a draft that was cut off left there goes.
  package init(of path: String) throws(OutputError) {
    self.path = path
    try Storage.removeFile(path + ".parley-new")
    file = open(path + ".parley-new", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw Storage.last(path) }
  }

  /// Writes bytes at the end.
  package func append(_ bytes: [UInt8]) throws(OutputError) {
    guard Storage.append(bytes, to: file) else { throw Storage.last(path) }
  }

  /// Puts the file at its path, in place of one that stands there.
  package func finish() throws(OutputError) {
    isFinished = true
    guard fsync(file) == 0 else { throw Storage.last(path) }
    try Storage.move(place, to: path)
  }

  deinit {
    close(file)
    if !isFinished { unlink(place) }
  }
}
