extension CaseFile {
  /// Issues, not yet settled, that wait for each other: every group in which each is, by way of preconditions, to be settled before itself.
  /// A circle is a deadlock to show, not a mistake. It may run through issues of other processes; one that holds none of this process
  /// is none of its circles. In the order of the issues, those of other processes last.
  package var circles: [[Reference]] {
    let all = issues.map(\.reference) + elsewhere.issues.map(\.reference)
    let next = preconditions
    var reach: [Reference: Set<Reference>] = [:]
    for issue in next.keys {
      var found: Set<Reference> = []
      var waiting = next[issue] ?? []
      while let other = waiting.popLast() {
        if found.insert(other).inserted { waiting += next[other] ?? [] }
      }
      reach[issue] = found
    }
    var groups: [[Reference]] = []
    for issue in issues.map(\.reference)
    where reach[issue]?.contains(issue) == true && !groups.contains(where: { $0.contains(issue) }) {
      groups.append(all.filter { reach[issue]?.contains($0) == true && reach[$0]?.contains(issue) == true })
    }
    return groups
  }

  /// What each open issue is a precondition of.
  private var preconditions: [Reference: [Reference]] {
    let open = (issues + elsewhere.issues).filter { !$0.isSettled }
    let names = Set(open.map(\.reference))
    return Dictionary(
      open.map { issue in
        (issue.reference, issue.links.filter { $0.kind == .preconditionOf && names.contains($0.issue) }.map(\.issue))
      }, uniquingKeysWith: { first, _ in first })
  }
}
