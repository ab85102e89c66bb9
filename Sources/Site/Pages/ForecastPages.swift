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
    let figure = CalibrationFigure(of: scored)
    self.init(
      frame: PageFrame(page.phrases[.forecasts], on: page),
      open: forecasts.filter { $0.outcome == nil }.sorted { $0.due < $1.due }.map { ForecastLine($0, on: page) },
      resolved: forecasts.filter { $0.outcome != nil }.sorted { ($0.resolved ?? .unset) > ($1.resolved ?? .unset) }
        .map { ForecastLine($0, on: page) },
      judgements: all.filter { !$0.isForecast }.reversed().map { ForecastLine($0, on: page) },
      scores: ScoreView.list(scored, on: page), scale: LikelihoodView.scale(page.phrases),
      calibration: figure?.points.map { CalibrationView($0, on: page) } ?? [],
      figure: figure.map { CalibrationFigureView($0, on: page) })
  }
}

extension Assessment {
  /// Whether it can come true or not: somebody said how likely, or a day is set or has shown what came of it.
  fileprivate var isForecast: Bool { range != nil || resolves != nil || outcome != nil }

  /// Forecasts by the day they can be judged; those without one come last.
  fileprivate var due: (Instant, String) { (resolves?.latest ?? .distantFuture, id) }
}

extension ScoreView {
  /// Each author's mean, then everybody's; where there are several processes, that of the whole site too.
  fileprivate static func list(_ scored: [Assessment], on page: Page) -> [ScoreView] {
    let authors = Set(scored.compactMap(\.author)).sorted()
    let own = authors.compactMap { author in
      ScoreView(LinkedName(author: author, on: page), scored.filter { $0.author == author }, page.phrases)
    }
    let total = ScoreView(LinkedName(name: page.phrases[.inAll], link: nil), scored, page.phrases)
    let files = page.site.dossier.files
    let title = page.site.dossier.settings.title
    let site = LinkedName(name: page.phrases(.wholeSite, ["site": title]), link: page.link(to: "index.html"))
    let whole = files.count > 1 ? ScoreView(site, files.flatMap(\.assessments), page.phrases) : nil
    return own + [total, whole].compactMap(\.self)
  }

  private init?(_ author: LinkedName, _ scored: [Assessment], _ phrases: Phrasebook) {
    let track = Track(scored)
    guard let brier = track.brier else { return nil }
    self.init(author: author, count: phrases(.forecasts, track.scored), mean: phrases.decimal(brier.hundredths))
  }
}

extension CalibrationView {
  /// For each word of likelihood, how many of the forecasts made with it came true.
  fileprivate init(_ point: CalibrationFigure.Point, on page: Page) {
    let percent = (point.share * 100).rounded()
    self.init(
      likelihood: LikelihoodView(point.word, page.phrases), count: page.phrases(.forecasts, point.count),
      share: page.phrases(.percent, ["count": page.phrases.number(percent)]), point: Int(percent))
  }
}

extension CalibrationFigureView {
  fileprivate init(_ figure: CalibrationFigure, on page: Page) {
    let phrases = page.phrases
    self.init(
      summary: phrases(.calibrationDrawn, figure.points.reduce(0) { $0 + $1.count }),
      ticks: [0, 25, 50, 75, 100].map { percent in
        CalibrationTick(
          label: phrases(.percent, ["count": String(percent)]), left: CalibrationFigure.left(of: Double(percent)),
          top: CalibrationFigure.top(of: Double(percent)))
      },
      points: figure.points.map { point in
        let range = point.word.range
        let (low, high) = (CalibrationFigure.left(of: range.lowerBound), CalibrationFigure.left(of: range.upperBound))
        return CalibrationPoint(
          word: phrases.word("likelihood", point.word), count: phrases(.forecasts, point.count), low: low,
          width: high - low, left: CalibrationFigure.left(of: point.word.middle),
          top: CalibrationFigure.top(of: point.share * 100), radius: point.radius)
      })
  }
}
