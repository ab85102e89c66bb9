/// What somebody said, in words as near to theirs as we have.
package struct Statement: Entry {
  package static let kind = Kind.statement
  package var head = Head()
  package var speaker = Reference.unset
  package var text = ""
  package var onBehalfOf: Reference?
  package var role: String?
  package var date: EDTFDate?
  package var reported: EDTFDate?
  package var event: Reference?
  package var answers: [Reference] = []
  package var issues: [Reference] = []
  package var sources: [Reference] = []
  package var language: String?
  package var original: String?
  package var translator: String?
  package var form: StatementForm?
  package var attribution: String?
  package var audience: String?
  package var variants: [Variant] = []
  package var credibility: Credibility?

  package init() {}

  package static let fields: [Field<Statement>] = withCommon([
    .required("speaker", .reference(.person, .party), \.speaker, "Who said it."),
    .required("text", .text, \.text, "The words."),
    .optional(
      "on_behalf_of", .reference(.party), \.onBehalfOf, "For which party, where the speaker's role does not say."),
    .optional(
      "role", .text, \.role, "The speaker's role that day, where it is another than the person's own entry says."),
    .optional("date", .date, \.date, "When it was said."),
    .optional("reported", .date, \.reported, "When it could first be known."),
    .optional("event", .reference(.event), \.event, "On what occasion."),
    .list(
      "reacts_to", .reference(.statement, .event), \.answers, "The statements or events it is a reaction to."),
    .list("issues", .reference(.issue), \.issues, "Issues it speaks to."),
    .list("sources", or: "source", .reference(.source), \.sources, "Who reports it."),
    .optional("language", .language, \.language, "The language of the original, else of the text, as a code: az."),
    .optional("original", .code, \.original, "The words in the language they were said in."),
    .optional("translator", .name, \.translator, "Who translated them."),
    .optional("form", .oneOf, \.form, "Whether these are the words, or a report of them."),
    .optional("attribution", .text, \.attribution, "How the source named the speaker."),
    .optional("audience", .text, \.audience, "To whom it was said."),
    .list("variants", .parts, \.variants, "Other wordings of the same words, each with its source."),
    .optional("credibility", .oneOf, \.credibility, "How far the account can be believed, 1 to 6."),
  ])

  package var named: [Reference] {
    [speaker] + [event].compactMap(\.self) + answers + issues + sources + variants.compactMap(\.source)
  }

  package func check(_ decoder: inout Decoder) {
    decoder.checkOrder(
      date, reported, at: head.origin.place(of: "reported"), first: head.origin.place(of: "date"),
      when: "when it was said")
  }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    times.since(reported: reported, date: date, sources: sources)
  }
}

/// Another wording of a statement.
package struct Variant: Part {
  package var text = ""
  package var source: Reference?
  package var note: String?
  package var isPreferred = false

  package init() {}
  init(text: String, source: Reference?) { (self.text, self.source) = (text, source) }

  package static let fields: [Field<Variant>] = [
    .required("text", .text, \.text, "The words as this source has them."),
    .optional("source", .reference(.source), \.source, "Who has them so."),
    .optional("note", .text, \.note, "What to make of it."),
    .flag("preferred", \.isPreferred, "Whether this wording is the better one."),
  ]

  package func knownFrom(_ times: KnownTimes) -> Instant {
    source.flatMap { times.sources[$0] } ?? .distantPast
  }
}
