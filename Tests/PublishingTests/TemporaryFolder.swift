#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An empty folder for one test, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/parley-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let real = realpath(made, nil) else { throw CocoaError(.fileWriteUnknown) }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let place = path + "/" + name
    let folder = place.prefix(upTo: place.lastIndex(of: "/") ?? place.endIndex)
    try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: place))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything in the folder or one of its folders, sorted; folders end with `/`.
  func all(in folder: String = "") -> [String] {
    let start = folder.isEmpty ? path : path + "/" + folder
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: start)) ?? []
    return names.map { name in
      var status = stat()
      let isFolder = lstat(start + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? name + "/" : name
    }.sorted()
  }

  /// Inode and time of change: equal for two looks at a file if and only if nothing wrote it in between.
  func trace(_ name: String) -> [Int] {
    var status = stat()
    guard lstat(path + "/" + name, &status) == 0 else { return [] }
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return [Int(status.st_ino), Int(time.tv_sec), Int(time.tv_nsec)]
  }
}
