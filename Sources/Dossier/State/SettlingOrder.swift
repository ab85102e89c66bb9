/// In which order linked issues could be settled, if everybody who says that one waits for another is right.
package struct SettlingOrder: Sendable {
  /// Each step holds issues that could be settled together once the steps before it are; by id, in the order of the issues.
  package let steps: [[String]]
  /// Issues that no step can reach, because they wait for each other or for issues that do.
  package let stuck: [String]

  /// Whether there is an order in which all could be settled.
  package var isComplete: Bool { stuck.isEmpty }
}

extension CaseFile {
  /// What must be settled first comes before what waits for it: a precondition before its issue, what blocks before what it
  /// blocks, a part before its whole. Nothing where no issue waits for another.
  package var settlingOrder: SettlingOrder? {
    let waits = issues.filter { !$0.isSettled }.flatMap { issue in
      issue.links.filter { $0.kind.comesFirst && self.issues[$0.issue]?.isSettled == false }.map {
        (issue.id, $0.issue.id)
      }
    }
    guard !waits.isEmpty else { return nil }
    var left = issues.map(\.id).filter { id in waits.contains { $0.0 == id || $0.1 == id } }
    var steps: [[String]] = []
    while true {
      let waiting = Set(waits.filter { left.contains($0.0) }.map(\.1))
      let next = left.filter { !waiting.contains($0) }
      if next.isEmpty { return SettlingOrder(steps: steps, stuck: left) }
      steps.append(next)
      left.removeAll { next.contains($0) }
    }
  }
}

extension LinkKind {
  /// Whether the issue that names the link must be settled before the other.
  package var comesFirst: Bool { self == .preconditionOf || self == .blocks || self == .partOf }
}
