import Records

/// Files of this repository.
enum Repository {
  static func text(_ path: String) throws -> String {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return String(decoding: try Folder.disk(root).read(path), as: UTF8.self)
  }
}
