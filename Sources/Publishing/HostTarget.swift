import Output

/// A folder of another host that a tool reaches, which puts each file into place whole.
protocol HostTarget: Carrier {
  var address: String { get }

  /// The list of what was published there, as it stands now.
  func list() async throws(PublishingError) -> Manifest
  /// What is kept already of what a publication that was cut off replaced.
  func kept(after now: Manifest, _ bench: Workbench) async throws(PublishingError) -> Set<String>
  /// Sends files of a folder, in one go. Those that are replaced are kept where that is wanted and the target has a place for them.
  func send(_ paths: [String], from folder: String, keeping: Bool, _ bench: Workbench) async throws(PublishingError)
  /// Deletes files by their names, and keeps those that are not kept already. Folders that are left empty may go, but for those named.
  func delete(
    _ paths: [String], _ bench: Workbench, kept already: Set<String>, leaving folders: Set<String>
  ) async throws(PublishingError)
}

extension HostTarget {
  func carryOut(_ plan: PublicationPlan, from site: any PublishedSite, note: String, watch: Watch)
    async throws(PublishingError)
  {
    let now = try await list()
    guard Manifest(settled: now.entries) == plan.target else { throw .targetHasChanged(Address.masked(address)) }
    let order = Set(plan.order)
    let incoming = site.manifest.entries.filter { order.contains($0.path) }
    let bench = try Workbench()
    let files = try bench.lay(incoming, of: site, in: "site")
    let kept = try await kept(after: now, bench)
    try bench.store(now.announcing(incoming).bytes, as: "site/" + Manifest.fileName)
    try await send([Manifest.fileName], from: files, keeping: now.arriving.isEmpty, bench)
    let folders = Set(plan.source.settled.keys.flatMap(SitePath.folders(of:)))
    try await delete(plan.inTheWay, bench, kept: kept, leaving: folders)
    for (stage, paths) in plan.stages {
      watch(.sending(stage, files: paths.count))
      try await send(paths.filter { !kept.contains($0) }, from: files, keeping: true, bench)
      try await send(paths.filter { kept.contains($0) }, from: files, keeping: false, bench)
    }
    let early = Set(plan.inTheWay)
    if plan.deleted.count > early.count { watch(.deleting(files: plan.deleted.count - early.count)) }
    try await delete(plan.deleted.map(\.path).filter { !early.contains($0) }, bench, kept: kept, leaving: folders)
    try bench.store(plan.source.bytes, as: "site/" + Manifest.fileName)
    try await send([Manifest.fileName], from: files, keeping: false, bench)
  }
}
