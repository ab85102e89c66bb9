package import Dossier

/// What is known where a new thing is to stand: the day, and what there is to refer to.
package struct Surroundings: Sendable {
  /// The day on which the file is asked for, as EDTF writes it.
  package let today: String
  private let ids: [Kind: [String]]
  /// The ids of the options of each issue.
  private let options: [String: [String]]

  /// Those of a process; of a site without any, where there is none.
  package init(today: String, file: CaseFile?) {
    self.today = today
    ids = Dictionary(
      uniqueKeysWithValues: Drawer.all.map { drawer in (drawer.kind, file.map { drawer.heads($0).map(\.id) } ?? []) })
    options = Dictionary(
      file?.issues.map { ($0.id, $0.options?.entries.map(\.name) ?? []) } ?? [], uniquingKeysWith: { first, _ in first }
    )
  }

  /// What a field of these kinds can name, in order; `kind/id` where two of the kinds have the id.
  func names(of kinds: [Kind]) -> [String] {
    let all = kinds.flatMap { kind in (ids[kind] ?? []).map { (kind, $0) } }
    return all.map { kind, id in all.count { $0.1 == id } > 1 ? "\(kind.rawValue)/\(id)" : id }
  }

  /// The first issue that has an option, for a position to begin with.
  var firstChoice: (issue: String, option: String)? {
    names(of: [.issue]).lazy.compactMap { issue in options[issue]?.first.map { (issue, $0) } }.first
  }
}
