package import Templates

/// One thing that became different between two dates.
package struct ChangeView: View {
  package let date: DateView?
  package let kind: String
  package let party: PartyRef?
  package let thing: LinkedName
  package let before: MarkView?
  package let after: MarkView?
  package let detail: HTML?
  package let sources: [SourceNote]
  package let notes: String?

  package static var fields: [ViewField<Self>] {
    [
      .optionalGroup("date", "When it became known") { $0.date },
      .text(
        "kind", "What sort of change, in the page's language: `Position`, `Status`, `Event`, `Statement`"
      ) { $0.kind },
      .optionalGroup("party", "Whose position changed") { $0.party },
      .group("thing", "What changed: an issue with its option, an event, a forecast") { $0.thing },
      .optionalGroup("before", "What it was; absent for what is new") { $0.before },
      .optionalGroup("after", "What it has become") { $0.after },
      .optionalHTML(
        "detail", "The summary of an event, the words of a statement, the reason of a status"
      ) { $0.detail },
      .list("sources", "On whose word") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
      .optionalText("notes", "In a letter, the numbers of `sources` in the list at the end: `1; 3`") { $0.notes },
    ]
  }
}
