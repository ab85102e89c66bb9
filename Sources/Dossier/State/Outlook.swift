/// What a reader asks first of a process: how many issues stand where, what comes next, what was last said of it.
package struct Outlook: Sendable {
  /// The next deadline from the case file's day on, else the last one, with the days until it: negative where it has gone by.
  package let deadline: (deadline: Deadline, days: Int)?
  /// Statuses that issues have, in the order of the list, with how many.
  package let statuses: [(status: IssueStatus, count: Int)]
  package let deadlocks: Int
  /// The forecast that is due next, else the latest.
  package let forecast: Assessment?
}

extension CaseFile {
  package var outlook: Outlook {
    let today = day ?? Instant.distantPast.day
    let coming = process.deadlines.filter { $0.date.latest >= Instant.start(of: today) }.min { $0.date < $1.date }
    let deadline = coming ?? process.deadlines.max { $0.date < $1.date }
    let statuses = IssueStatus.allCases.compactMap { status -> (status: IssueStatus, count: Int)? in
      let count = issues.count { $0.current?.status == status }
      return count > 0 ? (status, count) : nil
    }
    let forecasts = assessments.filter { $0.range != nil && $0.resolves != nil }
    let due = forecasts.filter { ($0.resolves?.latest ?? .distantPast) >= Instant.start(of: today) }
    return Outlook(
      deadline: deadline.flatMap { next in next.date.day.map { (next, $0.number - (day ?? $0).number) } },
      statuses: statuses, deadlocks: matrix().rows.reduce(0) { $0 + $1.count(of: .deadlock) },
      forecast: due.min { ($0.resolves ?? .unset) < ($1.resolves ?? .unset) } ?? forecasts.last)
  }
}
