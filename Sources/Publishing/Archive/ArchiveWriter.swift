/// Makes an archive, file by file; what each call gives belongs at the end of what came before. Neither clock nor user shows in it:
/// the same files give the same bytes.
protocol ArchiveWriter {
  /// What stands in the archive for a file; its bytes as they are where they shall be read again without unpacking.
  mutating func add(_ file: ArchivedFile) throws(PublishingError) -> [UInt8]
  /// What ends the archive.
  mutating func end() throws(PublishingError) -> [UInt8]
}

/// A file on its way into an archive.
struct ArchivedFile {
  let path: String
  let bytes: [UInt8]
  var isPacked = true
}
