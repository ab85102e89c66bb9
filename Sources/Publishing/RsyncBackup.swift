/// Where a folder of another host keeps what is replaced there.
struct RsyncBackup: Hashable {
  /// As `--backup-dir` takes it.
  let option: String
  /// As it is read again.
  let address: String
  /// The path from the target to it, where it lies in the target.
  let inside: String?

  /// `folder` is absolute, or counted from the target. At a daemon both are counted within its module, since a daemon takes `..` for
  /// the target itself.
  init(_ folder: String, of target: String) {
    let target = target.trimmedSlash
    if let daemon = target.prefixMatch(of: /(?:rsync:\/\/[^\/]+\/|[^:\/]+::)[^\/]+/) {
      let path = Self.settled(String(target[daemon.range.upperBound...]))
      let place = Self.settled(folder.hasPrefix("/") ? folder : path + "/" + folder)
      option = place
      address = target[daemon.range] + place
      inside = place.hasPrefix(path + "/") ? String(place.dropFirst(path.count + 1)) : nil
    } else if folder.hasPrefix("/"), let colon = target.firstIndex(of: ":") {
      option = folder
      address = target[...colon] + folder
      inside = nil
    } else {
      option = folder
      address = target + "/" + folder
      inside = folder.hasPrefix("..") ? nil : folder
    }
  }

  /// A path from the root of a module, without `.` and `..`; empty for the root.
  private static func settled(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }.map { "/" + $0 }.joined()
  }
}
