package import Templates

/// One party: what it wants on each issue, who speaks for it, what they said.
package struct PartyView: View {
  package let frame: PageFrame
  package let party: PartyRef
  package let type: String?
  package let role: String?
  package let flag: Link?
  package let emblem: String?
  package let parent: LinkedName?
  package let members: [LinkedName]
  package let summary: HTML?
  package let body: HTML?
  package let contents: ContentsView?
  package let people: [PersonLine]
  package let issues: [PartyIssue]
  package let quotes: [QuoteView]
  package let events: [EventLine]
  package let addresses: [LinkedName]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .group("party", "Its names and colour") { $0.party },
      .optionalText("type", "`State`, `Organisation`, …") { $0.type },
      .optionalText("role", "What it is here") { $0.role },
      .optionalLink("flag", "A picture of its flag") { $0.flag },
      .optionalText("emblem", "Its flag as text") { $0.emblem },
      .optionalGroup("parent", "What it belongs to") { $0.parent },
      .list("members", "What belongs to it") { $0.members },
      .flag("has_members", "Whether there are any of `members`") { !$0.members.isEmpty },
      .optionalHTML("summary", "What to know of it") { $0.summary },
      .optionalHTML("body", "The background") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("people", "Who speaks for it") { $0.people },
      .flag("has_people", "Whether there are any of `people`") { !$0.people.isEmpty },
      .list("issues", "What it holds, issue by issue") { $0.issues },
      .flag("has_issues", "Whether there are any of `issues`") { !$0.issues.isEmpty },
      .list("quotes", "What was said for it, latest first") { $0.quotes },
      .flag("has_quotes", "Whether there are any of `quotes`") { !$0.quotes.isEmpty },
      .list("events", "Where it took part, latest first") { $0.events },
      .flag("has_events", "Whether there are any of `events`") { !$0.events.isEmpty },
      .list("addresses", "Its own pages elsewhere") { $0.addresses },
      .flag("has_addresses", "Whether there are any of `addresses`") { !$0.addresses.isEmpty },
      .list("citations", "What its text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}

/// What one party holds on one issue.
package struct PartyIssue: View {
  package let issue: LinkedName
  package let status: MarkView?
  package let positions: [PartyPosition]

  package static var fields: [ViewField<Self>] {
    [
      .group("issue", "The issue") { $0.issue },
      .optionalGroup("status", "Its status") { $0.status },
      .list("positions", "What it holds on each option") { $0.positions },
      .flag("has_positions", "Whether there are any of `positions`") { !$0.positions.isEmpty },
    ]
  }
}

/// What a party holds on an option, on the party's own page.
package struct PartyPosition: View {
  package let option: String
  package let position: CellPosition

  package static var fields: [ViewField<Self>] {
    [
      .text("option", "The option") { $0.option },
      .group("position", "What it holds") { $0.position },
    ]
  }
}
