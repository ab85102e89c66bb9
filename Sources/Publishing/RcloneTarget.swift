import Output

/// A folder of whatever rclone reaches. What stands there is known by the list `.parley` and by lengths.
struct RcloneTarget: HostTarget {
  let address: String
  let backup: String?

  func holdings(for source: Manifest) async throws(PublishingError) -> Holdings {
    let listing = try await listing(of: address)
    let published = try await list(at: address, in: listing)
    var holdings = Holdings(published: published, standing: [:])
    for (path, length) in listing where !path.hasPrefix(".parley") && !isKept(path) {
      holdings.standing[path] = PublicationPlan.Found.file(length: length, digest: nil).known(
        by: published.settled[path])
    }
    if !published.entries.isEmpty { holdings.day = try await day() }
    holdings.caution = try await caution()
    return holdings
  }

  func list() async throws(PublishingError) -> Manifest { try await list(at: address, in: listing(of: address)) }

  func before() async throws(PublishingError) -> any PublishedSite {
    guard let backup else {
      throw .nothingKept(remedy: "name a place on the same remote as backup of the target, before the next publication")
    }
    let list = try await list(at: backup, in: listing(of: backup))
    guard !list.settled.isEmpty else { throw .nothingKept(remedy: "nothing was replaced since backup was named") }
    let bench = try Workbench()
    let folder = try bench.lay([], of: EmptySite(), in: "kept")
    try await Tool.rclone.succeed(["copy", "--", backup, folder])
    return KeptSite(manifest: list, bench: bench, folder: folder)
  }
}

extension RcloneTarget {
  private func isKept(_ path: String) -> Bool {
    guard let backup, backup.hasPrefix(address.remoteFolder) else { return false }
    return path.hasPrefix(backup.dropFirst(address.remoteFolder.count) + "/")
  }

  /// The lengths of what stands below an address; nothing where it is not there yet.
  private func listing(of address: String) async throws(PublishingError) -> [String: Int] {
    let outcome = try await Tool.rclone.outcome(
      ["lsf", "-R", "--files-only", "--format", "sp", "--separator", " ", "--", address])
    guard outcome.status == 0 else {
      if outcome.status == 3 { return [:] }
      throw .toolFailed(name: "rclone", words: Address.masked(outcome.errors.trimmedLines))
    }
    var found: [String: Int] = [:]
    for line in outcome.text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2, let length = Int(parts[0]) { found[String(parts[1])] = length }
    }
    return found
  }

  /// The day the list came there, which was that of the last publication.
  private func day() async throws(PublishingError) -> String? {
    let line = try await Tool.rclone.succeed(
      ["lsf", "--format", "t", "--", address.remoteFolder + Manifest.fileName], environment: ["TZ": "UTC"]
    ).line
    return line.prefixMatch(of: /\d{4}-\d\d-\d\d/).map { String($0.0) }
  }

  private func list(at address: String, in listing: [String: Int]) async throws(PublishingError) -> Manifest {
    guard listing[Manifest.fileName] != nil else { return Manifest() }
    let bytes = try await Tool.rclone.succeed(["cat", "--", address.remoteFolder + Manifest.fileName]).output
    return try PublishingError.passingOn { () throws(OutputError) in
      try Manifest(bytes: bytes, path: address.remoteFolder + Manifest.fileName)
    }
  }

  func send(
    _ paths: [String], from folder: String, keeping: Bool, _ bench: Workbench
  ) async throws(PublishingError) {
    guard !paths.isEmpty else { return }
    let names = try bench.store(Array((paths.joined(separator: "\n") + "\n").utf8), as: "names")
    let copy = ["copy", "--files-from-raw", names, "--no-traverse", "--ignore-times", "--"]
    // Not by --backup-dir, which moves a file away before the new one is there.
    if keeping, let backup { try await Tool.rclone.succeed(copy + [address, backup]) }
    try await Tool.rclone.succeed(copy + [folder, address])
  }

  /// Deletes files by their names, or moves them to where they are kept, and then the folders that are left empty.
  func delete(
    _ paths: [String], _ bench: Workbench, kept already: Set<String>, leaving folders: Set<String>
  ) async throws(PublishingError) {
    let moving = backup == nil ? [] : paths.filter { !already.contains($0) }
    if let backup, !moving.isEmpty {
      let names = try bench.store(Array((moving.joined(separator: "\n") + "\n").utf8), as: "names")
      try await Tool.rclone.succeed(
        ["move", "--files-from-raw", names, "--no-traverse", "--ignore-times", "--", address, backup])
    }
    let moved = Set(moving)
    try await delete(paths.filter { !moved.contains($0) }, at: address, bench)
    let empty = Set(paths.flatMap(SitePath.folders(of:))).subtracting(folders)
    // One in which somebody else has a file stays: rclone says so, and nobody need hear it.
    for folder in empty.sorted(by: SitePath.precedes).reversed() {
      _ = try await Tool.rclone.outcome(["rmdir", "--", address.remoteFolder + folder])
    }
  }

  private func delete(_ paths: [String], at place: String, _ bench: Workbench) async throws(PublishingError) {
    guard !paths.isEmpty else { return }
    let names = try bench.store(Array((paths.joined(separator: "\n") + "\n").utf8), as: "names")
    try await Tool.rclone.succeed(["delete", "--files-from-raw", names, "--", place])
  }

  /// What is kept already of what a publication that was cut off replaced. After one that was not, what was kept makes room.
  func kept(after now: Manifest, _ bench: Workbench) async throws(PublishingError) -> Set<String> {
    guard let backup else { return [] }
    let listing = try await listing(of: backup)
    // One that cannot be read was cut short as it came, before anything was replaced.
    let list = (try? await list(at: backup, in: listing)) ?? Manifest()
    guard now.arriving.isEmpty else {
      return Set(list.entries.filter { listing[$0.path] == $0.length }.map(\.path))
    }
    let paths = list.entries.map(\.path).filter { listing[$0] != nil }
    try await delete(paths + (listing[Manifest.fileName] == nil ? [] : [Manifest.fileName]), at: backup, bench)
    if !paths.isEmpty { _ = try await Tool.rclone.outcome(["rmdirs", "--leave-root", "--", backup]) }
    return []
  }
}

extension String {
  /// The address of a folder of a remote, ready for a name: `name:path/`, `name:`.
  fileprivate var remoteFolder: String { hasSuffix(":") || hasSuffix("/") ? self : self + "/" }
}
