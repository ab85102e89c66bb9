package import Templates

/// One issue: who wants what and why, since when, in whose words, from which source.
package struct IssueView: View {
  package let frame: PageFrame
  package let title: String
  package let question: String
  package let status: MarkView?
  package let statusSince: DateView?
  package let standing: MarkView?
  package let stalled: String?
  package let summary: HTML?
  package let body: HTML?
  package let contents: ContentsView?
  package let options: [OptionView]
  package let history: [StatusEntry]
  package let moves: [ChangeView]
  package let disputes: [DisputedEvent]
  package let sources: [SourceNote]
  package let links: [IssueLinkView]
  package let events: [EventLine]
  package let quotes: [QuoteView]
  package let forecasts: [ForecastLine]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "Its title") { $0.title },
      .text("question", "The question it must answer") { $0.question },
      .optionalGroup("status", "Its status on the day of the page") { $0.status },
      .optionalGroup("status_since", "Since when") { $0.statusSince },
      .optionalGroup("standing", "Where it stands by its options: the hardest of them counts") { $0.standing },
      .optionalText("stalled", "Since when nothing has happened") { $0.stalled },
      .optionalHTML("summary", "What to know first") { $0.summary },
      .optionalHTML("body", "The background") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("options", "Its options, with all evidence") { $0.options },
      .flag("has_options", "Whether there are any of `options`") { !$0.options.isEmpty },
      .list("history", "Its statuses, latest first") { $0.history },
      .flag("has_history", "Whether there are any of `history`") { !$0.history.isEmpty },
      .list("changes", "How each party came to stand where it stands, latest first") { $0.moves },
      .flag("has_changes", "Whether there are any of `changes`") { !$0.moves.isEmpty },
      .list("disputes", "What sources differ on, event by event") { $0.disputes },
      .flag("has_disputes", "Whether there are any of `disputes`") { !$0.disputes.isEmpty },
      .list("sources", "Everything that the page rests on, in the order of its use") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
      .list("links", "How it hangs on other issues") { $0.links },
      .flag("has_links", "Whether there are any of `links`") { !$0.links.isEmpty },
      .list("events", "What happened on it, latest first") { $0.events },
      .flag("has_events", "Whether there are any of `events`") { !$0.events.isEmpty },
      .list("quotes", "What was said of it, latest first") { $0.quotes },
      .flag("has_quotes", "Whether there are any of `quotes`") { !$0.quotes.isEmpty },
      .list("forecasts", "What is expected of it") { $0.forecasts },
      .flag("has_forecasts", "Whether there are any of `forecasts`") { !$0.forecasts.isEmpty },
      .list("citations", "What its text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
