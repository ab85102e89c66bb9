package import Templates

/// One forecast or judgement with its grounds and its outcome.
package struct AssessmentView: View {
  package let frame: PageFrame
  package let forecast: ForecastLine
  package let scale: [LikelihoodView]
  package let criteria: String?
  package let summary: HTML?
  package let body: HTML?
  package let contents: ContentsView?
  package let because: [LinkedName]
  package let outcomeSources: [SourceNote]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .group("forecast", "The forecast") { $0.forecast },
      .list("scale", "The words of likelihood with their ranges") { $0.scale },
      .optionalText("criteria", "What would decide it") { $0.criteria },
      .optionalHTML("summary", "What to know first") { $0.summary },
      .optionalHTML("body", "The reasoning") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("because", "What it rests on") { $0.because },
      .flag("has_because", "Whether there are any of `because`") { !$0.because.isEmpty },
      .list("outcome_sources", "Who tells the outcome") { $0.outcomeSources },
      .flag("has_outcome_sources", "Whether there are any of `outcome_sources`") { !$0.outcomeSources.isEmpty },
      .list("citations", "What the text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
