/// Something that happened, or is to happen, on a date.
package struct Event: Entry {
  package static let kind = Kind.event
  package var head = Head()
  package var title = ""
  package var date = EDTFDate.unset
  package var reported: EDTFDate?
  package var place: String?
  package var type: String?
  package var parties: [Reference] = []
  package var people: [Reference] = []
  package var issues: [Reference] = []
  package var sources: [Reference] = []
  package var credibility: Credibility?
  package var disputes: [Dispute] = []
  package var partOf: Reference?

  package init() {}
  package var name: String { title }

  package static let fields: [Field<Event>] = withCommon([
    .required("date", .date, \.date, "When it happened."),
    .required("title", .text, \.title, "What happened, in a few words."),
    .optional("reported", .date, \.reported, "When it could first be known."),
    .optional("place", .name, \.place, "Where."),
    .optional(
      "type", .code, \.type, "What sort of event: meeting, talks, call, speech, incident, agreement, deadline, vote …"),
    .list("parties", .reference(.party), \.parties, "Parties involved."),
    .list("people", .reference(.person), \.people, "People involved."),
    .list("issues", .reference(.issue), \.issues, "Issues it touches."),
    .list("sources", or: "source", .reference(.source), \.sources, "Who reports it."),
    .optional("credibility", .oneOf, \.credibility, "How far the account can be believed, 1 to 6."),
    .list(
      "disputed", .dispute, \.disputes,
      "What other sources say otherwise: a field with their value, their source, a note."),
    .optional("part_of", .reference(.event), \.partOf, "The larger event it belongs to."),
  ])

  package var named: [Reference] {
    parties + people + issues + sources + disputes.compactMap(\.source) + [partOf].compactMap(\.self)
  }

  package func check(_ decoder: inout Decoder) { decoder.checkDisputes(of: self) }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    times.from(reported: reported, date: date, sources: sources)
  }
}
