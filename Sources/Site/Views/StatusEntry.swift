package import Templates

/// One step of an issue's history.
package struct StatusEntry: View {
  package let date: DateView?
  package let reported: DateView?
  package let status: MarkView
  package let why: String?
  package let sources: [SourceNote]

  package static var fields: [ViewField<Self>] {
    [
      .optionalGroup("date", "When") { $0.date },
      .optionalGroup("reported", "When it could be known, where that was later") { $0.reported },
      .group("status", "What it became") { $0.status },
      .optionalText("why", "The reason") { $0.why },
      .list("sources", "On whose word") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
    ]
  }
}
