import Output

/// A branch of a git repository: a commit for each publication, on top of what is there.
///
/// Nothing of the user's repository is changed. What is fetched and made lies in a folder of objects that is thrown away,
/// the index is one of its own, and there are neither branch nor work tree. Nothing is forced: a branch that has moved
/// in the meantime refuses the commit.
struct GitTarget: Carrier {
  let repository: String
  let branch: String
  /// The site's folder: a path is counted from it, and a remote is one of the repository that it lies in.
  let site: String

  func holdings(for source: Manifest) async throws(PublishingError) -> Holdings {
    let git = try await GitBench.make(site: site)
    let tip = try await git.fetch(branch, from: address(git))
    guard let tip else { return Holdings(published: Manifest(), standing: [:]) }
    var holdings = Holdings(published: try await git.list(of: tip), standing: [:])
    for file in try await git.files(of: tip) where file.path != Manifest.fileName {
      let found: PublicationPlan.Found = file.isPlain ? .file(length: file.length, digest: nil) : .other
      holdings.standing[file.path] = found.known(by: holdings.published.settled[file.path])
    }
    holdings.day = try await git.day(of: tip)
    return holdings
  }

  func carryOut(_ plan: PublicationPlan, from site: any PublishedSite, note: String, watch: Watch)
    async throws(PublishingError)
  {
    watch(.sendingAll(files: plan.order.count))
    let git = try await GitBench.make(site: self.site)
    let address = try await address(git)
    let tip = try await git.fetch(branch, from: address)
    let now = if let tip { try await git.list(of: tip) } else { Manifest() }
    guard now == plan.target else { throw .targetHasChanged("the branch \(branch)") }
    if let tip { try await git.run(["read-tree", tip]) }
    try await git.remove(plan.deleted.map(\.path))
    let order = Set(plan.order)
    try await git.add(site.manifest.entries.filter { order.contains($0.path) }, of: site)
    try await git.add([(Manifest.fileName, plan.source.bytes), (".nojekyll", [])])
    let commit = try await git.commit(note, on: tip)
    try await git.run(["push", "--porcelain", "--no-verify", "--", address, "\(commit):refs/heads/\(branch)"])
  }

  func before() async throws(PublishingError) -> any PublishedSite {
    let git = try await GitBench.make(site: site)
    let tip = try await git.fetch(branch, from: address(git))
    guard let tip, let parent = try await git.parent(of: tip) else {
      throw .nothingKept(remedy: "the branch \(branch) has no publication before its last one")
    }
    let list = try await git.list(of: parent)
    guard !list.settled.isEmpty else { throw .nothingKept(remedy: "what stood on \(branch) before was not Parley's") }
    let folder = try await git.checkOut(list.entries.map(\.path), of: parent)
    return KeptSite(manifest: list, bench: git.bench, folder: folder)
  }
}

extension GitTarget {
  /// A remote is known by its address, so that git keeps no record of what was pushed there.
  private func address(_ git: GitBench) async throws(PublishingError) -> String {
    if repository == "." || repository.hasPrefix("./") || repository.hasPrefix("../") { return site + "/" + repository }
    if repository.contains("/") || repository.contains(":") { return repository }
    return try await git.run(["remote", "get-url", "--push", "--", repository]).line
  }
}
