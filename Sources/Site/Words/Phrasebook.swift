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

  /// A phrase with a number in it, in the form the number asks for.
  func callAsFunction(_ phrase: CountedPhrase, _ count: Int) -> String {
    let zero = count == 0 ? texts[phrase.rawValue + ".zero"] : nil
    let form = zero ?? texts[phrase.rawValue + (count == 1 ? ".one" : ".other")] ?? "{count}"
    return filled(form, ["count": String(count)])
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

extension Phrasebook {
  /// Reads the words of a site's first language from its theme. Where the theme has none, English stands in, so that one fault
  /// is not said of every word.
  static func read(_ theme: Folder, _ settings: Settings) throws(DiskError) -> (Phrasebook, [Diagnostic]) {
    let strings = theme.under("strings")
    let known = strings.paths.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    guard known.contains(settings.language) else {
      let (english, _) = try read(strings, language: "en")
      let fault = Diagnostic(
        .missingWords, "there are no words of the interface in the language \"\(settings.language)\"",
        at: settings.origin.places(of: "languages").first ?? settings.origin.place,
        suggestion: Spelling.nearest(to: settings.language, among: known),
        notes: [
          "languages there are: " + known.joined(separator: ", "),
          "another one is a file templates/strings/LANGUAGE.yaml",
        ])
      return (english, [fault])
    }
    return try read(strings, language: settings.language)
  }

  /// Reads one file of words; the keys it lacks are a diagnostic.
  private static func read(_ strings: Folder, language: String) throws(DiskError) -> (Phrasebook, [Diagnostic]) {
    let only = Folder(paths: ["\(language).yaml"]) { file throws(DiskError) in try strings.read(file) }
    let (records, faults) = try Records.read(only, prefix: "templates/strings/")
    // Of a file that cannot be read nothing is known, and so nothing is missing.
    guard let record = records.all.first, record.form == .settings, !record.isBroken else {
      return (Phrasebook(language: language, texts: [:], isWhole: false), faults + notWords(records.all.first))
    }
    var texts: [String: String] = [:]
    for entry in record.fields.entries {
      if case .scalar(let scalar) = entry.value { texts[entry.key.text] = scalar.text }
    }
    let misspelt = misspeltKeys(in: record.fields, texts: texts)
    let known = Set(misspelt.compactMap(\.suggestion))
    let missing = Phrase.keys.filter { texts[$0] == nil && !known.contains($0) }
    let isWhole = missing.isEmpty && misspelt.isEmpty
    return (
      Phrasebook(language: language, texts: texts, isWhole: isWhole),
      faults + Blanks.faults(in: record.fields) + misspelt + self.missing(missing, at: record.place)
    )
  }

  private static func missing(_ keys: [String], at place: Place) -> [Diagnostic] {
    guard !keys.isEmpty else { return [] }
    let list = keys.prefix(20).joined(separator: ", ") + (keys.count > 20 ? " …" : "")
    let count = keys.count == 1 ? "a word of the interface is" : "\(keys.count) words of the interface are"
    return [Diagnostic(.missingWords, "\(count) missing here", at: place, notes: ["missing: " + list])]
  }

  /// Keys that nobody asks for and that are one slip from one that is missing.
  private static func misspeltKeys(in words: Mapping, texts: [String: String]) -> [Diagnostic] {
    let wanted = Phrase.keys.filter { texts[$0] == nil }
    guard !wanted.isEmpty else { return [] }
    let asked = Set(Phrase.keys)
    return words.entries.compactMap { entry in
      guard !asked.contains(entry.key.text), let meant = Spelling.slip(entry.key.text, of: wanted) else { return nil }
      return Diagnostic(
        .missingWords, "no word of the interface is called \"\(entry.key.text)\"", at: entry.key.place,
        suggestion: meant, fix: Fix(entry.key.place, meant))
    }
  }

  /// A file of words that holds rows.
  private static func notWords(_ record: Record?) -> [Diagnostic] {
    guard let record, record.form == .row else { return [] }
    return [
      Diagnostic(
        .missingWords, "a file of words holds fields, not a list", at: record.place, notes: ["write key: its text"])
    ]
  }
}

extension Code {
  static let missingWords = Code(
    "E0503", "missing-words",
    "Every word that readers see comes from templates/strings/LANG.yaml, one file a language. A theme that replaces the file has every key of it."
  )
}
