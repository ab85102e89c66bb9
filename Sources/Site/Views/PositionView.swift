package import Templates

/// A position with all that holds it up: the evidence a cell of the matrix leads to.
package struct PositionView: View {
  package let id: String
  package let party: PartyRef
  package let option: String
  package let stance: MarkView
  package let kind: String?
  package let says: HTML?
  package let condition: String?
  package let interest: HTML?
  package let date: DateView?
  package let reported: DateView?
  package let checked: DateView?
  package let basis: MarkView?
  package let attributedBy: LinkedName?
  package let because: [LinkedName]
  package let statements: [QuoteView]
  package let sources: [SourceNote]
  package let earlier: [EarlierPosition]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor: `PARTY-OPTION`") { $0.id },
      .group("party", "Who holds it") { $0.party },
      .text("option", "On what") { $0.option },
      .group("stance", "Where it stands") { $0.stance },
      .optionalText("kind", "`Demand`, `Offer`, `Red line`, …") { $0.kind },
      .optionalHTML("says", "What it wants, in our words") { $0.says },
      .optionalText("condition", "On what condition") { $0.condition },
      .optionalHTML("interest", "Why it wants it") { $0.interest },
      .optionalGroup("date", "Since when") { $0.date },
      .optionalGroup("reported", "When that could first be known, where that was later") { $0.reported },
      .optionalGroup("checked", "Up to which day we looked and found nothing") { $0.checked },
      .optionalGroup("basis", "On what it rests, and what that means; absent for `undeclared`") { $0.basis },
      .optionalGroup("attributed_by", "Who says so of it") { $0.attributedBy },
      .list("because", "From what it is deduced") { $0.because },
      .flag("has_because", "Whether there are any of `because`") { !$0.because.isEmpty },
      .list("statements", "Its own words") { $0.statements },
      .flag("has_statements", "Whether there are any of `statements`") { !$0.statements.isEmpty },
      .list("sources", "On whose word") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
      .list("earlier", "What it held before, latest first") { $0.earlier },
      .flag("has_earlier", "Whether there are any of `earlier`") { !$0.earlier.isEmpty },
    ]
  }
}

/// What a party held before, superseded and kept.
package struct EarlierPosition: View {
  package let stance: MarkView
  package let date: DateView?
  package let says: HTML?
  package let condition: String?
  package let basis: String
  package let sources: [SourceNote]

  package static var fields: [ViewField<Self>] {
    [
      .group("stance", "Where it stood") { $0.stance },
      .optionalGroup("date", "Since when") { $0.date },
      .optionalHTML("says", "What it wanted") { $0.says },
      .optionalText("condition", "On what condition") { $0.condition },
      .text("basis", "On what that rested") { $0.basis },
      .list("sources", "On whose word") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
    ]
  }
}
