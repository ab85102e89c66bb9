#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Storage {
  /// A path as an absolute one without links, `.` and `..`. Its last parts need not be there yet.
  package static func resolved(_ path: String) throws(OutputError) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let reason = String(cString: strerror(errno))
    guard errno == ENOENT, !path.isEmpty, try standing(at: path) == .nothing else {
      throw .machine(path: path, reason: reason)
    }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
    guard name != ".." else { throw .machine(path: path, reason: reason) }
    let folder = String(trimmed.dropLast(name.count))
    let parent = try resolved(folder.isEmpty ? "." : folder)
    return name == "." ? parent : joined(parent, name)
  }

  /// Whether a resolved path is another, or lies below it. Folders are known by what they are, not by their names alone.
  package static func isWithin(_ path: String, _ outer: String) -> Bool {
    let target = folderIdentity(outer)
    var path = path
    while true {
      if path == outer { return true }
      if let target, folderIdentity(path) == target { return true }
      guard path != "/", !path.isEmpty else { return false }
      path = parent(of: path)
    }
  }

  /// What stands at a relative path below a folder: a link, if any folder on the way is one.
  package static func standing(at path: String, below root: String) throws(OutputError) -> Standing {
    for folder in SitePath.folders(of: path) where try standing(at: joined(root, folder)) == .link {
      return .link
    }
    return try standing(at: joined(root, path))
  }

  /// Makes the folders that a file is to lie in, as far as they are not there.
  package static func makeFolders(above path: String) throws(OutputError) {
    let folder = parent(of: path)
    guard !folder.isEmpty, folder != path, try standing(at: folder) == .nothing else { return }
    try makeFolders(above: folder)
    try makeFolder(folder)
  }

  /// The folders on the way to an absolute path that are not there, itself among them, outermost first.
  static func missingFolders(to path: String) throws(OutputError) -> [String] {
    var missing: [String] = []
    var folder = path
    while try standing(at: folder) == .nothing {
      missing.insert(folder, at: 0)
      folder = parent(of: folder)
    }
    return missing
  }

  /// The folder that an absolute path lies in; `/` for the root itself.
  package static func parent(of path: String) -> String {
    let folder = SitePath.folder(of: path)
    return folder.isEmpty ? "/" : folder
  }

  /// A path below a folder.
  package static func joined(_ folder: String, _ path: String) -> String {
    folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The user's own folder, resolved; nil where there is none.
  package static func homeFolder() -> String? {
    guard let home = getenv("HOME") else { return nil }
    return try? resolved(String(cString: home))
  }

  private static func folderIdentity(_ path: String) -> Identity? {
    guard case .folder(let identity) = try? standing(at: path) else { return nil }
    return identity
  }
}
