import Diagnostics
import Records

extension Record {
  /// A mark of a thing's texts, by which a translation notices that they have changed: 32 bits (of FNV-1a), in hexadecimal digits.
  func mark(_ fields: [FieldOutline]) -> String {
    var hash = FNV()
    for text in self.fields.texts(fields) + [body?.text.trimmed ?? ""] {
      hash.add(text.utf8)
      hash.add(CollectionOfOne(0x1F))
    }
    return String(hash.digits.suffix(8))
  }

  /// What is to be said where its texts are not those that were translated.
  func staleness(_ note: TranslationNote, _ fields: [FieldOutline], at place: Place) -> [Diagnostic] {
    guard let known = note.translates else { return [] }
    let mark = mark(fields)
    guard known != mark else { return [] }
    return [
      Diagnostic(
        .staleTranslation, "the original has changed since this was translated", at: place,
        notes: ["once the translation says the same again, write translates: \(mark)"])
    ]
  }
}

extension Diagnostic {
  /// What a translation lacks.
  static func untold(_ fields: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .untoldTexts, fields.count == 1 ? "one text is not translated" : "\(fields.count) texts are not translated",
      at: place,
      notes: ["missing: " + fields.prefix(12).joined(separator: ", ") + (fields.count > 12 ? " …" : "")])
  }
}

extension Mapping {
  /// The words of a language in some fields, in the order of writing.
  fileprivate func texts(_ fields: [FieldOutline]) -> [String] {
    entries.flatMap { entry in
      fields.first { $0.names.contains(entry.key.text) }.map { entry.value.texts($0.shape) } ?? []
    }
  }
}

extension Value {
  fileprivate func texts(_ shape: FieldShape) -> [String] {
    switch (self, shape) {
    case (_, .list(let member)): members.flatMap { $0.texts(member) }
    case (.mapping(let mapping), .texts(.text)): mapping.entries.flatMap { $0.value.texts(.text("")) }
    case (.mapping(let mapping), _): shape.fields.map { mapping.texts($0) } ?? []
    case (.scalar(let scalar), .text), (.scalar(let scalar), .short), (.scalar(let scalar), .inline): [scalar.text]
    default: []
    }
  }
}

extension Code {
  static let staleTranslation = Code(
    "W0350", "stale-translation",
    "With the mark of its original's texts in translates:, a translation whose original was changed later is found. The message says the mark to write."
  )
  static let untoldTexts = Code(
    "W0353", "untold-texts",
    "A translated thing has every text of its original. What lacks one shows the original's words in that place, and pages say so."
  )
}
