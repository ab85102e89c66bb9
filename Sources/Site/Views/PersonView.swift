package import Templates

/// One person: what they were, what they said, where they were.
package struct PersonView: View {
  package let frame: PageFrame
  package let name: String
  package let native: [OriginalView]
  package let roles: [RoleView]
  package let summary: HTML?
  package let body: HTML?
  package let contents: ContentsView?
  package let quotes: [QuoteView]
  package let events: [EventLine]
  package let addresses: [LinkedName]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("name", "The name") { $0.name },
      .list("native", "The name in the person's own language") { $0.native },
      .flag("has_native", "Whether there are any of `native`") { !$0.native.isEmpty },
      .list("roles", "What they are or were") { $0.roles },
      .flag("has_roles", "Whether there are any of `roles`") { !$0.roles.isEmpty },
      .optionalHTML("summary", "What to know of them") { $0.summary },
      .optionalHTML("body", "The background") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("quotes", "What they said, latest first") { $0.quotes },
      .flag("has_quotes", "Whether there are any of `quotes`") { !$0.quotes.isEmpty },
      .list("events", "Where they took part, latest first") { $0.events },
      .flag("has_events", "Whether there are any of `events`") { !$0.events.isEmpty },
      .list("addresses", "Their own pages elsewhere") { $0.addresses },
      .flag("has_addresses", "Whether there are any of `addresses`") { !$0.addresses.isEmpty },
      .list("citations", "What the text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
