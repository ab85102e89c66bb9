extension CaseFile {
  /// The day it is told up to: that of its horizon, else of the latest thing known; nothing where nothing has a date.
  package var day: CalendarDay? {
    let moment = horizon ?? lastKnown
    return moment == .distantPast ? nil : moment.day
  }

  /// The date of the last thing that happened to an issue, where that is more than nine months before the day the case file
  /// is told up to.
  package func stalledSince(_ issue: Issue) -> EDTFDate? {
    guard let day else { return nil }
    let events = events(on: issue).map(\.date)
    let said = statements(on: issue).compactMap(\.date)
    let moved = issue.history.compactMap(\.date) + issue.positions.compactMap(\.date)
    let past = (events + said + moved).filter { $0.lastMoment.day <= day }
    guard let last = past.max(by: { $0.lastMoment < $1.lastMoment }), last.lastMoment != .distantPast else {
      return nil
    }
    return day.number - last.lastMoment.day.number > 274 ? last.lastPart : nil
  }
}

extension EDTFDate {
  /// The end of a span, or its one known end.
  fileprivate var lastPart: EDTFDate {
    switch form {
    case .span(_, .part(let part)), .span(.part(let part), _): EDTFDate(.single(part))
    default: self
    }
  }

  /// The last moment that is certain to belong to it: the end of what ends, the beginning of what goes on.
  fileprivate var lastMoment: Instant { latest == .distantFuture ? earliest : latest }
}
