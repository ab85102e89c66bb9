/// Something put right after it was published: in an edition of ours, or in a source.
package struct Correction: Part, Hashable {
  package var date = EDTFDate.unset
  package var note = ""

  package init() {}

  package static let fields: [Field<Correction>] = [
    .required("date", .date, \.date, "When it was put right."),
    .required("note", .text, \.note, "What was wrong, and what is right."),
  ]

  package func knownFrom(_ times: KnownTimes) -> Instant { date.earliest }
}
