package import Templates

/// One event: when, where, who, and on what sources differ.
package struct EventView: View {
  package let frame: PageFrame
  package let title: String
  package let date: DateView
  package let reported: DateView?
  package let type: String
  package let place: String?
  package let upcoming: Bool
  package let grade: GradeView?
  package let summary: HTML?
  package let body: HTML?
  package let contents: ContentsView?
  package let parties: [PartyRef]
  package let people: [LinkedName]
  package let issues: [LinkedName]
  package let partOf: LinkedName?
  package let parts: [EventLine]
  package let disputes: [DisputeView]
  package let quotes: [QuoteView]
  package let reactions: [QuoteView]
  package let sources: [SourceNote]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "What happened") { $0.title },
      .group("date", "When") { $0.date },
      .optionalGroup("reported", "When that could first be known, where that was later") { $0.reported },
      .text("type", "What sort of event") { $0.type },
      .optionalText("place", "Where") { $0.place },
      .flag("upcoming", "Whether it lies after the day the page is drawn for") { $0.upcoming },
      .optionalGroup("grade", "How sure it is") { $0.grade },
      .optionalHTML("summary", "What to know first") { $0.summary },
      .optionalHTML("body", "The account") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("parties", "Who took part") { $0.parties },
      .flag("has_parties", "Whether there are any of `parties`") { !$0.parties.isEmpty },
      .list("people", "Which persons") { $0.people },
      .flag("has_people", "Whether there are any of `people`") { !$0.people.isEmpty },
      .list("issues", "Which issues it bears on") { $0.issues },
      .flag("has_issues", "Whether there are any of `issues`") { !$0.issues.isEmpty },
      .optionalGroup("part_of", "The larger event") { $0.partOf },
      .list("parts", "Its parts") { $0.parts },
      .flag("has_parts", "Whether there are any of `parts`") { !$0.parts.isEmpty },
      .list("disputes", "On what sources differ") { $0.disputes },
      .flag("has_disputes", "Whether there are any of `disputes`") { !$0.disputes.isEmpty },
      .list("quotes", "What was said there") { $0.quotes },
      .flag("has_quotes", "Whether there are any of `quotes`") { !$0.quotes.isEmpty },
      .list("reactions", "What was said in reaction, latest first") { $0.reactions },
      .flag("has_reactions", "Whether there are any of `reactions`") { !$0.reactions.isEmpty },
      .list("sources", "Where it is told") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
      .list("citations", "What its text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
