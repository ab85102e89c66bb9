import Diagnostics
import Records

extension Decoder {
  /// Reads named fields into a whole; false where a required one is missing or at fault.
  mutating func read<Whole>(
    _ mapping: Mapping, into whole: inout Whole, fields: [Field<Whole>], at place: Place
  ) -> Bool {
    var seen: [String: Scalar] = [:]
    var broken: Set<String> = []
    for entry in mapping.entries {
      guard let field = fields.first(where: { $0.names.contains(entry.key.text) }), let name = field.names.first else {
        if let meant = unknownField(entry, of: mapping, whole, fields) { broken.insert(meant) }
        continue
      }
      if let first = seen.updateValue(entry.key, forKey: name) { writtenTwice(entry.key, first) }
      if isEmpty(entry) {
        broken.insert(name)
      } else if !field.decode(entry.value, &whole, &self) {
        broken.insert(name)
      }
    }
    let required = fields.filter(\.outline.isRequired)
    // What a misspelt field would have given is known to be broken, not missing.
    for field in required where seen[field.names[0]] == nil && !broken.contains(field.names[0]) {
      missing(field, at: place)
    }
    return required.allSatisfy { seen[$0.names[0]] != nil && !broken.contains($0.names[0]) }
  }
}

extension Decoder {
  /// Whether a named value has no words, which is then reported.
  mutating func isEmpty(_ entry: Mapping.Entry) -> Bool {
    guard entry.value.isEmpty else { return false }
    let line = entry.key.place.source.lineRange(around: entry.key.place.range.upperBound)
    let rest = entry.key.place.source.text(in: entry.key.place.range.upperBound..<line.upperBound)
    let note =
      rest.contains("#")
      ? "a # after a space begins a comment; put the value in quotes" : "give it a value, or delete the line"
    report(Diagnostic(.emptyField, "\"\(entry.key.text)\" is empty", at: entry.key.place, notes: [note]))
    return true
  }

  /// Whether a member of a list has no words, which is then reported.
  mutating func isEmpty(member: Value) -> Bool {
    guard member.isEmpty else { return false }
    report(Diagnostic(.emptyField, "a member of this list is empty", at: member.place))
    return true
  }

  /// Reports a field that the kind does not have; gives the name of the one that was probably meant.
  private mutating func unknownField<Whole>(
    _ entry: Mapping.Entry, of mapping: Mapping, _ whole: Whole, _ fields: [Field<Whole>]
  ) -> String? {
    let (key, names) = (entry.key, fields.flatMap(\.names))
    let nearest = Spelling.nearest(to: key.text, among: names)
    let isPadded = key.text != key.text.withoutSigns && key.text.withoutSigns == nearest
    let own = names.contains("extra") ? ["fields of your own go under extra:"] : []
    report(
      Diagnostic(
        .unknownField, "there is no field \"\(key.text)\" here", at: key.place, suggestion: nearest,
        fix: key.fix(isPadded ? nearest : certainField(entry, of: mapping, whole, fields)),
        label: isPadded ? "a space that nobody sees stands beside the name" : nil,
        notes: ["fields here: " + names.joined(separator: ", ")] + own))
    return fields.first { nearest.map($0.names.contains) ?? false }?.names.first
  }

  /// The name that was meant for certain: one slip away, written nowhere else, and of a field that takes such a value.
  private func certainField<Whole>(
    _ entry: Mapping.Entry, of mapping: Mapping, _ whole: Whole, _ fields: [Field<Whole>]
  ) -> String? {
    let near = fields.compactMap { field in Spelling.slip(entry.key.text, of: field.names).map { (field, $0) } }
    guard near.count == 1, let (field, name) = near.first else { return nil }
    let isAlone = !mapping.entries.contains { other in
      field.names.contains(other.key.text)
        || other.key.text != entry.key.text && Spelling.slip(other.key.text, of: field.names) != nil
    }
    var (scratch, decoder) = (whole, self)
    return isAlone && field.decode(entry.value, &scratch, &decoder) ? name : nil
  }

  private mutating func writtenTwice(_ key: Scalar, _ first: Scalar) {
    report(
      Diagnostic(
        .repeatedField, "\"\(key.text)\" and \"\(first.text)\" are one field", at: key.place,
        related: [.init(first.place, "first written here")]))
  }

  private mutating func missing<Whole>(_ field: Field<Whole>, at place: Place) {
    report(
      Diagnostic(
        .missingField, "the field \"\(field.names[0])\" is missing", at: place,
        label: "needs \(field.names[0]): \(field.outline.shape.words)", notes: [field.outline.meaning]))
  }
}

extension String {
  /// Without spaces and signs that nobody sees at either end.
  fileprivate var withoutSigns: String {
    func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    var rest = unicodeScalars[...]
    while let first = rest.first, isUnseen(first) { rest.removeFirst() }
    while let last = rest.last, isUnseen(last) { rest.removeLast() }
    return String(rest)
  }
}

extension Value {
  fileprivate var isEmpty: Bool {
    if case .scalar(let scalar) = self { scalar.text.isEmpty } else { false }
  }
}

extension Code {
  static let unknownField = Code(
    "E0201", "unknown-field",
    "Each kind has its own fields, and a misspelt one would be lost in silence. Fields of a site's own go under extra: and reach templates as they are."
  )
  static let missingField = Code("E0202", "missing-field", "Without this field the thing cannot be shown or checked.")
  static let repeatedField = Code(
    "E0212", "repeated-field", "Two spellings of one field stand in the same place. Give several values as a list.")
  static let emptyField = Code(
    "E0213", "empty-field", "A field that is written has a value. One that begins with # needs quotes.")
}
