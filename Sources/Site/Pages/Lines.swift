import Dossier
import Records
import Templates

extension EventLine {
  init(_ event: Event, on page: Page) {
    self.init(
      title: page.called(event.title, event.reference), link: page.link(event.reference),
      date: DateView(event.date, on: page),
      type: page.eventType(event), place: event.place, upcoming: page.file.isAhead(event.date),
      disputed: !event.disputes.isEmpty,
      summary: page.linkedLine(event.head.summary?.prose),
      parties: page.all(event.parties, Party.self).map { PartyRef($0, on: page) },
      issues: event.issues.compactMap { LinkedName($0, on: page) }, grade: page.grade(of: event))
  }
}

extension Page {
  /// The word for an event's type; one that the language has no word for is shown as written.
  func eventType(_ event: Event) -> String {
    event.type.map { phrases.text("event_type.\($0)") ?? $0.capitalisedFirst } ?? phrases[.changeEvent]
  }

  func grade(of event: Event) -> GradeView? {
    GradeView(all(event.sources, Source.self).first?.reliability, event.credibility, phrases)
  }
}

extension ForecastLine {
  init(_ assessment: Assessment, on page: Page) {
    let author = assessment.author.map { LinkedName(author: $0, on: page) }
    let resolves = assessment.resolves
    self.init(
      id: assessment.id, link: page.link(to: assessment.reference.path),
      question: page.called(assessment.question, assessment.reference),
      claim: assessment.claim,
      author: author
        ?? LinkedName(name: page.site.dossier.settings.editor ?? page.site.dossier.settings.title, link: nil),
      made: DateView(assessment.made, on: page), likelihood: LikelihoodView(assessment, page.phrases),
      codedBy: assessment.codedBy.map { LinkedName(author: $0, on: page) },
      entered: assessment.isEnteredLater ? DateView(assessment.entered, on: page) : nil,
      confidence: assessment.confidence.map { page.phrases.word("confidence", $0) },
      resolves: DateView(resolves, on: page),
      overdue: assessment.outcome == nil && (resolves.map { page.file.isBehind($0) } ?? false),
      outcome: assessment.outcome.map { MarkView($0, page.phrases) }, resolved: DateView(assessment.resolved, on: page),
      score: assessment.brierScore.map { page.phrases.decimal($0.hundredths) })
  }
}

extension LikelihoodView {
  init(_ likelihood: Likelihood, point: Double? = nil, _ phrases: Phrasebook) {
    let range = likelihood.range
    self.init(
      word: phrases.word("likelihood", likelihood),
      range: phrases(
        .percentRange, ["low": phrases.number(range.lowerBound), "high": phrases.number(range.upperBound)]),
      low: Int(range.lowerBound), width: Int(range.upperBound - range.lowerBound),
      point: Int((point ?? likelihood.middle).rounded()))
  }

  init?(_ assessment: Assessment, _ phrases: Phrasebook) {
    guard let word = assessment.word else { return nil }
    guard let number = assessment.probability else {
      self.init(word, phrases)
      return
    }
    let percent = Int(number.rounded())
    self.init(
      word: phrases.word("likelihood", word), range: phrases(.percent, ["count": phrases.number(number)]), low: percent,
      width: 1, point: percent)
  }
}

extension Double {
  /// Two digits after the point: `0.11`.
  var hundredths: String {
    let value = Int((self * 100).rounded())
    return "\(value / 100).\((value % 100).padded(2))"
  }
}

extension BriefingLine {
  init(_ briefing: Briefing, on page: Page) {
    self.init(
      title: briefing.title, link: page.link(to: briefing.reference.path), date: DateView(briefing.date, on: page),
      status: page.status(of: briefing), summary: page.linkedLine(briefing.head.summary?.prose),
      points: briefing.keyPoints.compactMap { page.linkedLine($0.prose) }.map { KeyPoint(html: $0) })
  }
}

extension Page {
  /// What a reader must know of an edition's state; a final one is just an edition.
  func status(of briefing: Briefing) -> String? {
    briefing.status.flatMap { $0 == .final ? nil : phrases.text("briefing_status.\($0.rawValue)") }
  }
}

extension DeadlineView {
  /// The next deadline of the page's case file, reckoned from its day, else the last.
  init?(nextOn page: Page) {
    guard let (deadline, days) = page.file.outlook.deadline else { return nil }
    self.init(
      label: deadline.label, date: DateView(deadline.date, on: page),
      count: page.phrases(days < 0 ? .daysAgo : .daysLeft, abs(days)), past: days < 0,
      source: page.all(deadline.sources, Source.self).first.map { SourceNote($0, on: page) })
  }
}

extension TallyView {
  static func list(on page: Page) -> [TallyView] {
    page.file.outlook.statuses.map { TallyView(status: MarkView($0.status, page.phrases), count: String($0.count)) }
  }
}

extension IssueLinkView {
  init?(_ seen: SeenLink, from issue: Issue, on page: Page) {
    guard let other = page.entry(seen.other) as? Issue else { return nil }
    let (origin, target) = seen.isOutward ? (issue, other) : (other, issue)
    let link = seen.link
    self.init(
      origin: LinkedName(origin, on: page), relation: page.phrases.word("link", link.kind),
      target: LinkedName(target, on: page),
      deadlock: link.kind == .preconditionOf
        && page.file.circles.contains { $0.contains(origin.reference) && $0.contains(target.reference) },
      mutual: link.kind.isSymmetric, claimedBy: PartyRef(claimant: link.claimedBy, on: page),
      basis: link.basis.map { page.phrases.word("basis", $0) }, since: DateView(link.since, on: page), why: link.why,
      sources: SourceNote.list(link.sources, on: page))
  }

  /// What makes two links say one thing.
  private struct Told: Hashable {
    let kind: LinkKind
    let claimant: Reference?
    let ends: [Reference]
  }

  /// Every link that an issue of the page's case file names, once.
  static func all(on page: Page) -> [IssueLinkView] {
    var seen: Set<Told> = []
    return page.file.issues.flatMap { issue in
      issue.links.compactMap { link in
        let ends = [issue.reference, link.issue]
        let told = Told(kind: link.kind, claimant: link.claimedBy, ends: link.kind.isSymmetric ? ends.sorted() : ends)
        guard seen.insert(told).inserted else { return nil }
        return IssueLinkView(SeenLink(link: link, other: link.issue, isOutward: true), from: issue, on: page)
      }
    }
  }
}

extension RoleView {
  init(_ role: Role, on page: Page) {
    var span: String?
    if role.from != nil || role.to != nil {
      let held = EDTFDate(.span(from: role.from?.firstEdge ?? .open, to: role.to?.lastEdge ?? .open))
      span = DateWords.full(page.phrases).words(held)
    }
    self.init(title: role.title, party: PartyRef(role.party, on: page), span: span)
  }
}

extension EDTFDate {
  /// Where it begins, as the beginning of a span.
  fileprivate var firstEdge: Edge {
    switch form {
    case .single(let part): .part(part)
    case .span(let from, _): from
    }
  }

  /// Where it ends, as the end of a span.
  fileprivate var lastEdge: Edge {
    switch form {
    case .single(let part): .part(part)
    case .span(_, let to): to
    }
  }
}

extension PersonLine {
  init(_ person: Person, on page: Page) {
    let said = page.file.statements.naming(person.reference).filter { $0.speaker == person.reference }.quotations.count
    self.init(
      person: LinkedName(person, on: page), roles: person.roles.map { RoleView($0, on: page) },
      said: said > 0 ? page.phrases(.statements, said) : nil)
  }
}
