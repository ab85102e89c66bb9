package import Templates

/// A process as it stands: what matters first, then who wants what.
package struct StateOfPlayView: View {
  package let frame: PageFrame
  package let title: String
  package let summary: HTML?
  package let question: String?
  package let asOf: DateView?
  package let status: String?
  package let region: String?
  package let span: String?
  package let deadline: DeadlineView?
  package let direction: MarkView?
  package let directionWhy: String?
  package let tally: [TallyView]
  package let deadlocks: String?
  package let change: ChangeView?
  package let forecast: ForecastLine?
  package let briefing: BriefingLine?
  package let matrix: MatrixView?
  package let through: ThroughTimeView?
  package let changes: [ChangeView]
  package let changesSince: String?
  package let changesLink: Link?
  package let quotes: [QuoteView]
  package let links: [IssueLinkView]
  package let linkFigure: LinkFigureView?
  package let settling: SettlingView?
  package let events: [EventLine]
  package let forecasts: [ForecastLine]
  package let body: HTML?
  package let contents: ContentsView?
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "The process's title") { $0.title },
      .optionalHTML("summary", "Where it stands, in a sentence") { $0.summary },
      .optionalText("question", "The question the whole process must answer") { $0.question },
      .optionalGroup("as_of", "The day up to which it is told") { $0.asOf },
      .optionalText("status", "`Active`, `Suspended`, `Concluded`, `Failed`") { $0.status },
      .optionalText("region", "Where") { $0.region },
      .optionalText("span", "Since when, or from when to when") { $0.span },
      .optionalGroup("deadline", "The next deadline, or the last") { $0.deadline },
      .optionalGroup("direction", "Where it is going") { $0.direction },
      .optionalText("direction_why", "Why the editors say so") { $0.directionWhy },
      .list("tally", "How many issues have which status") { $0.tally },
      .flag("has_tally", "Whether there are any of `tally`") { !$0.tally.isEmpty },
      .optionalText("deadlocks", "How many options are in deadlock") { $0.deadlocks },
      .optionalGroup("change", "What changed last") { $0.change },
      .optionalGroup("forecast", "The forecast that resolves next, or last") { $0.forecast },
      .optionalGroup("briefing", "The latest edition") { $0.briefing },
      .optionalGroup("matrix", "Who wants what; absent while there are no issues") { $0.matrix },
      .optionalGroup("through", "Who stood where at each date something moved; absent where nothing did") {
        $0.through
      },
      .list("changes", "What changed, latest first") { $0.changes },
      .flag("has_changes", "Whether there are any of `changes`") { !$0.changes.isEmpty },
      .optionalText("changes_since", "Since when: `Since the edition of 12 July 2024`") { $0.changesSince },
      .optionalLink("changes_link", "All changes") { $0.changesLink },
      .list("quotes", "The latest words, from more than one party where there are") { $0.quotes },
      .flag("has_quotes", "Whether there are any of `quotes`") { !$0.quotes.isEmpty },
      .list("links", "How the issues hang together") { $0.links },
      .flag("has_links", "Whether there are any of `links`") { !$0.links.isEmpty },
      .optionalGroup("link_figure", "How they hang together as a drawing; absent where no two are linked, or too many")
      { $0.linkFigure },
      .optionalGroup("settling", "In which order they could be settled; absent where none waits for another") {
        $0.settling
      },
      .list("events", "What happened last and what comes next") { $0.events },
      .flag("has_events", "Whether there are any of `events`") { !$0.events.isEmpty },
      .list("forecasts", "Forecasts that are open, then the latest that are resolved") { $0.forecasts },
      .flag("has_forecasts", "Whether there are any of `forecasts`") { !$0.forecasts.isEmpty },
      .optionalHTML("body", "The process's body: the background") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("citations", "What the body cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
