extension CaseFile {
  /// Everything that changed, step by step as it is dated, latest first; what bears on an issue and happened in another process too.
  /// What has no date at all is left out.
  package var moves: [Change] {
    var all = issues.flatMap { issue in steps(of: issue) }
    let (events, statements) = (events + elsewhere.events, statements + elsewhere.statements)
    all += events.map { change(of: $0) }
    all += events.flatMap { event in event.disputes.map { dispute(of: event, $0) } }
    all += statements.map { change(of: $0) }
    all += (assessments + elsewhere.assessments).flatMap { judgements(of: $0) }
    all += sources.flatMap { corrections($0.corrections, in: $0.reference) }
    all += briefings.flatMap { corrections($0.corrections, in: $0.reference) }
    return all.filter { $0.date != .unset }.latestFirst()
  }

  /// How the parties came to stand where they stand on an issue, latest first. What has no date is left out.
  package func moves(on issue: Issue) -> [Change] {
    let positions = seats(of: issue).flatMap { steps($0.positions, of: issue) }
    return positions.filter { $0.date != .unset }.latestFirst()
  }

  /// Whether a date lies after the day the case file is told up to.
  package func isAhead(_ date: EDTFDate) -> Bool { day.map { date.earliest > .end(of: $0) } ?? false }

  /// Whether a date lies before the day the case file is told up to.
  package func isBehind(_ date: EDTFDate) -> Bool { day.map { date.latest < .start(of: $0) } ?? false }
}

extension CaseFile {
  private func steps(of issue: Issue) -> [Change] {
    let seats = seats(of: issue)
    let positions = seats.flatMap { seat in steps(seat.positions, of: issue) }
    var before: IssueStatus?
    let statuses = issue.course.compactMap { step -> Change? in
      defer { before = step.status }
      return step.status == before ? nil : change(to: step, from: before, of: issue)
    }
    return positions + statuses
  }

  private func steps(_ positions: [Position], of issue: Issue) -> [Change] {
    var before: Position?
    return positions.compactMap { position in
      defer { before = position }
      return position.says(sameAs: before) ? nil : change(to: position, from: before, of: issue)
    }
  }

  func change(to position: Position, from before: Position?, of issue: Issue) -> Change {
    let evidence = evidence(for: position)
    let known = position.knownFrom(times)
    let told = times.told(known, reported: position.reported, sources: evidence.sources.map(\.reference))
    return Change(.position(position, issue: issue, from: before), since: past(evidence.since) ?? told, known: known)
  }

  func change(to step: StatusStep, from before: IssueStatus?, of issue: Issue) -> Change {
    let known = step.knownFrom(times)
    let told = times.told(known, reported: step.reported, sources: step.sources)
    return Change(.status(step, issue: issue, from: before), since: past(step.date) ?? told, known: known)
  }

  func change(of event: Event) -> Change {
    let known = event.knownFrom(times)
    let told = times.told(known, reported: event.reported, sources: event.sources)
    return Change(
      isAhead(event.date) ? .announced(event) : .event(event), since: past(event.date) ?? told, known: known)
  }

  func change(of statement: Statement) -> Change {
    let known = statement.knownFrom(times)
    let told = times.told(known, reported: statement.reported, sources: statement.sources)
    return Change(.statement(statement), since: statement.date ?? told, known: known)
  }

  /// A date that has come; nothing for one that has not, whose change is that it was announced.
  private func past(_ date: EDTFDate?) -> EDTFDate? { date.flatMap { isAhead($0) ? nil : $0 } }

  func dispute(of event: Event, _ dispute: Dispute) -> Change {
    let published = dispute.source.flatMap { times.sources[$0] } ?? .distantPast
    let known = max(published, event.knownFrom(times))
    let sources = [dispute.source].compactMap(\.self) + event.sources
    let told = times.told(known, reported: event.reported, sources: sources)
    let happened = event.date.earliest == known ? event.date : nil
    return Change(.disputed(event, dispute), since: told ?? happened, known: known)
  }

  func judgements(of assessment: Assessment) -> [Change] {
    let made = Change(.made(assessment), since: assessment.made, known: assessment.knownFrom(times))
    guard assessment.outcome != nil else { return [made] }
    let known = assessment.outcomeKnownFrom(times)
    return [made, Change(.resolved(assessment), since: assessment.resolved ?? assessment.resolves, known: known)]
  }

  func corrections(_ corrections: [Correction], in reference: Reference) -> [Change] {
    corrections.map { Change(.corrected($0, in: reference), since: $0.date, known: $0.knownFrom(times)) }
  }
}

extension Position {
  /// Whether it says nothing else than an earlier one; looking and finding nothing is no position.
  func says(sameAs earlier: Position?) -> Bool {
    let before = earlier?.stance ?? .undeclared
    return stance == before && (stance == .undeclared || condition == earlier?.condition)
  }
}
