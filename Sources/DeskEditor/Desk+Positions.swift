import Dossier

extension Desk {
  /// Every position with its issue, those that say nothing left out.
  var positions: [(issue: Issue, position: Position)] {
    file.issues.flatMap { issue in issue.positions.map { (issue, $0) } }.filter { $0.position.stance != .undeclared }
  }
}
