package import Output

/// A folder that a site is published to: a web root, or a disk of another machine that is mounted here.
///
/// The list of what was published lies in it as `.parley`. Only what is on that list is ever overwritten or deleted.
package struct DirectoryTarget: Sendable {
  private let folder: OutputFolder

  /// Names a folder, which need not be there yet. Throws where an output folder would be refused.
  package init(
    path: String, site: String? = nil, home: String? = Storage.homeFolder()
  ) throws(PublishingError) {
    folder = try PublishingError.passingOn { () throws(OutputError) in
      try OutputFolder(path: path, site: site, home: home)
    }
  }

  /// What publishing would change, by what stands at the target now. Touches nothing.
  package func plan(for source: BuiltSite) throws(PublishingError) -> PublicationPlan {
    let overlaps = try PublishingError.passingOn { () throws(OutputError) in
      try OutputFolder.overlaps(source.path, folder.path)
    }
    guard !overlaps else { throw .overlaps(source: source.path, target: folder.path) }
    return try PublishingError.passingOn { () throws(OutputError) in
      let published = try folder.manifest()
      var found: [String: PublicationPlan.Found] = [:]
      for entry in source.manifest.entries + published.entries where found[entry.path] == nil {
        found[entry.path] = try look(at: entry.path, published)
      }
      return PublicationPlan(source: source.manifest, target: published, found: found)
    }
  }

  /// Carries a plan out: copies everything beside the target first, then brings assets, pages, indexes and feeds into
  /// place in this order, then deletes. Until the first file comes into place, any error leaves the target as it was.
  package func carryOut(_ plan: PublicationPlan, from source: BuiltSite) throws(PublishingError) -> Outcome {
    guard plan.foreign.isEmpty else { throw .wouldOverwrite(plan.foreign) }
    let deposit = try PublishingError.passingOn { () throws(OutputError) in try folder.begin() }
    defer { deposit.abandon() }
    guard deposit.before == plan.target else { throw .targetHasChanged(folder.path) }
    for entry in source.manifest.entries {
      let file = try source.file(entry)
      try PublishingError.passingOn { () throws(OutputError) in try deposit.add(file) }
    }
    do {
      return try deposit.commit { PublicationStage.of($0).rawValue }
    } catch .wouldOverwrite(let paths) {
      throw .wouldOverwrite(paths)
    } catch {
      throw .folder(error)
    }
  }
}

extension DirectoryTarget {
  /// A folder of published files counts as nothing: it goes when they go, and the deposit looks whether it does.
  private func look(at path: String, _ published: Manifest) throws(OutputError) -> PublicationPlan.Found {
    switch try Storage.standing(at: path, below: folder.path) {
    case .nothing: return .nothing
    case .file:
      let bytes = try Storage.contents(of: Storage.joined(folder.path, path))
      return .file(length: bytes.count, digest: Digest(of: bytes))
    case .folder where published.settled.keys.contains { $0.hasPrefix(path + "/") }: return .nothing
    case .folder, .link, .other: return .other
    }
  }
}
