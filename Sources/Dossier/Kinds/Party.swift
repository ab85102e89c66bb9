/// Who holds positions: a state, an organisation, a movement, a mediator.
package struct Party: Entry {
  package static let kind = Kind.party
  package var head = Head()
  package var name = ""
  package var short: String?
  package var type: PartyType?
  package var role: String?
  package var color: String?
  package var parent: Reference?
  package var flag: String?
  package var links: NamedTexts?

  package init() {}

  /// For the heads of tables.
  package var shortName: String { short ?? name }

  package static let fields: [Field<Party>] = withCommon([
    .required("name", .text, \.name, "The name used in sentences."),
    .optional("short", .text(atMost: 12), \.short, "A name of at most 12 letters, for the heads of tables."),
    .optional("type", .oneOf, \.type, "What sort of party it is."),
    .optional("role", .text, \.role, "What it does in this process."),
    .optional("color", .colour, \.color, "Its colour in charts, as \"#1f4e79\"."),
    .optional("parent", .reference(.party), \.parent, "The party it belongs to."),
    .optional("flag", .code, \.flag, "A flag as text, or the name of a picture file."),
    .optional("links", .addresses, \.links, "Web addresses, with or without a label each."),
  ])
}
