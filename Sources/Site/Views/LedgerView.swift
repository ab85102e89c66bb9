package import Templates

/// What was forecast, and what came of it.
package struct LedgerView: View {
  package let frame: PageFrame
  package let open: [ForecastLine]
  package let resolved: [ForecastLine]
  package let judgements: [ForecastLine]
  package let scores: [ScoreView]
  package let scale: [LikelihoodView]
  package let calibration: [CalibrationView]
  package let figure: CalibrationFigureView?

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("open", "Forecasts still open, next to resolve first") { $0.open },
      .flag("has_open", "Whether there are any of `open`") { !$0.open.isEmpty },
      .list("resolved", "Forecasts with an outcome, latest first") { $0.resolved },
      .flag("has_resolved", "Whether there are any of `resolved`") { !$0.resolved.isEmpty },
      .list("judgements", "What was judged without saying how likely") { $0.judgements },
      .flag("has_judgements", "Whether there are any of `judgements`") { !$0.judgements.isEmpty },
      .list("scores", "Each author's mean score, and the site's") { $0.scores },
      .flag("has_scores", "Whether there are any of `scores`") { !$0.scores.isEmpty },
      .list("scale", "The words of likelihood with their ranges") { $0.scale },
      .list("calibration", "Words against outcomes; empty below ten scored forecasts") { $0.calibration },
      .flag("has_calibration", "Whether there are any of `calibration`") { !$0.calibration.isEmpty },
      .optionalGroup("figure", "The same as a drawing; absent below ten scored forecasts") { $0.figure },
    ]
  }
}

/// How well an author's forecasts did.
package struct ScoreView: View {
  package let author: LinkedName
  package let count: String
  package let mean: String

  package static var fields: [ViewField<Self>] {
    [
      .group("author", "Whose forecasts; the site's own name for all") { $0.author },
      .text("count", "How many were scored: `12 forecasts`") { $0.count },
      .text("mean", "The mean Brier score: `0.18`") { $0.mean },
    ]
  }
}

/// How often came true what was said with one likelihood.
package struct CalibrationView: View {
  package let likelihood: LikelihoodView
  package let count: String
  package let share: String
  package let point: Int

  package static var fields: [ViewField<Self>] {
    [
      .group("likelihood", "The word and its range") { $0.likelihood },
      .text("count", "How many forecasts") { $0.count },
      .text("share", "How many of them came true: `64 %`") { $0.share },
      .number("point", "The same in percent, rounded") { $0.point },
    ]
  }
}
