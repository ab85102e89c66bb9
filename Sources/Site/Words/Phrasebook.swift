import Diagnostics
import Dossier
import Records

/// The words of the interface in one language.
package struct Phrasebook: Sendable {
  /// The language's tag: `en`.
  package let language: String
  /// Every key of the file, with its text; sorted by key.
  package let texts: [String: String]
  /// Whether the file has every word; where it has not, that has been told.
  var isWhole = true
  private let plurals: PluralRule
  /// The texts that have something to be filled in.
  private let blanked: [String: BlankedText]
  /// The names of the months from the first on, in full and in short.
  let months, shortMonths: [String]

  init(language: String, texts: [String: String], isWhole: Bool = true) {
    (self.language, self.texts, self.isWhole) = (language, texts, isWhole)
    plurals = PluralRule(language: language)
    blanked = texts.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues { BlankedText($0) }
      .filter(\.value.hasBlanks)
    months = (1...12).map { texts["month.\($0)"] ?? "" }
    shortMonths = (1...12).map { texts["month_short.\($0)"] ?? "" }
  }

  subscript(_ phrase: Phrase) -> String { texts[phrase.rawValue] ?? phrase.rawValue }

  /// The text under a key that names a word of an open list; nothing where the file has none.
  func text(_ key: String) -> String? { texts[key] }

  /// A word of a closed list: `word("stance", .demands)`.
  func word(_ list: String, _ value: some RawRepresentable<String>) -> String {
    texts["\(list).\(value.rawValue)"] ?? value.rawValue
  }

  /// What a word of a closed list means, in a sentence.
  func meaning(_ list: String, _ value: some RawRepresentable<String>) -> String {
    texts["\(list).\(value.rawValue).means"] ?? ""
  }

  /// A phrase with what stands in its braces.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    filled(phrase.rawValue, values) ?? phrase.rawValue
  }

  /// A phrase with a number in it, in the form the number asks for. A form for none at all may stand in any language.
  func callAsFunction(_ phrase: CountedPhrase, _ count: Int) -> String {
    let digits = number(count)
    let zero = count == 0 ? filled(phrase.rawValue + ".zero", ["count": digits]) : nil
    return zero ?? filled("\(phrase.rawValue).\(plurals.form(of: count).rawValue)", ["count": digits])
      ?? filled(phrase.rawValue + ".other", ["count": digits]) ?? digits
  }

  /// A phrase under a key that not every language has; nothing where this one has none.
  func callAsFunction(key: String, _ values: KeyValuePairs<String, String>) -> String? {
    filled(key, values)
  }

  /// The text under a key, filled in; nothing where there is none.
  private func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String? {
    blanked[key]?.filled(values) ?? texts[key]
  }
}
