package import Templates

/// All statements, in their own words.
package struct QuoteListView: View {
  package let frame: PageFrame
  package let count: String
  package let groups: [QuoteGroup]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("count", "How many: `18 statements`") { $0.count },
      .list("groups", "The statements by party, latest first in each") { $0.groups },
      .flag("has_groups", "Whether there are any of `groups`") { !$0.groups.isEmpty },
    ]
  }
}

/// What was said for one party.
package struct QuoteGroup: View {
  package let id: String
  package let title: String
  package let party: PartyRef?
  package let count: String
  package let quotes: [QuoteView]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor") { $0.id },
      .text("title", "The party's name, or a heading for those without one") { $0.title },
      .optionalGroup("party", "The party") { $0.party },
      .text("count", "How many: `6 statements`") { $0.count },
      .list("quotes", "The statements, latest first") { $0.quotes },
    ]
  }
}
