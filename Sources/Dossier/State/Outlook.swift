/// What a reader asks first of a process: how many issues stand where, what comes next, what was last said of it.
package struct Outlook: Sendable {
  /// The day it is reckoned from: that of the latest edition, else of the last change.
  package let day: CalendarDay
  package let edition: Briefing?
  /// The next deadline on or after that day, with the days until it.
  package let deadline: (deadline: Deadline, days: Int)?
  /// Statuses that issues have, in the order of the list, with how many.
  package let statuses: [(status: IssueStatus, count: Int)]
  package let deadlocks: Int
  /// The forecast that is due next, else the latest.
  package let forecast: Assessment?
}

extension CaseFile {
  package var outlook: Outlook {
    let edition = briefings.first
    let day = (edition?.moment ?? lastChange).day
    let coming = process.deadlines.filter { $0.date.latest >= Instant.start(of: day) }.min { $0.date < $1.date }
    let statuses = IssueStatus.allCases.compactMap { status -> (status: IssueStatus, count: Int)? in
      let count = issues.count { $0.current?.status == status }
      return count > 0 ? (status, count) : nil
    }
    let forecasts = assessments.filter { $0.range != nil && $0.resolves != nil }
    let due = forecasts.filter { ($0.resolves?.latest ?? .distantPast) >= Instant.start(of: day) }
    return Outlook(
      day: day, edition: edition,
      deadline: coming.flatMap { next in next.date.day.map { (next, max(0, $0.number - day.number)) } },
      statuses: statuses, deadlocks: matrix().rows.reduce(0) { $0 + $1.count(of: .deadlock) },
      forecast: due.min { ($0.resolves ?? .unset) < ($1.resolves ?? .unset) } ?? forecasts.last)
  }

  /// What an issue is to others and others are to it: every link, seen from this issue.
  package func links(of issue: Issue) -> [SeenLink] {
    let own = issue.links.map { SeenLink(link: $0, other: $0.issue, isOutward: true) }
    let others = issues.filter { $0.id != issue.id }.flatMap { other in
      other.links.filter { $0.issue == issue.reference }.map { SeenLink(link: $0, other: other.reference, isOutward: false) }
    }
    // A symmetric link that both issues name is one link.
    return own + others.filter { seen in
      !seen.link.kind.isSymmetric || !own.contains { $0.other == seen.other && $0.link.kind == seen.link.kind }
    }
  }

  /// The day of the last thing that happened to an issue, where that is more than nine months before the last known change
  /// of the process.
  package func stalledSince(_ issue: Issue) -> CalendarDay? {
    let events = events.filter { $0.issues.contains(issue.reference) }.map(\.date.earliest)
    let said = statements.filter { $0.issues.contains(issue.reference) }.compactMap { $0.date?.earliest }
    let moved = issue.history.compactMap { $0.date?.earliest } + issue.positions.compactMap { $0.date?.earliest }
    let known = (events + said + moved).filter { $0 <= lastChange && $0 != .distantPast }
    guard let last = known.max(), lastChange.day.number - last.day.number > 274 else { return nil }
    return last.day
  }
}

/// A link between issues as one of the two sees it.
package struct SeenLink: Sendable {
  package let link: IssueLink
  /// The issue at the other end.
  package let other: Reference
  /// Whether this issue is the one that names the link.
  package let isOutward: Bool

  package init(link: IssueLink, other: Reference, isOutward: Bool) {
    (self.link, self.other, self.isOutward) = (link, other, isOutward)
  }
}
