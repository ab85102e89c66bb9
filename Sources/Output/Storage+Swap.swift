import CFolders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Storage {
  /// Lets two folders change places in one step; an error where the system or the disk does not know how.
  static func exchange(_ one: String, _ other: String) throws(OutputError) {
    guard exchange_folders(one, other) == 0 else { throw last(one) }
  }

  /// Gives a file, or a link itself, a second name; an error where the disk has no such thing.
  static func addName(_ other: String, to path: String) throws(OutputError) {
    guard linkat(AT_FDCWD, path, AT_FDCWD, other, 0) == 0 else { throw last(other) }
  }

  /// Makes a folder with owner and permissions of another; an error where that cannot be, or where that one has more than those.
  static func makeFolder(_ path: String, like other: String) throws(OutputError) {
    var (model, made) = (stat(), stat())
    guard lstat(other, &model) == 0, has_attributes(other) == 0 else { throw last(other) }
    guard mkdir(path, 0o700) == 0, lstat(path, &made) == 0 else { throw last(path) }
    if (model.st_uid, model.st_gid) != (made.st_uid, made.st_gid) {
      guard lchown(path, model.st_uid, model.st_gid) == 0 else { throw last(path) }
    }
    guard chmod(path, model.st_mode & 0o7777) == 0 else { throw last(path) }
  }
}
