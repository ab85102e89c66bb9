import Diagnostics
import Records

/// A field of an event of which another source says otherwise.
package struct Dispute: Sendable {
  /// The field: `place`.
  package let field: String
  /// The other value, as the author wrote it.
  package let value: String
  package var source: Reference?
  package let note: String?
}

extension FieldType where Content == Dispute {
  /// `{place: Washington, source: turan-analysis, note: …}`: any field of an event, beside `source` and `note`.
  static let dispute = FieldType(
    .text("a field of the event with its other value, and source, note"),
    decode: { value, decoder in decoder.dispute(value) },
    encode: { dispute in
      .fields(
        [.init(dispute.field, .text(dispute.value))] + (dispute.source.map { [.init("source", .text($0.id))] } ?? [])
          + (dispute.note.map { [.init("note", .text($0))] } ?? []))
    },
    prune: { dispute, pruning in
      guard let source = dispute.source else { return dispute }
      guard !pruning.isHeld(source), pruning.knows(pruning.times.sources[source] ?? .distantPast) else { return nil }
      return dispute
    })
}

extension Decoder {
  fileprivate mutating func dispute(_ value: Value) -> Dispute? {
    guard case .mapping(let mapping) = value else {
      report(
        Diagnostic(
          .wrongForm, "this field takes named parts", at: value.place.firstLine,
          notes: ["write {place: …, source: …, note: …}"]))
      return nil
    }
    let other = mapping.entries.filter { $0.key.text != "source" && $0.key.text != "note" }
    guard let entry = other.first, other.count == 1 else {
      report(
        Diagnostic(
          .badDispute, other.isEmpty ? "this does not say what is disputed" : "one entry disputes two fields",
          at: mapping.place.firstLine,
          notes: ["name one field of the event and the other value: {place: Washington, source: …}"]))
      return nil
    }
    var scratch = Event()
    let single = Mapping(entries: [entry], place: mapping.place)
    let fields = Event.fields.filter { $0.names.contains(entry.key.text) }
    guard !fields.isEmpty else {
      report(
        Diagnostic(
          .unknownField, "an event has no field \"\(entry.key.text)\" that could be disputed", at: entry.key.place,
          suggestion: Spelling.nearest(to: entry.key.text, among: Event.fields.flatMap(\.names))))
      return nil
    }
    guard fields.allSatisfy({ $0.decode(single.entries[0].value, &scratch, &self) }) else { return nil }
    var source: Reference?
    if let named = mapping["source"] { source = FieldType.reference(.source).decode(named, &self) }
    let note = mapping["note"].flatMap { scalar($0, wanted: .text("a text")) }
    return Dispute(field: entry.key.text, value: entry.value.plainText, source: source, note: note?.text)
  }
}

extension Value {
  fileprivate var plainText: String {
    switch self {
    case .scalar(let scalar): scalar.text
    case .list(let list): list.values.map(\.plainText).joined(separator: ", ")
    case .mapping: ""
    }
  }
}

extension Code {
  static let badDispute = Code(
    "E0216", "bad-dispute",
    "An entry of disputed names one field of the event with the other value, its source and a note.")
}
