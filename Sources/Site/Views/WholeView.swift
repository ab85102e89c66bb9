package import Templates

/// A whole process on one page, for reading through and for paper. Links between its pages are links within it.
package struct WholeView: View {
  package let frame: PageFrame
  package let title: String
  package let summary: HTML?
  package let question: String?
  package let asOf: DateView?
  package let tally: [TallyView]
  package let body: HTML?
  package let matrix: MatrixView?
  package let timeline: TimelineFigureView?
  package let linkFigure: LinkFigureView?
  package let issues: [WholeIssue]
  package let parts: [WholePart]
  package let citations: [CitationView]
  package let addresses: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "The process") { $0.title },
      .optionalHTML("summary", "What to know of it first") { $0.summary },
      .optionalText("question", "The question that it must answer") { $0.question },
      .optionalGroup("as_of", "Up to which day it is told") { $0.asOf },
      .list("tally", "How many issues have which status") { $0.tally },
      .flag("has_tally", "Whether there are any of `tally`") { !$0.tally.isEmpty },
      .optionalHTML("body", "The background") { $0.body },
      .optionalGroup("matrix", "Who wants what; absent where there are no issues") { $0.matrix },
      .optionalGroup("timeline", "The timeline as a drawing; absent below two events") { $0.timeline },
      .optionalGroup("link_figure", "How the issues hang together as a drawing; absent where no two are linked") {
        $0.linkFigure
      },
      .list("issues", "The issues, each with all its evidence") { $0.issues },
      .list("parts", "What else the process has, kind by kind: briefings, parties, events, …") { $0.parts },
      .list("citations", "What its texts cite") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
      .list("addresses", "Where its links to other hosts lead, for paper; the text has a letter for each") {
        $0.addresses
      },
      .flag("has_addresses", "Whether there are any of `addresses`") { !$0.addresses.isEmpty },
    ]
  }
}

/// An issue on the page of a whole process.
package struct WholeIssue: View {
  package let id: String
  package let title: String
  package let question: String
  package let status: MarkView?
  package let statusSince: DateView?
  package let standing: MarkView?
  package let summary: HTML?
  package let options: [OptionView]
  package let body: HTML?
  package let history: [StatusEntry]
  package let links: [IssueLinkView]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor: `issue:border`") { $0.id },
      .text("title", "Its title") { $0.title },
      .text("question", "The question it must answer") { $0.question },
      .optionalGroup("status", "Its status on the day of the page") { $0.status },
      .optionalGroup("status_since", "Since when") { $0.statusSince },
      .optionalGroup("standing", "Where it stands by its options: the hardest of them counts") { $0.standing },
      .optionalHTML("summary", "What to know first") { $0.summary },
      .list("options", "Its options, with all evidence") { $0.options },
      .optionalHTML("body", "The background") { $0.body },
      .list("history", "Its statuses, latest first") { $0.history },
      .flag("has_history", "Whether there are any of `history`") { !$0.history.isEmpty },
      .list("links", "How it hangs on other issues") { $0.links },
      .flag("has_links", "Whether there are any of `links`") { !$0.links.isEmpty },
    ]
  }
}

/// All things of a kind on the page of a whole process.
package struct WholePart: View {
  package let id: String
  package let title: String
  package let entries: [WholeEntry]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor: `part:timeline`") { $0.id },
      .text("title", "`Timeline`, `Parties`, …") { $0.title },
      .list("entries", "The things, in the order of their own list") { $0.entries },
    ]
  }
}

/// One thing on the page of a whole process. Of the groups it has the one of its kind.
package struct WholeEntry: View {
  package let id: String
  package var body: HTML?
  package var briefing: BriefingLine?
  package var party: PartyCard?
  package var person: PersonLine?
  package var event: EventLine?
  package var disputes: [DisputeView] = []
  package var quote: QuoteView?
  package var forecast: ForecastLine?
  package var criteria: String?
  package var source: SourceNote?
  package var note: String?
  package var address: Link?
  package var term: TermLine?
  package var sources: [SourceNote] = []

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor: `event:2024-09-26-trilateral`") { $0.id },
      .optionalHTML("body", "Its own text") { $0.body },
      .optionalGroup("briefing", "The edition, if it is one") { $0.briefing },
      .optionalGroup("party", "The party") { $0.party },
      .optionalGroup("person", "The person") { $0.person },
      .optionalGroup("event", "The event") { $0.event },
      .list("disputes", "What sources differ on, for an event") { $0.disputes },
      .flag("has_disputes", "Whether there are any of `disputes`") { !$0.disputes.isEmpty },
      .optionalGroup("quote", "The statement") { $0.quote },
      .optionalGroup("forecast", "The forecast") { $0.forecast },
      .optionalText("criteria", "What would decide the forecast") { $0.criteria },
      .optionalGroup("source", "The source") { $0.source },
      .optionalText("note", "What to know of the source") { $0.note },
      .optionalLink("address", "Where the source can be read outside this site") { $0.address },
      .optionalGroup("term", "The term") { $0.term },
      .list("sources", "On whose word, for an event") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
    ]
  }
}
