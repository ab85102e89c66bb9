package import Templates

/// What a person is or was.
package struct RoleView: View {
  package let title: String
  package let party: PartyRef?
  package let span: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "The office") { $0.title },
      .optionalGroup("party", "For whom") { $0.party },
      .optionalText("span", "From when to when, in words") { $0.span },
    ]
  }
}
