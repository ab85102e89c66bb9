package import Templates

/// Positions on one issue that rest on a source.
package struct AttestedIssue: View {
  package let issue: LinkedName
  package let options: [AttestedOption]

  package static var fields: [ViewField<Self>] {
    [
      .group("issue", "The issue") { $0.issue },
      .list("options", "Its options on which there are any") { $0.options },
    ]
  }
}

/// Positions on one option that rest on a source.
package struct AttestedOption: View {
  package let text: String
  package let positions: [AttestedPosition]

  package static var fields: [ViewField<Self>] {
    [
      .text("text", "The option in words") { $0.text },
      .list("positions", "Who stood where, also before") { $0.positions },
    ]
  }
}

/// A position that rests on a source.
package struct AttestedPosition: View {
  package let party: PartyRef
  package let stance: MarkView
  package let date: DateView?
  package let link: Link

  package static var fields: [ViewField<Self>] {
    [
      .group("party", "Who holds it") { $0.party },
      .group("stance", "What it holds") { $0.stance },
      .optionalGroup("date", "Since when, or up to when sources were read for it") { $0.date },
      .link("link", "Its place on the issue's page") { $0.link },
    ]
  }
}
