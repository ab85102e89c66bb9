package import Output

/// What a publication would change at its target. A value: to make one touches nothing.
package struct PublicationPlan: Sendable, Hashable {
  package private(set) var added: [Change] = []
  package private(set) var changed: [Change] = []
  package private(set) var deleted: [Change] = []
  package private(set) var unchanged: [Change] = []
  /// Files at the target that Parley did not write, and that this site would overwrite; only who adopts them may.
  package private(set) var foreign: [String] = []
  /// Files of this site that a symbolic link, a folder or a device stands in the way of: nobody may overwrite these.
  package private(set) var blocked: [String] = []
  /// Files at the target that Parley did not write and would not touch, sorted.
  package private(set) var strangers: [String] = []
  /// What Parley had published to the target when the plan was made.
  package let target: Manifest
  /// The list of the site that would stand there afterwards.
  package let source: Manifest

  /// A file of the plan. Lengths are in bytes.
  package struct Change: Sendable, Hashable {
    package let path: String
    /// Nil for a file that goes.
    package let length: Int?
    /// Nil for a file that is new.
    package let lengthBefore: Int?
  }

  /// What stands at the target at the path of a file.
  package enum Found: Sendable, Hashable {
    case nothing
    /// A file. Where the host does not say what is in it, the digest is missing, and it counts as changed.
    case file(length: Int, digest: Digest?)
    /// A folder, a link, or what else is no regular file.
    case other
  }

  /// Compares what was built with what Parley published (`target`, empty for a first publication) and with what stands
  /// there now. A path that is not in `found` has nothing.
  package init(source: Manifest, target: Manifest, found: [String: Found]) {
    (self.source, self.target) = (source, target)
    for entry in source.entries { weigh(entry, found) }
    for entry in target.entries where source.settled[entry.path] == nil {
      guard case .file(let length, _) = found[entry.path] else { continue }
      deleted.append(Change(path: entry.path, length: nil, lengthBefore: length))
    }
    let known = Set(source.settled.keys).union(target.entries.map(\.path))
    strangers = found.keys.filter { found[$0] != .nothing && !known.contains($0) }.sorted(by: SitePath.precedes)
  }

  /// Whether the target is as the site is, and nothing need be done.
  package var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && deleted.isEmpty && foreign.isEmpty && blocked.isEmpty
  }

  /// The paths that are carried over, in their order: by stage, then by path.
  package var order: [String] { stages.flatMap(\.paths) }

  /// The same paths, a list for each stage that has any.
  package var stages: [(stage: PublicationStage, paths: [String])] {
    let new = Set(added.map(\.path))
    let paths = ((added + changed).map(\.path) + foreign).sorted(by: SitePath.precedes)
    let stages = Dictionary(grouping: paths) { PublicationStage(of: $0, isNew: new.contains($0)) }
    return PublicationStage.allCases.compactMap { stage in stages[stage].map { (stage, $0) } }
  }

  /// Deleted files that must go before anything comes: one stands where a folder will, or in a folder where a file will.
  package var inTheWay: [String] {
    let files = Set(source.settled.keys)
    let folders = Set(source.settled.keys.flatMap(SitePath.folders(of:)))
    return deleted.map(\.path).filter { path in
      folders.contains(path) || SitePath.folders(of: path).contains { files.contains($0) }
    }
  }
}

extension PublicationPlan {
  private mutating func weigh(_ entry: Manifest.Entry, _ found: [String: Found]) {
    let isLinked = SitePath.folders(of: entry.path).contains { found[$0] == .other }
    switch isLinked ? .other : found[entry.path] ?? .nothing {
    case .nothing:
      added.append(Change(path: entry.path, length: entry.length, lengthBefore: nil))
    case .file(let length, let digest):
      let change = Change(path: entry.path, length: entry.length, lengthBefore: length)
      if length == entry.length, digest == entry.digest {
        unchanged.append(change)
      } else if target.settled[entry.path] != nil {
        changed.append(change)
      } else {
        foreign.append(entry.path)
      }
    case .other:
      blocked.append(entry.path)
    }
  }
}
