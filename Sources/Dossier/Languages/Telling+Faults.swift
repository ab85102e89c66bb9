import Diagnostics
import Records

extension Telling {
  mutating func report(fact name: String, at place: Place) {
    add(
      Diagnostic(
        .translatedFact, "\"\(name)\" is no text, and is not translated", at: place,
        notes: ["the original's value counts in every language"]))
  }

  mutating func report(unknown key: Scalar, _ fields: [FieldOutline]) {
    let names = fields.filter { $0.shape.isText || $0.shape.fields != nil }.map { $0.names[0] }
    add(
      Diagnostic(
        .unknownField, "there is no field \"\(key.text)\" here", at: key.place,
        suggestion: Spelling.nearest(to: key.text, among: names + TranslationNote.names.sorted()),
        notes: ["what is translated here: " + names.joined(separator: ", ")]))
  }

  mutating func report(more key: Scalar, _ nearest: String?) {
    add(
      Diagnostic(
        .translationSaysMore, "the original has no \"\(key.text)\", and so nobody sees this", at: key.place,
        suggestion: nearest))
  }

  mutating func report(uneven original: Int, _ translation: Int, at place: Place) {
    add(
      Diagnostic(
        .unevenTranslation, "the original has \(original) of these, and the translation \(translation)", at: place,
        notes: ["the original is shown until both have as many"]))
  }

  mutating func report(unmatched part: Mapping, _ isBare: Bool, _ original: Int, _ translation: Int) {
    if isBare { return report(uneven: original, translation, at: part.place.firstLine) }
    add(.unmatched(at: part.place.firstLine))
  }
}

extension Diagnostic {
  /// A part or a row of a translation that is none of the original's.
  static func unmatched(at place: Place) -> Diagnostic {
    Diagnostic(
      .unevenTranslation, "nothing in the original is the same but for its texts", at: place,
      notes: [
        "what is no text (a date, a party, an option) says which part is meant, and is written as in the original"
      ])
  }
}

extension FieldShape {
  /// Whether it holds words of a language.
  var isText: Bool {
    switch self {
    case .text, .short, .inline, .name, .texts(.text): true
    case .list(let member): member.isText
    default: false
    }
  }

  var isInline: Bool { if case .inline = self { true } else { false } }

  /// The fields of its parts.
  var fields: [FieldOutline]? {
    switch self {
    case .parts(let fields): fields
    case .otherValue(let kind, let beside): beside + kind.fields
    case .list(let member): member.fields
    default: nil
    }
  }
}

extension FieldOutline {
  /// Whether it goes by a name and says nothing that could be translated.
  func isFact(named name: String) -> Bool { names.contains(name) && !shape.isText && shape.fields == nil }
}

extension Value {
  var mapping: Mapping? { if case .mapping(let mapping) = self { mapping } else { nil } }

  /// Whether two values were written with the same words.
  func isSame(as other: Value) -> Bool { Written(self) == Written(other) || members.words == other.members.words }
}

extension [Value] {
  fileprivate var words: [Written?] { map { Written($0) } }
}

extension Mapping {
  /// The value of a field, under whichever of its names.
  func value(of field: FieldOutline) -> Value? { entries.first { field.names.contains($0.key.text) }?.value }

  /// Whether it says the same under some names.
  func holds(_ facts: [Entry], _ fields: [FieldOutline]) -> Bool {
    facts.allSatisfy { fact in
      fields.first { $0.names.contains(fact.key.text) }.flatMap { value(of: $0) }?.isSame(as: fact.value) ?? false
    }
  }
}

extension Code {
  static let translatedFact = Code(
    "E0227", "translated-fact",
    "A translation says texts. Dates, stances, ids and sources are facts, which stand in the original alone and hold in every language. "
      + "In a list of parts a fact may be written again, as in the original, to say which part is meant.")
  static let unevenTranslation = Code(
    "W0351", "uneven-translation",
    "A list of texts is translated whole, each text in its place. In a list of parts (positions, deadlines, roles) a part is found by its facts, or where it names none, by its place."
  )
  static let translationSaysMore = Code(
    "W0352", "translation-says-more",
    "A translation has the texts of its original. One that the original lacks would say more in one language than in the other, and is not shown."
  )
}
