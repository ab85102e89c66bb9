/// In which order linked issues could be settled, if everybody who says that one waits for another is right.
package struct SettlingOrder: Sendable {
  /// Each step holds issues that could be settled together once the steps before it are; in the order of the issues, those of other
  /// processes last.
  package let steps: [[Reference]]
  /// Issues that no step can reach, because they wait for each other or for issues that do.
  package let stuck: [Reference]

  /// Whether there is an order in which all could be settled.
  package var isComplete: Bool { stuck.isEmpty }
}

extension CaseFile {
  /// What must be settled first comes before what waits for it: a precondition before its issue, what blocks before what it
  /// blocks, a part before its whole. Issues of other processes that come first are among them. Nothing where no issue waits for another.
  package var settlingOrder: SettlingOrder? {
    let open = (issues + elsewhere.issues).filter { !$0.isSettled }
    let names = Set(open.map(\.reference))
    let waits = open.flatMap { issue in
      issue.links.filter { $0.kind.comesFirst && names.contains($0.issue) }.map { (issue.reference, $0.issue) }
    }
    guard !waits.isEmpty else { return nil }
    let linked = Set(waits.flatMap { [$0.0, $0.1] })
    var left = open.map(\.reference).filter(linked.contains)
    var steps: [[Reference]] = []
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
