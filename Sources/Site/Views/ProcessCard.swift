package import Templates

/// A process on the home page.
package struct ProcessCard: View {
  package let title: String
  package let link: Link
  package let summary: HTML?
  package let question: String?
  package let status: String?
  package let direction: MarkView?
  package let asOf: DateView?
  package let deadline: DeadlineView?
  package let tally: [TallyView]
  package let deadlocks: String?
  package let parties: [PartyRef]
  package let change: ChangeView?
  package let briefing: BriefingLine?

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .link("link", "Its state of play") { $0.link },
      .optionalHTML("summary", "Where it stands, in a sentence") { $0.summary },
      .optionalText("question", "The question it must answer") { $0.question },
      .optionalText("status", "`Active`, `Suspended`, `Concluded`, `Failed`") { $0.status },
      .optionalGroup("direction", "Where it is going") { $0.direction },
      .optionalGroup("as_of", "The day up to which it is told") { $0.asOf },
      .optionalGroup("deadline", "The next deadline, or the last") { $0.deadline },
      .list("tally", "How many issues have which status") { $0.tally },
      .flag("has_tally", "Whether there are any of `tally`") { !$0.tally.isEmpty },
      .optionalText("deadlocks", "How many options are in deadlock: `2 options in deadlock`") { $0.deadlocks },
      .list("parties", "Who takes part") { $0.parties },
      .flag("has_parties", "Whether there are any of `parties`") { !$0.parties.isEmpty },
      .optionalGroup("change", "What changed last") { $0.change },
      .optionalGroup("briefing", "The latest edition") { $0.briefing },
    ]
  }
}
