import Diagnostics

/// What a reading of a content folder made of each of its files, so that the next one parses only what is different. A file
/// counts as the same if its bytes are, whatever its dates say; whether they are need not be looked at where the folder vouches
/// for them.
package struct ReadFiles: Sendable {
  private var files: [String: File] = [:]

  package init() {}

  struct File: Sendable {
    let source: SourceText
    let parsed: Parsed
    /// What the file was seen as, where that vouches for its bytes.
    var state: Disk.FileState?
  }

  /// What was made of a file with this path, if it was seen as this state.
  func file(at path: String, seenAs state: Disk.FileState?) -> File? {
    guard let state else { return nil }
    return files[path].flatMap { $0.state == state ? $0 : nil }
  }

  /// What was made of a file with this path, if it had these bytes.
  func file(at path: String, with bytes: [UInt8]) -> File? {
    files[path].flatMap { $0.source.bytes == bytes ? $0 : nil }
  }

  /// What is empty is read again: it may stand for a file that was too large to be read.
  mutating func note(_ file: File, at path: String) { files[path] = file.source.bytes.isEmpty ? nil : file }
}
