/// Where something is written that we rely on.
package struct Source: Entry {
  package static let kind = Kind.source
  package var head = Head()
  package var title = ""
  package var publisher: String?
  package var authors: [String] = []
  package var type: SourceType?
  package var published: EDTFDate?
  package var accessed: EDTFDate?
  package var url: String?
  package var language: String?
  package var reliability: Reliability?
  package var note: String?
  package var archive: String?
  package var corrections: [Correction] = []
  /// What it is cited by besides its id.
  package var key: String?

  package init() {}
  package var name: String { title }

  package static let fields: [Field<Source>] = withCommon([
    .required("title", .name, \.title, "Its title."),
    .optional("publisher", .name, \.publisher, "Who published it."),
    .list("authors", .name, \.authors, "Who wrote it."),
    .optional("type", .oneOf, \.type, "What sort of source, in CSL's words."),
    .optional("published", .date, \.published, "When it came out."),
    .optional("accessed", .date, \.accessed, "When we last looked."),
    .optional("url", .address, \.url, "Its web address."),
    .optional("language", .code, \.language, "Its language, as a code."),
    .optional("reliability", .oneOf, \.reliability, "How far it can be relied on, A to F."),
    .optional("note", .text, \.note, "What to know about it."),
    .optional("archive", .address, \.archive, "The address of an archived copy."),
    .list("corrections", .parts, \.corrections, "What its publisher has put right in it, and when."),
    .optional("key", .code, \.key, "What it is cited by besides its id: its key in a reference manager."),
  ])

  package func check(_ decoder: inout Decoder) {
    decoder.checkOrder(
      published, accessed, at: head.origin.place(of: "accessed"), first: head.origin.place(of: "published"),
      when: "when it came out")
  }

  package func knownFrom(_ times: KnownTimes) -> Instant {
    published?.earliest ?? .distantPast
  }

  /// When somebody looked is no part of what could be known before.
  package mutating func forget(_ pruning: Pruning) {
    if let look = accessed, !pruning.knows(look.earliest) { accessed = nil }
  }
}
