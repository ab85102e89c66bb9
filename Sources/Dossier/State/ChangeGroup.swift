/// Changes that belong together: those of one issue, or those that touch none.
package struct ChangeGroup: Sendable {
  /// Nothing for the process as a whole.
  package let issue: Issue?
  package let changes: [Change]
}

extension CaseFile {
  /// Changes by issue, in the order of the issues; what touches several stands with the one it names first, what touches none
  /// comes last. Within a group, what moved comes before what was said or expected.
  package func grouped(_ changes: [Change]) -> [ChangeGroup] {
    var byIssue: [Reference: [Change]] = [:]
    var others: [Change] = []
    for change in changes {
      if let issue = issues.all(change.issues).first {
        byIssue[issue.reference, default: []].append(change)
      } else {
        others.append(change)
      }
    }
    let own = issues.compactMap { issue in
      byIssue[issue.reference].map { ChangeGroup(issue: issue, changes: $0.movesFirst) }
    }
    return own + (others.isEmpty ? [] : [ChangeGroup(issue: nil, changes: others.movesFirst)])
  }
}

extension [Change] {
  fileprivate var movesFirst: [Change] { filter(\.isMove) + filter { !$0.isMove } }
}
