/// The two kinds of archive there are, by how their names end.
package enum ArchiveFormat: String, CaseIterable, Sendable {
  case zip = ".zip"
  case tarGzip = ".tar.gz"

  init?(of path: String) {
    guard let format = Self.allCases.first(where: { path.lowercased().hasSuffix($0.rawValue) }) else { return nil }
    self = format
  }

  var writer: any ArchiveWriter {
    switch self {
    case .zip: ZipWriter()
    case .tarGzip: TarWriter()
    }
  }

  /// The bytes of the file that an archive of Parley's begins with; nothing where it begins otherwise.
  func firstFile(in bytes: [UInt8], named name: String) -> [UInt8]? {
    switch self {
    case .zip: ZipWriter.firstFile(in: bytes, named: name)
    case .tarGzip: TarWriter.firstFile(in: bytes, named: name)
    }
  }
}
