import Diagnostics
import Records

/// A field of an event of which another source says otherwise.
package struct Dispute: Sendable {
  /// The field: `place`.
  package let field: String
  /// An event with nothing but the other value.
  package fileprivate(set) var other: Event
  package var source: Reference?
  package var note: String?

  /// The other value, in one line.
  package var value: String { Written.named(other, disputed, from: .bare).first?.value.line ?? "" }

  /// Whether it says what an event says itself.
  fileprivate func says(sameAs event: Event) -> Bool {
    Written.named(other, disputed, from: .bare) == Written.named(event, disputed, from: .bare)
  }

  fileprivate var disputed: [Field<Event>] { Event.fields.filter { $0.names.contains(field) } }

  /// What stands beside the other value.
  fileprivate static let fields: [Field<Dispute>] = [
    .optional("source", .reference(.source), \.source, "Who says so."),
    .optional("note", .text, \.note, "What to make of it."),
  ]
}

extension FieldType where Content == Dispute {
  /// `{place: Washington, source: turan-analysis, note: …}`: any field of an event, beside `source` and `note`.
  static let dispute = FieldType(
    .otherValue(of: .event, beside: Dispute.fields.map(\.outline)),
    decode: { value, decoder in decoder.dispute(value) },
    encode: { dispute, standpoint in
      .fields(
        Written.named(dispute.other, dispute.disputed, from: standpoint)
          + Written.named(dispute, Dispute.fields, from: standpoint))
    },
    prune: { dispute, pruning in
      if let source = dispute.source {
        guard !pruning.isHeld(source), pruning.knows(pruning.times.sources[source] ?? .distantPast) else { return nil }
      }
      var dispute = dispute
      let isLeft = dispute.disputed.pruners().allSatisfy { $0(&dispute.other, pruning) } && !dispute.value.isEmpty
      return isLeft ? dispute : nil
    })
}

extension Decoder {
  /// Tells of disputes over nothing.
  mutating func checkDisputes(of event: Event) {
    for (index, dispute) in event.disputes.enumerated() where dispute.says(sameAs: event) {
      report(
        Diagnostic(
          .badDispute, "this is what the event itself says of its \(dispute.field)",
          at: event.head.origin.place(of: "disputed", member: index, field: dispute.field),
          related: [.init(event.head.origin.place(of: dispute.field), "here")],
          notes: ["name what the other source says instead; one that agrees belongs among the event's sources"]))
    }
  }

  fileprivate mutating func dispute(_ value: Value) -> Dispute? {
    guard case .mapping(let mapping) = value else {
      report(
        Diagnostic(
          .wrongForm, "this field takes named parts", at: value.place.firstLine,
          notes: ["write {place: …, source: …, note: …}"]))
      return nil
    }
    let beside = Dispute.fields.flatMap(\.names)
    let others = mapping.entries.filter { !beside.contains($0.key.text) }
    guard let entry = others.first, others.count == 1 else {
      report(
        Diagnostic(
          .badDispute, others.isEmpty ? "this does not say what is disputed" : "one entry disputes two fields",
          at: mapping.place.firstLine,
          notes: ["name one field of the event and the other value: {place: Washington, source: …}"]))
      return nil
    }
    guard let field = Event.fields.first(where: { $0.names.contains(entry.key.text) }) else {
      report(
        Diagnostic(
          .unknownField, "an event has no field \"\(entry.key.text)\" that could be disputed", at: entry.key.place,
          suggestion: Spelling.nearest(to: entry.key.text, among: Event.fields.flatMap(\.names))))
      return nil
    }
    var dispute = Dispute(field: entry.key.text, other: Event())
    guard !isEmpty(entry), field.decode(entry.value, &dispute.other, &self) else { return nil }
    if dispute.value.isEmpty {
      report(Diagnostic(.badDispute, "this says nothing other than the event itself", at: mapping.place.firstLine))
      return nil
    }
    _ = read(mapping.without(entry.key.text), into: &dispute, fields: Dispute.fields, at: mapping.place.firstLine)
    return dispute
  }
}

extension Written {
  /// Its words in one line, the members of a list with commas between them.
  fileprivate var line: String {
    switch self {
    case .text(let text), .number(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let members): members.map(\.line).joined(separator: ", ")
    case .fields(let fields): fields.map(\.value.line).joined(separator: ", ")
    }
  }
}

extension Code {
  static let badDispute = Code(
    "E0216", "bad-dispute",
    "An entry of disputed names one field of the event with the other value, its source and a note.")
}
