package import Output

/// A folder that a site is published to: a web root, or a disk of another machine that is mounted here.
///
/// The list of what was published lies in it as `.parley`. Only what is on that list is ever overwritten or deleted. Where the
/// disk can do it, a new folder changes places with the old one, so that readers see the one site or the other. The site that the last publication replaced lies beside it, in a folder named `.parley-before-` and its name.
package struct DirectoryTarget: Carrier {
  private let folder: OutputFolder
  private let kept: KeptFolder

  /// Names a folder, which need not be there yet. Throws where an output folder would be refused, and where it and the
  /// built folder lie in each other.
  package init(
    path: String, site: String? = nil, built: String, home: String? = Storage.homeFolder()
  ) throws(PublishingError) {
    let folder = try PublishingError.passingOn { () throws(OutputError) in
      try OutputFolder(path: path, site: site, home: home)
    }
    let overlaps = try PublishingError.passingOn { () throws(OutputError) in
      try OutputFolder.overlaps(built, folder.path)
    }
    guard !overlaps else { throw .overlaps(source: built, target: folder.path) }
    self.folder = folder
    kept = KeptFolder(of: folder.path)
  }

  package func holdings(for source: Manifest) throws(PublishingError) -> Holdings {
    try PublishingError.passingOn { () throws(OutputError) in
      let published = try folder.manifest()
      var standing: [String: PublicationPlan.Found] = [:]
      for (path, found) in try tree() where !path.hasPrefix(".parley") {
        standing[path] = try look(found, at: path, isWanted: (published.settled[path] ?? source.settled[path]) != nil)
        for outer in SitePath.folders(of: path) where source.settled[outer] != nil && published.settled[path] == nil {
          standing[outer] = .other
        }
      }
      let list = Storage.joined(folder.path, Manifest.fileName)
      return Holdings(
        published: published, standing: standing, day: Storage.secondsOfChange(at: list).map(Holdings.day))
    }
  }

  package func carryOut(
    _ plan: PublicationPlan, from site: any PublishedSite, note: String, watch: Watch
  ) throws(PublishingError) {
    watch(.sendingAll(files: plan.order.count))
    let adopted = plan.source.entries.filter { plan.foreign.contains($0.path) }
    let before = try PublishingError.passingOn { () throws(OutputError) in try folder.manifest() }
    guard before == plan.target else { throw .targetHasChanged(folder.path) }
    let deposit = try PublishingError.passingOn { () throws(OutputError) in try folder.begin(adopting: adopted) }
    defer { deposit.abandon() }
    for entry in site.manifest.entries {
      let file = try site.file(entry)
      try PublishingError.passingOn { () throws(OutputError) in try deposit.add(file) }
    }
    do {
      let ranks = Dictionary(
        uniqueKeysWithValues: plan.stages.flatMap { stage, paths in paths.map { ($0, stage.rawValue) } })
      _ = try deposit.commit(keeping: kept) { ranks[$0] ?? 0 }
    } catch .wouldOverwrite(let paths) {
      throw .wouldOverwrite(paths)
    } catch {
      throw .folder(error)
    }
  }

  package func before() throws(PublishingError) -> any PublishedSite {
    do {
      return try BuiltSite(path: kept.path)
    } catch .notBuilt {
      throw .nothingKept(remedy: "Parley has published here once, or never")
    }
  }
}

extension DirectoryTarget {
  private func tree() throws(OutputError) -> [(path: String, standing: Storage.Standing)] {
    guard case .folder = try Storage.standing(at: folder.path) else { return [] }
    return try Storage.tree(folder.path)
  }

  /// Only what the list or the site names is read.
  private func look(
    _ standing: Storage.Standing, at path: String, isWanted: Bool
  ) throws(OutputError) -> PublicationPlan.Found {
    guard case .file(_, let length) = standing else { return .other }
    guard isWanted else { return .file(length: length, digest: nil) }
    return .file(length: length, digest: Digest(of: try Storage.contents(of: Storage.joined(folder.path, path))))
  }
}
