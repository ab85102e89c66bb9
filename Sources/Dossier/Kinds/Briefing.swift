import Diagnostics

/// A dated edition: what an adviser reads.
package struct Briefing: Entry {
  package static let kind = Kind.briefing
  package var head = Head()
  package var title = ""
  package var date = EDTFDate.unset
  package var asOf: EDTFDate?
  package var author: String?
  package var issues: [Reference] = []
  package var keyPoints: [InlineText] = []
  package var status: BriefingStatus?
  package var corrections: [Correction] = []
  package var seal: String?

  package init() {}
  package var name: String { title }
  /// The moment its matrix is drawn at.
  package var moment: Instant { (asOf ?? date).latest }

  package static let fields: [Field<Briefing>] = withCommon([
    .required("title", .text, \.title, "The headline."),
    .required("date", .date, \.date, "The day of the edition."),
    .optional("as_of", .date, \.asOf, "The day its facts are as of, where it is another."),
    .optional("author", .name, \.author, "Who wrote it."),
    .list("issues", .reference(.issue), \.issues, "The issues it is about."),
    .list("key_points", .inline, \.keyPoints, "What to remember if nothing else."),
    .optional("status", .oneOf, \.status, "Whether it is finished."),
    .list("corrections", .parts, \.corrections, "What was put right after it was final."),
    .optional("seal", .code, \.seal, "The mark of its words when it was final, by which a later change is noticed."),
  ])

  package func knownFrom(_ times: KnownTimes) -> Instant { date.earliest }

  package func check(_ decoder: inout Decoder) {
    decoder.checkOrder(
      asOf, date, at: head.origin.place(of: "date"), first: head.origin.place(of: "as_of"),
      when: "the day its facts are of")
    for (index, correction) in corrections.enumerated() {
      decoder.checkOrder(
        date, correction.date, at: head.origin.place(of: "corrections", member: index, field: "date"),
        first: head.origin.place(of: "date"), when: "the day of the edition")
    }
    guard status == .corrected, !head.origin.has("corrections") else { return }
    decoder.report(
      Diagnostic(
        .missingEvidence, "an edition whose status is \"corrected\" needs corrections: what was put right",
        at: head.origin.place(of: "status"), notes: ["each has a date and a note"]))
  }

  /// Before its first correction an edition is a final one.
  package mutating func forget(_ pruning: Pruning) {
    guard pruning.until != nil else { return }
    // The seal is of today's corrections.
    seal = nil
    if status == .corrected, corrections.isEmpty { status = .final }
  }
}
