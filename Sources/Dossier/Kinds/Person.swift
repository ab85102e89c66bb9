package import Records

/// Who speaks. People speak; parties hold positions.
package struct Person: Entry {
  package static let kind = Kind.person
  package var head = Head()
  package var name = ""
  package var nativeName: NamedTexts?
  package var roles: [Role] = []
  package var links: NamedTexts?

  package init() {}

  package static let fields: [Field<Person>] = withCommon([
    .required("name", .text, \.name, "The name used in sentences."),
    .optional("native_name", .byLanguage, \.nativeName, "The name in its own script, or in several languages."),
    .list("roles", .parts, \.roles, "Offices held, with the party spoken for."),
    .optional("links", .addresses, \.links, "Web addresses, with or without a label each."),
  ])

  /// The role held on a day: the first that covers it, and nothing where none does; without a day, the latest.
  package func role(on date: EDTFDate?) -> Role? { roles(on: date).first }

  /// Every role that may have been held on a day.
  package func roles(on date: EDTFDate?) -> [Role] {
    guard let date else { return roles.suffix(1) }
    return roles.filter { $0.covers(date) }
  }
}

/// An office somebody holds for a party.
package struct Role: Part {
  package var title = ""
  package var party: Reference?
  package var from: EDTFDate?
  package var to: EDTFDate?

  package init() {}

  package static let fields: [Field<Role>] = [
    .required("title", .text, \.title, "The office: President, spokesperson."),
    .optional("party", .reference(.party), \.party, "For whom the holder speaks."),
    .optional("from", .date, \.from, "Since when."),
    .optional("to", .date, \.to, "Until when."),
  ]

  package func check(_ written: Mapping, _ decoder: inout Decoder) {
    guard let start = written["from"]?.place, let end = written["to"]?.place else { return }
    decoder.checkOrder(from, to, at: end, first: start)
  }

  package func knownFrom(_ times: KnownTimes) -> Instant { from?.earliest ?? .distantPast }

  /// Before an office ended, nobody knew that it would.
  package mutating func forget(_ pruning: Pruning) {
    if let end = to, !pruning.knows(end.earliest) { to = nil }
  }

  /// Whether the office was held at some time that a date may mean.
  package func covers(_ date: EDTFDate) -> Bool {
    (from?.earliest ?? .distantPast) <= date.latest && date.earliest <= (to?.latest ?? .distantFuture)
  }
}
