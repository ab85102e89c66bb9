package import Templates

/// One answer on the table, with who wants it and who does not, side by side.
package struct OptionView: View {
  package let id: String
  package let text: String
  package let standing: MarkView?
  package let positions: [PositionView]
  package let silent: [PartyRef]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor: `option-ID`") { $0.id },
      .text("text", "The answer") { $0.text },
      .optionalGroup("standing", "Where it stands") { $0.standing },
      .list("positions", "What each party holds on it") { $0.positions },
      .flag("has_positions", "Whether there are any of `positions`") { !$0.positions.isEmpty },
      .list("silent", "The parties of which nobody has looked") { $0.silent },
      .flag("has_silent", "Whether there are any of `silent`") { !$0.silent.isEmpty },
    ]
  }
}
