extension RcloneTarget {
  /// What an rclone before 1.63 does where it writes as on a disk: it empties a file and fills it, and readers who come meanwhile get
  /// a part of it. Later ones write beside the file and rename.
  func caution() async throws(PublishingError) -> String? {
    let version = try await Tool.rclone.succeed(["version"]).line
    guard Self.writesInPlace(version) else { return nil }
    return Self.caution(version, try await Tool.rclone.succeed(["listremotes", "--long"]).text, address)
  }

  /// `version` is what `rclone version` says first, `remotes` what `rclone listremotes --long` does.
  static func caution(_ version: String, _ remotes: String, _ address: String) -> String? {
    let kinds = remotes.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
    let name = address.prefix { $0 != ":" }
    guard writesInPlace(version), let kind = kinds.first(where: { $0.0 == name })?.1, diskLike.contains(kind) else {
      return nil
    }
    return "\(version) writes into the files themselves there: a publication that is cut off leaves one cut short "
      + "until the next; rclone 1.63 and rsync put each into place whole"
  }

  /// Where files are put into place as on a disk, and what may stand before such a place.
  private static let diskLike: Set = [
    "local", "sftp", "ftp", "smb", "hdfs", "alias", "chunker", "combine", "compress", "crypt", "hasher", "union",
  ]

  private static func writesInPlace(_ version: String) -> Bool {
    guard let match = version.firstMatch(of: /v(\d+)\.(\d+)/), let major = Int(match.1), let minor = Int(match.2) else {
      return false
    }
    return (major, minor) < (1, 63)
  }
}
