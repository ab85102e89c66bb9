package import Templates

/// Everybody who takes part, or is spoken of.
package struct PartyListView: View {
  package let frame: PageFrame
  package let groups: [PartyGroup]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("groups", "Those who negotiate, those who mediate, others") { $0.groups },
    ]
  }
}

/// Parties of the same standing in the process.
package struct PartyGroup: View {
  package let title: String
  package let parties: [PartyCard]

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "`Parties to the talks`, `Mediators`, `Others`") { $0.title },
      .list("parties", "Its parties") { $0.parties },
    ]
  }
}

/// A party as one entry of a list.
package struct PartyCard: View {
  package let party: PartyRef
  package let type: String?
  package let role: String?
  package let parent: LinkedName?
  package let summary: HTML?
  package let people: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .group("party", "The party") { $0.party },
      .optionalText("type", "`State`, `Organisation`, …") { $0.type },
      .optionalText("role", "What it is here") { $0.role },
      .optionalGroup("parent", "What it belongs to") { $0.parent },
      .optionalHTML("summary", "What to know of it") { $0.summary },
      .list("people", "Who speaks for it") { $0.people },
      .flag("has_people", "Whether there are any of `people`") { !$0.people.isEmpty },
    ]
  }
}
