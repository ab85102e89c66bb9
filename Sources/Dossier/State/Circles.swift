extension CaseFile {
  /// Issues, not yet settled, that wait for each other: every group in which each is, by way of preconditions, to be settled before itself.
  /// A circle is a deadlock to show, not a mistake. Ids in the order of the issues.
  package var circles: [[String]] {
    let next = Dictionary(
      issues.filter { !$0.isSettled }.map { issue in
        (issue.id, issue.links.filter { $0.kind == .preconditionOf && self.issues[$0.issue] != nil }.map(\.issue.id))
      }, uniquingKeysWith: { first, _ in first })
    var reach: [String: Set<String>] = [:]
    for issue in issues {
      var found: Set<String> = []
      var waiting = next[issue.id] ?? []
      while let id = waiting.popLast() {
        if found.insert(id).inserted { waiting += next[id] ?? [] }
      }
      reach[issue.id] = found
    }
    var groups: [[String]] = []
    for issue in issues
    where reach[issue.id]?.contains(issue.id) == true && !groups.contains(where: { $0.contains(issue.id) }) {
      groups.append(
        issues.map(\.id).filter { reach[issue.id]?.contains($0) == true && reach[$0]?.contains(issue.id) == true })
    }
    return groups
  }
}
