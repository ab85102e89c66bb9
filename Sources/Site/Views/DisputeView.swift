package import Templates

/// An event and the facts of it on which sources differ.
package struct DisputedEvent: View {
  package let event: LinkedName
  package let disputes: [DisputeView]

  package static var fields: [ViewField<Self>] {
    [
      .group("event", "The event") { $0.event },
      .list("facts", "The facts") { $0.disputes },
    ]
  }
}

/// A fact on which sources differ: what this site shows and what others say.
package struct DisputeView: View {
  package let field: String
  package let shown: String
  package let sources: [SourceNote]
  package let versions: [DisputedVersion]

  package static var fields: [ViewField<Self>] {
    [
      .text("field", "What is disputed, in the page's language: `Place`") { $0.field },
      .text("shown", "The value that this site prefers") { $0.shown },
      .list("sources", "On whose word, without those who say otherwise") { $0.sources },
      .list("versions", "What others say instead") { $0.versions },
    ]
  }
}

/// What another source says of a disputed fact.
package struct DisputedVersion: View {
  package let value: String
  package let note: String?
  package let source: SourceNote?

  package static var fields: [ViewField<Self>] {
    [
      .text("value", "The other value") { $0.value },
      .optionalText("note", "Why the editors prefer theirs") { $0.note },
      .optionalGroup("source", "Who says so") { $0.source },
    ]
  }
}
