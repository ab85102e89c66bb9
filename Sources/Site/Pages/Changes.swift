import Dossier
import Templates

extension ChangeView {
  init(_ change: Change, on page: Page) {
    let date = DateView(change.date, on: page)
    let phrases = page.phrases
    switch change.what {
    case .position(let position, let issue, let before):
      let evidence = page.file.evidence(for: position)
      let option = issue.options?[position.option] ?? position.option
      self.init(
        date: date, kind: phrases[.changePosition], party: PartyRef(position.party, on: page),
        thing: LinkedName(name: option, link: page.link(to: issue.reference.path, at: position.anchor)),
        before: before.map { MarkView($0, phrases) }, after: MarkView(position.stance, phrases),
        detail: page.linkedLine(position.says?.prose),
        sources: evidence.sources.map { SourceNote($0, credibility: evidence.credibility, on: page) })
    case .status(let entry, let issue, let before):
      self.init(
        date: date, kind: phrases[.changeStatus], party: nil, thing: LinkedName(issue, on: page),
        before: before.map { MarkView($0, phrases) }, after: MarkView(entry.status, phrases),
        detail: entry.why.map { HTML(text: $0) }, sources: SourceNote.list(entry.sources, on: page))
    case .event(let event):
      self.init(
        date: date, kind: page.eventType(event), party: nil, thing: LinkedName(event, on: page), before: nil,
        after: nil,
        detail: page.linkedLine(event.head.summary?.prose), sources: SourceNote.list(event.sources, on: page))
    case .statement(let statement):
      self.init(said: statement, date: date, on: page)
    case .made(let assessment):
      self.init(
        date: date, kind: phrases[.changeAssessment], party: nil, thing: LinkedName(assessment, on: page), before: nil,
        after: nil,
        detail: HTML(text: assessment.claim), sources: SourceNote.list(assessment.sources, on: page))
    case .resolved(let assessment):
      self.init(
        date: date, kind: phrases[.changeOutcome], party: nil, thing: LinkedName(assessment, on: page), before: nil,
        after: assessment.outcome.map { MarkView($0, phrases) }, detail: nil,
        sources: SourceNote.list(assessment.outcomeSources, on: page))
    }
  }

  private init(said statement: Statement, date: DateView, on page: Page) {
    let speaker = page.site.dossier.entry(statement.speaker)?.name ?? statement.speaker.id
    let (open, close) = (page.phrases[.quoteOpen], page.phrases[.quoteClose])
    let quote = statement.form != .paraphrase ? open + statement.text + close : statement.text
    self.init(
      date: date, kind: page.phrases[.changeStatement], party: nil,
      thing: LinkedName(name: speaker, link: page.link(statement.reference)), before: nil, after: nil,
      detail: HTML(text: quote),
      sources: SourceNote.list(statement.sources, on: page))
  }
}

extension ChangePeriod {
  /// Changes in groups: since the latest edition, then month by month.
  static func list(on page: Page) -> [ChangePeriod] {
    let words = DateWords.full(page.phrases)
    let changes = page.file.changes.filter { !page.isAhead($0.date) }
    var periods: [(title: String, id: String, changes: [ChangeView])] = []
    for change in changes {
      let (title, id) = page.month(of: change.date, words)
      let known = periods.firstIndex { $0.id == id }
      if known == nil { periods.append((title, id, [])) }
      periods[known ?? periods.count - 1].changes.append(ChangeView(change, on: page))
    }
    return periods.map { ChangePeriod(id: $0.id, title: $0.title, changes: $0.changes) }
  }
}

extension Page {
  /// The month in which a date begins, in words, and an anchor for it.
  fileprivate func month(of date: EDTFDate, _ words: DateWords) -> (title: String, id: String) {
    guard date.earliest != .distantPast, let day = date.day else {
      return (words.words(date), "until-" + (date.day?.text ?? ""))
    }
    let isYear = if case .single(let part) = date.form, case .none = part.rest { true } else { false }
    let part = EDTFDate.Part(year: day.year, rest: isYear ? .none : .month(day.month))
    let month = EDTFDate(.single(part))
    return (words.words(month), "m" + month.text)
  }
}
