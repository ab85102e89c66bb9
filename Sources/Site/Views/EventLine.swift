package import Templates

/// An event as one entry of a list.
package struct EventLine: View {
  package let title: String
  package let link: Link?
  package let date: DateView
  package let type: String
  package let place: String?
  package let upcoming: Bool
  package let disputed: Bool
  package let summary: HTML?
  package let parties: [PartyRef]
  package let issues: [LinkedName]
  package let grade: GradeView?

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "What happened") { $0.title },
      .optionalLink("link", "The event's page; absent for a deadline") { $0.link },
      .group("date", "When") { $0.date },
      .text("type", "`Talks`, `Deadline`, in the page's language where it has a word for it") { $0.type },
      .optionalText("place", "Where") { $0.place },
      .flag("upcoming", "Whether it lies after the day the page is drawn for") { $0.upcoming },
      .flag("disputed", "Whether sources differ on it") { $0.disputed },
      .optionalHTML("summary", "What to know of it, in a sentence or two") { $0.summary },
      .list("parties", "Who took part") { $0.parties },
      .flag("has_parties", "Whether there are any of `parties`") { !$0.parties.isEmpty },
      .list("issues", "Which issues it bears on") { $0.issues },
      .flag("has_issues", "Whether there are any of `issues`") { !$0.issues.isEmpty },
      .optionalGroup("grade", "How sure it is") { $0.grade },
    ]
  }
}
