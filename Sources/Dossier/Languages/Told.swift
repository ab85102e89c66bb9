package import Diagnostics
package import Records

/// In which language a dossier is told, where that is not the one it was written in, and what of it is.
package struct Told: Sendable {
  package let language: String
  /// What each translated thing's translation says of itself. A thing that is not here has none.
  package internal(set) var things: [Reference: Translation] = [:]
  /// Texts without Markdown that stay in the language they were written in, each with that language.
  package internal(set) var left: [String: String] = [:]
  /// The parts of files that are translations, by path.
  private var parts: [String: [Range<Int>]] = [:]

  init(language: String) { self.language = language }

  /// The translation of a thing, be it shared by several processes.
  package func translation(of thing: Reference) -> Translation? {
    things[thing] ?? things[Reference(thing.kind, thing.id, in: Catalogue.shared)]
  }

  /// Whether anything in it is a translation that nobody to whom the language is native has read.
  package var isUnreviewed: Bool { things.values.contains(where: \.isUnreviewed) }

  /// Whether a text is a translation.
  package func wrote(_ prose: Prose) -> Bool { holds(prose.shownAt ?? prose.source.place(prose.range)) }

  /// Whether a place is in a translation.
  package func holds(_ place: Place) -> Bool {
    parts[place.source.path]?.contains { $0.contains(place.range.lowerBound) } ?? false
  }

  mutating func note(part place: Place) { parts[place.source.path, default: []].append(place.range) }
}

/// What is to be known of a thing's translation.
package struct Translation: Sendable, Hashable {
  /// Whether every text of the thing has one.
  package let isWhole: Bool
  /// Whether nobody to whom the language is native has read it yet.
  package let isUnreviewed: Bool
  /// Who translated it.
  package let translator: String?
  /// Where its translation begins; nothing where it was written in the language.
  package let place: Place?
}

/// The fields of a translation that are not those of its original.
struct TranslationNote: Part {
  var translates: String?
  var isDraft = false
  var isUnreviewed = false
  var translator: String?

  static let fields: [Field<TranslationNote>] = [
    .optional("translates", .code, \.translates, "The mark of the original's texts when it was translated."),
    .flag("draft", \.isDraft, "Held back: the original is shown in its place."),
    .flag("unreviewed", \.isUnreviewed, "Nobody to whom the language is native has read it yet; pages say so."),
    .optional("translated_by", .name, \.translator, "Who translated it."),
  ]

  static let names = Set(fields.flatMap(\.names))
}

extension TranslationNote {
  /// What translations of one thing say of themselves.
  static func read(_ translations: [Mapping]) -> (TranslationNote, [Diagnostic]) {
    var (note, decoder) = (TranslationNote(), Decoder(catalogue: Catalogue(), process: ""))
    for translation in translations {
      let own = Mapping(
        entries: translation.entries.filter { names.contains($0.key.text) }, place: translation.place)
      _ = decoder.read(own, into: &note, fields: fields, at: translation.place)
    }
    return (note, decoder.diagnostics)
  }
}
