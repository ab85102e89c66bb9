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

  init(language: String, texts: [String: String], isWhole: Bool = true) {
    (self.language, self.texts, self.isWhole) = (language, texts, isWhole)
    plurals = PluralRule(language: language)
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
    filled(self[phrase], values)
  }

  /// A phrase with a number in it, in the form the number asks for. A form for none at all may stand in any language.
  func callAsFunction(_ phrase: CountedPhrase, _ count: Int) -> String {
    let zero = count == 0 ? texts[phrase.rawValue + ".zero"] : nil
    let form =
      zero ?? texts["\(phrase.rawValue).\(plurals.form(of: count).rawValue)"] ?? texts[phrase.rawValue + ".other"]
    return filled(form ?? "{count}", ["count": number(count)])
  }

  /// A phrase under a key that not every language has; nothing where this one has none.
  func callAsFunction(key: String, _ values: KeyValuePairs<String, String>) -> String? {
    texts[key].map { filled($0, values) }
  }

  /// Every page has hundreds of these, mostly dates: one pass over the bytes, where `replacing` searched the whole text once a
  /// value and took an eighth of a build.
  private func filled(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var (filled, rest) = ("", text[...])
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.utf8.index(after: open)...]
      filled += rest[..<open]
      if let close = inside.utf8.firstIndex(of: UInt8(ascii: "}")),
        let value = values.first(where: { $0.key == inside[..<close] })?.value
      {
        filled += value
        rest = inside[inside.utf8.index(after: close)...]
      } else {
        filled += "{"
        rest = inside
      }
    }
    return filled + rest
  }
}
