import Output

/// Why a plan is not carried out unless whoever publishes says that it should be.
package enum Refusal: Sendable, Hashable {
  /// The target holds files that Parley did not write; sorted.
  case notAdopted([String])
  /// A link, a folder or a device stands where files of the site belong. Nothing overrules this.
  case blocked([String])
  /// So many files of those that are published would go.
  case deletes(Int, of: Int)
}

extension PublicationPlan {
  /// What may be overruled, by whoever publishes.
  package struct Leave: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Files that Parley did not write may be overwritten, and others may stay beside the site.
    package static let adopt = Leave(rawValue: 1)
    /// More than a quarter of the files, or 250, may go.
    package static let delete = Leave(rawValue: 2)
  }

  /// Every reason not to carry the plan out.
  package func refusals(leave: Leave) -> [Refusal] {
    var refusals: [Refusal] = []
    if !blocked.isEmpty { refusals.append(.blocked(blocked)) }
    let isFirst = target.settled.isEmpty
    let unknown = foreign + (isFirst ? strangers.filter { !Self.isOfTheHost($0) } : [])
    if !unknown.isEmpty, !leave.contains(.adopt) { refusals.append(.notAdopted(unknown.sorted())) }
    let published = target.settled.count
    if deleted.count > 250 || deleted.count * 4 > published, !leave.contains(.delete) {
      refusals.append(.deletes(deleted.count, of: published))
    }
    return refusals
  }

  /// Files that hosts want, and that stand there before any site does.
  private static func isOfTheHost(_ path: String) -> Bool {
    ["CNAME", ".nojekyll", ".htaccess"].contains(path) || path.hasPrefix(".well-known/")
  }
}

extension Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAdopted(let paths):
      "the target holds files that Parley did not write: \(paths.shortList); --adopt publishes over and beside them"
    case .blocked(let paths):
      "a link, a folder or a device stands in the way of \(paths.shortList); Parley follows no link and overwrites none of these"
    case .deletes(let count, let published):
      "\(count) of the \(published) files there would be deleted, more than a quarter or 250; --allow-deletions lets them go"
    }
  }
}

extension [String] {
  /// The first twelve, and how many more there are.
  fileprivate var shortList: String {
    prefix(12).joined(separator: ", ") + (count > 12 ? " and \(count - 12) more" : "")
  }
}
