/// The list of the files that Parley wrote to a folder; it lies there as `.parley`.
///
/// The first line is `parley 1`. Each other one is a file: digest, length in bytes, path, with one space between them,
/// sorted by path. While a deposit is carried out, files that are about to arrive are listed too, with `+` before the
/// digest: after a crash such a file is Parley's only if its bytes are the ones announced.
package struct Manifest: Sendable, Hashable {
  /// A file's name in the list.
  package static let fileName = ".parley"

  /// Files that Parley wrote, by path.
  package private(set) var settled: [String: Entry] = [:]
  /// Files that were on their way when the list was written, by path; none in a finished folder.
  package private(set) var arriving: [String: Entry] = [:]

  package init(settled: [Entry] = [], arriving: [Entry] = []) {
    for entry in settled { self.settled[entry.path] = entry }
    for entry in arriving where self.settled[entry.path] == nil { self.arriving[entry.path] = entry }
  }

  /// Every entry, sorted by path.
  package var entries: [Entry] {
    (Array(settled.values) + Array(arriving.values)).sorted { SitePath.precedes($0.path, $1.path) }
  }

  /// A file as the list has it.
  package struct Entry: Sendable, Hashable {
    package let path: String
    /// In bytes.
    package let length: Int
    package let digest: Digest

    package init(path: String, length: Int, digest: Digest) {
      self.path = path
      self.length = length
      self.digest = digest
    }

    package init(_ file: OutputFile) {
      self.init(path: file.path, length: file.bytes.count, digest: Digest(of: file.bytes))
    }
  }
}

extension Manifest {
  private static let firstLine = "parley 1"

  /// The list as it is written to the disk.
  package var bytes: [UInt8] {
    var bytes = Array((Self.firstLine + "\n").utf8)
    for entry in entries {
      if arriving[entry.path] != nil { bytes.append(UInt8(ascii: "+")) }
      bytes += entry.digest.digits
      bytes += " \(entry.length) ".utf8
      bytes += entry.path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Reads a list. `path` is only named in errors. A path that leads out of the folder makes it a bad list.
  package init(bytes: [UInt8], path: String) throws(OutputError) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.firstLine.utf8), lines.popLast()?.isEmpty == true
    else { throw .badManifest(path: path, line: 1) }
    for (index, line) in lines.enumerated() {
      let isArriving = line.first == UInt8(ascii: "+")
      guard let entry = Entry(line: isArriving ? line.dropFirst() : line),
        settled[entry.path] == nil, arriving[entry.path] == nil
      else { throw .badManifest(path: path, line: index + 2) }
      if isArriving { arriving[entry.path] = entry } else { settled[entry.path] = entry }
    }
  }
}

extension Manifest.Entry {
  fileprivate init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
    let texts = parts.compactMap { String(validating: $0, as: UTF8.self) }
    guard texts.count == 3, let digest = Digest(hexadecimal: texts[0]), let length = Int(texts[1]), length >= 0,
      OutputFile.isSound(texts[2])
    else { return nil }
    self.init(path: texts[2], length: length, digest: digest)
  }
}
