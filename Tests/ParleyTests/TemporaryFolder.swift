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

  /// With files in it.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    let place = path + "/" + name
    let folder = place.prefix(upTo: place.lastIndex(of: "/") ?? place.endIndex)
    try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
    try bytes.write(to: URL(filePath: place))
  }

  func makeRunnable(_ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/" + name)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Puts the files of another folder into this one, or into one of its folders (with a slash at its end), over those of the same name.
  func copy(_ folder: String, to place: String = "") throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
      try write(bytes, to: place + name)
    }
  }

  /// Every file below a folder with its inode and its time of change: equal for two looks if nothing was written in between.
  func trace(_ folder: String) -> [String: [Int]] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        var status = stat()
        guard lstat(path + "/" + folder + "/" + name, &status) == 0 else { return (name, []) }
        #if canImport(Darwin)
          let time = status.st_ctimespec
        #else
          let time = status.st_ctim
        #endif
        return (name, [Int(status.st_ino), Int(time.tv_sec), Int(time.tv_nsec)])
      })
  }
}
