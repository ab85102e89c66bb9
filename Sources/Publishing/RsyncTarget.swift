import Output

/// A folder of another host, reached by rsync through ssh or from its daemon.
///
/// rsync puts each file into place whole. What stands there is known by the list `.parley` and by lengths.
struct RsyncTarget: HostTarget {
  let address: String
  let backup: String?

  func holdings(for source: Manifest) async throws(PublishingError) -> Holdings {
    let listing = try await listing(of: address)
    let published = try await list(at: address, in: listing)
    var holdings = Holdings(published: published, standing: [:])
    for (path, found) in listing where !path.hasPrefix(".parley") && !isKept(path) {
      holdings.standing[path] = found.known(by: published.settled[path])
    }
    if !published.entries.isEmpty { holdings.day = try await day() }
    return holdings
  }

  func list() async throws(PublishingError) -> Manifest { try await list(at: address, in: listing(of: address)) }

  func before() async throws(PublishingError) -> any PublishedSite {
    guard let place = place?.address else {
      throw .nothingKept(remedy: "name a folder on the host as backup of the target, before the next publication")
    }
    let list = try await list(at: place, in: listing(of: place))
    guard !list.settled.isEmpty else { throw .nothingKept(remedy: "nothing was replaced since backup was named") }
    let bench = try Workbench()
    let folder = try bench.lay([], of: EmptySite(), in: "kept")
    try await Tool.rsync.succeed(Self.options + ["-r", "--", place + "/", folder])
    return KeptSite(manifest: list, bench: bench, folder: folder)
  }
}

extension RsyncTarget {
  /// Names go as they are: no shell of the host reads them, and no letter of theirs is escaped.
  private static let options = ["--protect-args", "--8-bit-output"]

  private var place: RsyncBackup? { backup.map { RsyncBackup($0, of: address) } }

  private func isKept(_ path: String) -> Bool { place?.inside.map { path.hasPrefix($0 + "/") } ?? false }

