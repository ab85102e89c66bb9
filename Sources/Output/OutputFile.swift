/// A file of a finished site: where it goes, and its bytes.
package struct OutputFile: Sendable, Hashable {
  /// Relative to the output folder, its parts separated by `/`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) throws(OutputError) {
    guard Self.isSound(path) else { throw .badPath(path) }
    self.path = path
    self.bytes = bytes
  }

  /// Whether a path stays below the folder it starts in, and can stand on a line of the manifest: no `.`, `..` or empty
  /// part, no control character, no backslash, and no first part that begins with `.parley`.
  package static func isSound(_ path: String) -> Bool {
    guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
      && !path.utf8.starts(with: ".parley".utf8)
  }
}
