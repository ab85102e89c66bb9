extension CaseFile {
  /// What became different between two moments, as it could have been known at each: what a person would say who had slept from
  /// the one to the other. Steps in between are not told. Latest first; nothing where the second is not the later.
  package func changes(from: Instant, to: Instant) -> [Change] {
    from < to ? asOf(to).changes(since: asOf(from)) : []
  }

  /// What became different since an earlier state of the same case file.
  package func changes(since earlier: CaseFile) -> [Change] {
    var all = issues.flatMap { positions(of: $0, since: earlier) + status(of: $0, since: earlier) }
    all += (events + elsewhere.events).flatMap { happened($0, since: earlier.known($0), in: earlier) }
    all += (statements + elsewhere.statements).filter { earlier.known($0) == nil }.map { change(of: $0) }
    all += (assessments + elsewhere.assessments).flatMap { judged($0, since: earlier.known($0)) }
    all += sources.flatMap {
      corrected($0.corrections, since: earlier.sources[$0.id]?.corrections ?? [], in: $0.reference)
    }
    all += briefings.flatMap {
      corrected($0.corrections, since: earlier.briefings[$0.id]?.corrections ?? [], in: $0.reference)
    }
    return all.latestFirst()
  }
}

extension CaseFile {
  /// The state of a thing of this process, or of another one, in this state of the case file.
  private func known(_ event: Event) -> Event? {
    events[event.reference] ?? elsewhere.events.first { $0.reference == event.reference }
  }

  private func known(_ statement: Statement) -> Statement? {
    statements[statement.reference] ?? elsewhere.statements.first { $0.reference == statement.reference }
  }

  private func known(_ assessment: Assessment) -> Assessment? {
    assessments[assessment.reference] ?? elsewhere.assessments.first { $0.reference == assessment.reference }
  }

  private func positions(of issue: Issue, since earlier: CaseFile) -> [Change] {
    let known = earlier.issues[issue.id].map { earlier.seats(of: $0) } ?? []
    let before = Dictionary(
      known.compactMap { seat in seat.positions.last.map { (seat.key, $0) } }, uniquingKeysWith: { first, _ in first })
    return seats(of: issue).compactMap { seat in
      guard let now = seat.positions.last, !now.says(sameAs: before[seat.key]) else { return nil }
      return change(to: now, from: before[seat.key], of: issue)
    }
  }

  private func status(of issue: Issue, since earlier: CaseFile) -> [Change] {
    let before = earlier.issues[issue.id]?.current?.status
    guard let now = issue.current else { return [] }
    let course = issue.course
    // An issue that was opened and has moved since was both.
    let opened = before == nil ? course.first.flatMap { $0.status == now.status ? nil : $0 } : nil
    let opening = opened.map { [self.change(to: $0, from: nil, of: issue)] } ?? []
    let change = now.status == before ? [] : [change(to: now, from: before ?? opened?.status, of: issue)]
    let known = Set((earlier.issues[issue.id]?.history ?? []).map(\.mark))
    // That something was reopened is told even where it stands elsewhere since.
    let reopened = course.indices.filter { place in
      let step = course[place]
      return step.status == .reopened && !known.contains(step.mark) && (change.isEmpty || step.mark != now.mark)
    }.map { place in
      Change(
        .reopened(course[place], issue: issue, from: place > 0 ? course[place - 1].status : nil),
        since: course[place].date,
        known: course[place].knownFrom(times))
    }
    return change + reopened + opening
  }

  private func happened(_ event: Event, since before: Event?, in earlier: CaseFile) -> [Change] {
    let isNew = before == nil || (earlier.isAhead(event.date) && !isAhead(event.date))
    let news = isNew ? [change(of: event)] : []
    let old = Set((before?.disputes ?? []).map { [$0.field, $0.value, $0.source?.id ?? ""] })
    let disputes = event.disputes.filter { !old.contains([$0.field, $0.value, $0.source?.id ?? ""]) }
    return news + disputes.map { dispute(of: event, $0) }
  }

  private func judged(_ assessment: Assessment, since before: Assessment?) -> [Change] {
    judgements(of: assessment).filter { change in
      if case .made = change.what { before == nil } else { before?.outcome == nil }
    }
  }

  private func corrected(_ now: [Correction], since before: [Correction], in reference: Reference) -> [Change] {
    corrections(now.filter { correction in !before.contains { $0 == correction } }, in: reference)
  }
}

extension StatusStep {
  /// Tells it from other entries of a history.
  fileprivate var mark: [String] { [status.rawValue, date?.text ?? "", why ?? ""] }
}
