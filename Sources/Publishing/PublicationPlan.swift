package import Output

/// What a publication would change at its target. A value: to make one touches nothing.
package struct PublicationPlan: Sendable, Hashable {
  package private(set) var added: [Change] = []
  package private(set) var changed: [Change] = []
  package private(set) var deleted: [Change] = []
  package private(set) var unchanged: [Change] = []
  /// Files at the target that Parley did not write, and that this site would overwrite; a plan with any is refused.
  package private(set) var foreign: [String] = []
  /// What Parley had published to the target when the plan was made.
  package let target: Manifest

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
    case file(length: Int, digest: Digest)
    /// A folder, a link, or what else is no regular file.
    case other
  }

  /// Compares what was built with what Parley published (`target`, empty for a first publication) and with what stands
  /// there now, for each path of either. A path that is not in `found` has nothing.
  package init(source: Manifest, target: Manifest, found: [String: Found]) {
    self.target = target
    for entry in source.entries { weigh(entry, found[entry.path] ?? .nothing) }
    for entry in target.entries where source.settled[entry.path] == nil {
      guard case .file(let length, _) = found[entry.path] else { continue }
      deleted.append(Change(path: entry.path, length: nil, lengthBefore: length))
    }
  }

  /// The paths that are carried over, in their order: by stage, then by path.
  package var order: [String] {
    (added + changed).map(\.path).sorted { one, other in
      let (stage, otherStage) = (PublicationStage.of(one), PublicationStage.of(other))
      return stage == otherStage ? one.utf8.lexicographicallyPrecedes(other.utf8) : stage < otherStage
    }
  }
}

extension PublicationPlan {
  private mutating func weigh(_ entry: Manifest.Entry, _ found: Found) {
    switch found {
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
      foreign.append(entry.path)
    }
  }
}
