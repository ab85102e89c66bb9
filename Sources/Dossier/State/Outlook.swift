/// What a reader asks first of a process: how many issues stand where, what comes next, what was last said of it.
package struct Outlook: Sendable {
  private let file: CaseFile

  fileprivate init(_ file: CaseFile) { self.file = file }

  /// The next deadline from the case file's day on, else the last one, with the days until it: negative where it has gone by.
  package var deadline: (deadline: Deadline, days: Int)? {
    let deadlines = file.process.deadlines
    let coming = deadlines.filter { $0.date.latest >= today }.min { $0.date < $1.date }
    return (coming ?? deadlines.max { $0.date < $1.date }).flatMap { next in
      next.date.day.map { (next, $0.number - (file.day ?? $0).number) }
    }
  }

  /// Statuses that issues have, in the order of the list, with how many.
  package var statuses: [(status: IssueStatus, count: Int)] {
    IssueStatus.allCases.compactMap { status in
      let count = file.issues.count { $0.current?.status == status }
      return count > 0 ? (status, count) : nil
    }
  }

  package var deadlocks: Int { file.matrix().rows.reduce(0) { $0 + $1.count(of: .deadlock) } }

  /// The forecast that is due next, else the latest.
  package var forecast: Assessment? {
    let forecasts = file.assessments.filter { $0.range != nil && $0.resolves != nil }
    let due = forecasts.filter { ($0.resolves?.latest ?? .distantPast) >= today }
    return due.min { ($0.resolves ?? .unset) < ($1.resolves ?? .unset) } ?? forecasts.last
  }

  private var today: Instant { .start(of: file.day ?? Instant.distantPast.day) }
}

extension CaseFile {
  package var outlook: Outlook { Outlook(self) }
}
