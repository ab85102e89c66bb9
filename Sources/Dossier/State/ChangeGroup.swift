/// Changes that belong together: those of one issue, or those that touch none.
package struct ChangeGroup: Sendable {
  /// Nothing for the process as a whole.
  package let issue: Issue?
  package let changes: [Change]
}

extension CaseFile {
  /// Changes by issue, in the order of the issues; what touches several stands with the one it names first, what touches none
  /// comes last. Within a group, what moved comes before what was said or expected. Words of which two records came are told once.
  package func grouped(_ changes: [Change]) -> [ChangeGroup] {
    var byIssue: [Reference: [Change]] = [:]
    var others: [Change] = []
    for change in changes.saidOnce {
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
  /// Without what repeats other words among them.
  fileprivate var saidOnce: [Change] {
    let repeats = Set(compactMap(\.statement).quotations.flatMap(\.repeats).map(\.reference))
    return repeats.isEmpty
      ? self : filter { change in change.statement.map { !repeats.contains($0.reference) } ?? true }
  }

  fileprivate var movesFirst: [Change] { filter(\.isMove) + filter { !$0.isMove } }
}

extension Change {
  fileprivate var statement: Statement? { if case .statement(let statement) = what { statement } else { nil } }
}
