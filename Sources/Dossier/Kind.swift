/// The eleven kinds of thing that a negotiation consists of, and the ordinary page.
package enum Kind: String, Sendable, CaseIterable, Hashable, Comparable {
  case process, party, person, issue, position, event, statement, assessment, source, term, briefing, page

  /// The folder, or the file of rows, that holds things of this kind; also the folder of their pages.
  package var folder: String {
    switch self {
    case .process: "process"
    case .party: "parties"
    case .person: "people"
    case .page: "pages"
    default: rawValue + "s"
    }
  }

  /// The kinds that a process's folder holds in folders or files of rows.
  package static let shelved: [Kind] = [
    .party, .person, .issue, .position, .event, .statement, .assessment, .source, .term, .briefing,
  ]

  /// The names that files of rows may have.
  package static let tables = [Kind.process.folder] + shelved.map(\.folder)

  /// The kinds that processes may share through `content/shared/`.
  package static let shareable: [Kind] = [.party, .person, .source, .term]

  /// The kinds that have a page of their own, so that a link can lead to one.
  package static let linkable: [Kind] = allCases.filter { $0 != .position && $0 != .page }

  package static func < (a: Kind, b: Kind) -> Bool { a.order < b.order }
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The name of one thing: its kind, the folder of its process, and its id there.
package struct Reference: Sendable, Hashable, Comparable {
  package let kind: Kind
  /// Empty for an ordinary page.
  package let process: String
  package let id: String

  package init(_ kind: Kind, _ id: String, in process: String) {
    (self.kind, self.process, self.id) = (kind, process, id)
  }

  /// Stands in a value before its field has been read.
  static let unset = Reference(.page, "", in: "")

  package static func < (a: Reference, b: Reference) -> Bool {
    (a.process, a.kind, a.id) < (b.process, b.kind, b.id)
  }
}
