/// Something that moved, on a date, in words that a page can put together.
package struct Change: Sendable {
  package let date: EDTFDate
  package let what: What

  package enum What: Sendable {
    /// A party took a position, or moved from an earlier one.
    case position(Position, issue: Issue, from: Stance?)
    /// An issue came to stand where it stands, or was opened.
    case status(StatusStep, issue: Issue, from: IssueStatus?)
    case event(Event)
    case statement(Statement)
    case made(Assessment)
    case resolved(Assessment)
  }
}

extension CaseFile {
  /// Everything dated that moved, latest first.
  package var changes: [Change] {
    let moved = issues.flatMap { issue in positionChanges(issue) + statusChanges(issue) }
    let happened = events.map { Change(date: $0.date, what: .event($0)) }
    let said = statements.compactMap { statement in statement.date.map { Change(date: $0, what: .statement(statement)) }
    }
    let judged = assessments.flatMap { assessment in
      [
        assessment.made.map { Change(date: $0, what: .made(assessment)) },
        assessment.outcome == nil ? nil : assessment.resolved.map { Change(date: $0, what: .resolved(assessment)) },
      ].compactMap(\.self)
    }
    let all = moved + happened + said + judged
    return all.enumerated().sorted { a, b in
      a.element.date != b.element.date ? a.element.date > b.element.date : a.offset < b.offset
    }.map(\.element)
  }

  private func positionChanges(_ issue: Issue) -> [Change] {
    let cells = matrix(of: [issue]).rows.flatMap(\.options).flatMap { $0.cells.compactMap(\.self) }
    return cells.flatMap { moves(in: $0, of: issue) }
  }

  private func moves(in cell: Matrix.Cell, of issue: Issue) -> [Change] {
    var changes: [Change] = []
    var before: Stance?
    for position in cell.earlier.reversed() + [cell.current] {
      if position.stance != before, let since = evidence(for: position).since {
        changes.append(Change(date: since, what: .position(position, issue: issue, from: before)))
      }
      before = position.stance
    }
    return changes
  }

  private func statusChanges(_ issue: Issue) -> [Change] {
    var changes: [Change] = []
    var before: IssueStatus?
    for entry in issue.history.sorted(by: { ($0.date ?? .unset) < ($1.date ?? .unset) }) {
      if entry.status != before, let date = entry.date {
        changes.append(Change(date: date, what: .status(entry, issue: issue, from: before)))
      }
      before = entry.status
    }
    return changes
  }
}
