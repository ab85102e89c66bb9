package import Templates

/// How one issue hangs on another, and on whose word.
package struct IssueLinkView: View {
  package let origin: LinkedName
  package let relation: String
  package let target: LinkedName
  package let deadlock: Bool
  package let mutual: Bool
  package let claimedBy: PartyRef?
  package let basis: String?
  package let since: DateView?
  package let why: String?
  package let sources: [SourceNote]

  package static var fields: [ViewField<Self>] {
    [
      .group("from", "The issue the link begins at") { $0.origin },
      .text("relation", "How it hangs together, in words: `must be settled before`") { $0.relation },
      .group("to", "The issue it leads to") { $0.target },
      .flag("deadlock", "Whether it is part of a circle of preconditions") { $0.deadlock },
      .flag("mutual", "Whether it holds both ways") { $0.mutual },
      .optionalGroup("claimed_by", "Whose claim it is") { $0.claimedBy },
      .optionalText("basis", "On what it rests") { $0.basis },
      .optionalGroup("since", "Since when") { $0.since },
      .optionalText("why", "The reason that is given") { $0.why },
      .list("sources", "On whose word") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
    ]
  }
}