  /// What stands below an address; nothing where it is not there yet.
  private func listing(of address: String) async throws(PublishingError) -> [String: PublicationPlan.Found] {
    let outcome = try await Tool.rsync.outcome(
      Self.options + ["--no-human-readable", "--list-only", "-r", "-l", "--", address.trimmedSlash + "/"])
    guard outcome.status == 0 else {
      if outcome.status == 23, outcome.errors.contains("No such file or directory") { return [:] }
      throw .toolFailed(name: "rsync", words: Address.masked(outcome.errors.trimmedLines))
    }
    var found: [String: PublicationPlan.Found] = [:]
    for line in outcome.text.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /(.)\S{9}\S? +(\d+) \S+ \S+ (.+)/), match.1 != "d" else { continue }
      let isLink = match.1 == "l"
      let name = isLink ? match.3.firstRange(of: " -> ").map { match.3[..<$0.lowerBound] } ?? match.3 : match.3
      found[String(name)] = match.1 == "-" ? .file(length: Int(match.2) ?? -1, digest: nil) : .other
    }
    return found
  }

  /// The day the list came there, which was that of the last publication.
  private func day() async throws(PublishingError) -> String? {
    let line = try await Tool.rsync.succeed(
      Self.options + ["--list-only", "--", address.trimmedSlash + "/" + Manifest.fileName], environment: ["TZ": "UTC"]
    ).line
    return line.firstMatch(of: #/ (\d{4})/(\d\d)/(\d\d) /#).map { "\($0.1)-\($0.2)-\($0.3)" }
  }

  private func list(
    at address: String, in listing: [String: PublicationPlan.Found]
  ) async throws(PublishingError) -> Manifest {
    guard listing[Manifest.fileName] != nil else { return Manifest() }
    let bench = try Workbench()
    let place = Storage.joined(bench.path, "list")
    try await Tool.rsync.succeed(Self.options + ["--", address.trimmedSlash + "/" + Manifest.fileName, place])
    return try PublishingError.passingOn { () throws(OutputError) in
      try Manifest(bytes: Storage.contents(of: place), path: Address.masked(address) + "/" + Manifest.fileName)
    }
  }

  /// Sends files of a folder, in one go. Those that are replaced are kept where the target has a place for them.
  func send(
    _ paths: [String], from folder: String, keeping: Bool, _ bench: Workbench
  ) async throws(PublishingError) {
    guard !paths.isEmpty else { return }
    let names = try bench.store(Array((paths.joined(separator: "\0") + "\0").utf8), as: "names")
    try await Tool.rsync.succeed(
      Self.options + ["-r", "--ignore-times", "--from0", "--files-from=" + names] + (keeping ? keepOptions : [])
        + ["--", folder + "/", address.trimmedSlash + "/"])
  }

  private var keepOptions: [String] { place.map { ["--backup", "--backup-dir=" + $0.option] } ?? [] }

  /// Deletes files by their names. What a publication that was cut off brought is not kept: what it replaced is.
  func delete(
    _ paths: [String], _ bench: Workbench, kept already: Set<String>, leaving folders: Set<String>
  ) async throws(PublishingError) {
    try await delete(paths.filter { !already.contains($0) }, at: address, bench, keepOptions)
    try await delete(paths.filter { already.contains($0) }, at: address, bench, [])
  }

  private func delete(
    _ paths: [String], at place: String, _ bench: Workbench, _ options: [String]
  ) async throws(PublishingError) {
    guard !paths.isEmpty else { return }
    let empty = try bench.lay([], of: EmptySite(), in: "empty")
    // A folder that is missing here would end the matter before its files are looked at.
    for folder in Set(paths.flatMap(SitePath.folders(of:))) {
      try PublishingError.passingOn { () throws(OutputError) in
        try Storage.makeFolders(Storage.joined(empty, folder))
      }
    }
    let names = try bench.store(Array((paths.joined(separator: "\0") + "\0").utf8), as: "names")
    let call = Self.options + ["-r", "--from0", "--files-from=" + names, "--delete-missing-args"]
    // Status 24 says that files are missing here, which is why they go there.
    let outcome = try await Tool.rsync.outcome(call + options + ["--", empty + "/", place.trimmedSlash + "/"])
    guard outcome.status == 0 || outcome.status == 24 else {
      throw .toolFailed(name: "rsync", words: Address.masked(outcome.errors.trimmedLines))
    }
  }

  /// What is kept already of what a publication that was cut off replaced. After one that was not, what was kept makes room.
  func kept(after now: Manifest, _ bench: Workbench) async throws(PublishingError) -> Set<String> {
    guard let place = place?.address else { return [] }
    let listing = try await listing(of: place)
    guard now.arriving.isEmpty else { return Set(listing.keys) }
    let list = try await list(at: place, in: listing)
    let paths = list.entries.map(\.path).filter { listing[$0] != nil }
    try await delete(paths + (listing[Manifest.fileName] == nil ? [] : [Manifest.fileName]), at: place, bench, [])
    return []
  }
}

/// A site without files, for a folder that is empty.
struct EmptySite: PublishedSite {
  var manifest: Manifest { Manifest() }
  func file(_ entry: Manifest.Entry) throws(PublishingError) -> OutputFile { throw .notKept(entry.path) }
}

extension PublicationPlan.Found {
  /// What a host tells of a file by its length is what the list says, where the lengths are the same.
  func known(by entry: Manifest.Entry?) -> PublicationPlan.Found {
    guard case .file(let length, nil) = self, let entry, entry.length == length else { return self }
    return .file(length: length, digest: entry.digest)
  }
}

extension String {
  var trimmedSlash: String { hasSuffix("/") && count > 1 ? String(dropLast()) : self }
  var trimmedLines: String { split(separator: "\n").suffix(6).joined(separator: "\n") }
}
