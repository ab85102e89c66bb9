import Dossier
import Templates

extension AssessmentView {
  init(_ assessment: Assessment, on page: Page) {
    var citations = Citations()
    let summary = page.html(assessment.head.summary?.prose, citing: &citations)
    let body = page.html(assessment.head.body, citing: &citations)
    self.init(
      frame: PageFrame(assessment.question, about: assessment.claim, on: page),
      forecast: ForecastLine(assessment, on: page),
      scale: LikelihoodView.scale(page.phrases), criteria: assessment.criteria, summary: summary, body: body,
      contents: page.contents(of: assessment.head.body),
      because: assessment.because.compactMap { LinkedName($0, on: page) },
      outcomeSources: SourceNote.list(assessment.outcomeSources, on: page), citations: citations.views(on: page))
  }
}

extension LikelihoodView {
  fileprivate static func scale(_ phrases: Phrasebook) -> [LikelihoodView] {
    Likelihood.allCases.map { LikelihoodView($0, phrases) }
  }
}

extension LedgerView {
  init(on page: Page) {
    let all = page.file.assessments
    let forecasts = all.filter(\.isForecast)
    let scored = all.filter { $0.brierScore != nil }
    self.init(
      frame: PageFrame(page.phrases[.forecasts], on: page),
      open: forecasts.filter { $0.outcome == nil }.sorted { $0.due < $1.due }.map { ForecastLine($0, on: page) },
      resolved: forecasts.filter { $0.outcome != nil }.sorted { ($0.resolved ?? .unset) > ($1.resolved ?? .unset) }
        .map { ForecastLine($0, on: page) },
      judgements: all.filter { !$0.isForecast }.reversed().map { ForecastLine($0, on: page) },
      scores: ScoreView.list(scored, on: page), scale: LikelihoodView.scale(page.phrases),
      calibration: scored.count >= 10 ? CalibrationView.list(scored, on: page) : [])
  }
}

extension Assessment {
  /// Whether it can come true or not: somebody said how likely, or a day is set or has shown what came of it.
  fileprivate var isForecast: Bool { range != nil || resolves != nil || outcome != nil }

  /// Forecasts by the day they can be judged; those without one come last.
  fileprivate var due: (Instant, String) { (resolves?.latest ?? .distantFuture, id) }
}

extension ScoreView {
  /// Each author's mean, then everybody's.
  fileprivate static func list(_ scored: [Assessment], on page: Page) -> [ScoreView] {
    let authors = Set(scored.compactMap(\.author)).sorted()
    let own = authors.compactMap { author in
      ScoreView(LinkedName(author: author, on: page), scored.filter { $0.author == author }, page.phrases)
    }
    let total = ScoreView(LinkedName(name: page.phrases[.inAll], link: nil), scored, page.phrases)
    return own + [total].compactMap(\.self)
  }

  private init?(_ author: LinkedName, _ scored: [Assessment], _ phrases: Phrasebook) {
    let track = Track(scored)
    guard let brier = track.brier else { return nil }
    self.init(author: author, count: phrases(.forecasts, track.scored), mean: brier.hundredths)
  }
}

extension CalibrationView {
  /// For each word of likelihood, how many of the forecasts made with it came true.
  fileprivate static func list(_ scored: [Assessment], on page: Page) -> [CalibrationView] {
    Likelihood.allCases.compactMap { word in
      let said = scored.filter { $0.word == word }
      guard !said.isEmpty else { return nil }
      let share = (Double(said.count { $0.outcome == .yes }) * 100 / Double(said.count)).rounded()
      return CalibrationView(
        likelihood: LikelihoodView(word, page.phrases), count: page.phrases(.forecasts, said.count),
        share: page.phrases(.percent, ["count": share.shortText]), point: Int(share))
    }
  }
}

extension BriefingView {
  /// An edition, made from the case file of its day.
  init(_ briefing: Briefing, on page: Page) {
    var citations = Citations()
    let today = page.file
    let page = page.asOf(briefing.moment)
    let editions = Array(today.briefings.reversed())
    let index = editions.firstIndex { $0.id == briefing.id } ?? 0
    let previous = index > 0 ? editions[index - 1] : nil
    let next = index + 1 < editions.count ? editions[index + 1] : nil
    let points = briefing.keyPoints.compactMap { page.html($0.prose, citing: &citations) }
    let body = page.html(briefing.head.body, citing: &citations)
    let since = previous?.moment ?? .distantPast
    let changes = page.file.changes.filter { $0.date.earliest > since && !page.isAhead($0.date) }
    let moves = changes.filter(\.isMove)
    self.init(
      frame: PageFrame(briefing.title, about: page.plainText(briefing.head.summary?.prose), on: page),
      title: briefing.title,
      date: DateView(briefing.date, on: page), asOf: DateView(briefing.asOf ?? briefing.date, on: page),
      author: briefing.author,
      status: page.status(of: briefing), summary: page.linkedLine(briefing.head.summary?.prose),
      points: points.map { KeyPoint(html: $0) }, deadline: DeadlineView(nextOn: page),
      changes: previous == nil ? [] : moves.prefix(12).map { ChangeView($0, on: page) },
      previous: previous.map { LinkedName($0, on: page) },
      next: next.map { LinkedName($0, on: page) },
      changesSince: previous.map {
        page.phrases(.changesSinceEdition, ["date": DateWords.full(page.phrases).words($0.date)])
      },
      issues: briefing.issues.compactMap { LinkedName($0, on: page) },
      matrix: MatrixView(
        of: briefing.issues.isEmpty ? nil : page.file.issues.all(briefing.issues), on: page, id: "matrix"), body: body,
      contents: page.contents(of: briefing.head.body),
      corrections: briefing.corrections.map { CorrectionView(date: DateView($0.date, on: page), note: $0.note) },
      citations: citations.views(on: page))
  }
}

extension Change {
  /// Whether something moved, rather than was said or expected.
  fileprivate var isMove: Bool {
    switch what {
    case .position, .status, .event, .resolved: true
    case .statement, .made: false
    }
  }
}

extension BriefingListView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.briefings], on: page),
      briefings: page.file.briefings.map { BriefingLine($0, on: page) })
  }
}
