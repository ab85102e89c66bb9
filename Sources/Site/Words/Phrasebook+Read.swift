import Diagnostics
import Dossier
import Records

extension Phrasebook {
  /// Reads the words of a site's languages from its theme, in the order of the languages. Where a language lacks a word, English
  /// stands in; where the theme has none of a language, all of English does, so that one fault is not said of every word.
  static func read(_ theme: Folder, _ settings: Settings) throws(DiskError) -> ([Phrasebook], [Diagnostic]) {
    let strings = theme.under("strings")
    let english = try WordFile(strings, language: english)
    var (books, faults): ([Phrasebook], [Diagnostic]) = ([], [])
    for (index, language) in ([settings.language] + settings.languages.dropFirst()).enumerated() {
      guard language != Self.english else {
        books.append(english.book)
        faults += english.faults
        continue
      }
      guard strings.paths.contains(language + ".yaml") else {
        books.append(Phrasebook(language: language, texts: english.book.texts, isWhole: english.book.isWhole))
        faults.append(missingFile(language, index, settings, strings))
        continue
      }
      let file = try WordFile(strings, language: language, beside: english.book)
      books.append(file.book)
      faults += file.faults
    }
    return (books, faults)
  }

  /// The language whose words are there for every key.
  private static let english = "en"

  private static func missingFile(_ language: String, _ index: Int, _ settings: Settings, _ strings: Folder)
    -> Diagnostic
  {
    let known = strings.paths.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    return Diagnostic(
      .missingWords, "there are no words of the interface in the language \"\(language)\"",
      at: settings.origin.place(of: "languages", member: index),
      suggestion: Spelling.nearest(to: language, among: known),
      notes: [
        "languages there are: " + known.joined(separator: ", "),
        "another one is a file templates/strings/LANGUAGE.yaml",
      ])
  }
}

/// One file of words, as it was read.
private struct WordFile {
  let book: Phrasebook
  let faults: [Diagnostic]

  /// Beside no other it has every word or is at fault; what it lacks beside another is taken from there.
  init(_ strings: Folder, language: String, beside english: Phrasebook? = nil) throws(DiskError) {
    let (record, faults) = try Self.record(strings, language)
    guard let record else {
      (book, self.faults) = (Phrasebook(language: language, texts: [:], isWhole: false), faults)
      return
    }
    let texts = record.fields.texts
    let wanted = english.map { Phrase.keys(in: language, beside: $0.texts.keys) } ?? Phrase.keys(in: language)
    let misspelt = Self.misspelt(in: record.fields, wanted, texts)
    let missing = wanted.filter { key in texts[key] == nil && !misspelt.contains { $0.suggestion == key } }
    book = Phrasebook(
      language: language, texts: english?.texts.merging(texts) { $1 } ?? texts,
      isWhole: (english?.isWhole ?? missing.isEmpty) && misspelt.isEmpty)
    self.faults =
      faults + record.fields.formless + Blanks.faults(in: record.fields) + misspelt
      + Self.lacking(missing, english == nil ? .missingWords : .untranslatedWords, at: record.place)
  }
}

extension WordFile {
  /// The fields of a file; nothing where it cannot be read, of which nothing is known, and so nothing is missing.
  private static func record(_ strings: Folder, _ language: String) throws(DiskError) -> (Record?, [Diagnostic]) {
    let only = Folder(paths: strings.paths.filter { $0 == language + ".yaml" }) { file throws(DiskError) in
      try strings.read(file)
    }
    let (records, faults) = try Records.read(only, prefix: "templates/strings/")
    guard let record = records.all.first, record.form == .settings, !record.isBroken else {
      return (nil, faults + notWords(records.all.first))
    }
    return (record, faults)
  }

  private static func lacking(_ keys: [String], _ code: Code, at place: Place) -> [Diagnostic] {
    guard !keys.isEmpty else { return [] }
    let count = keys.count == 1 ? "a word of the interface is" : "\(keys.count) words of the interface are"
    let instead = code == .untranslatedWords ? ["English stands in for them"] : []
    return [
      Diagnostic(
        code, "\(count) missing here", at: place, notes: ["missing: " + keys.joined(separator: ", ")] + instead)
    ]
  }

  /// Keys that nobody asks for and that are one slip from one that is missing.
  private static func misspelt(in words: Mapping, _ asked: [String], _ texts: [String: String]) -> [Diagnostic] {
    let wanted = asked.filter { texts[$0] == nil }
    guard !wanted.isEmpty else { return [] }
    let known = Set(asked)
    return words.entries.compactMap { entry in
      guard !known.contains(entry.key.text), let meant = Spelling.slip(entry.key.text, of: wanted) else { return nil }
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

extension Mapping {
  /// The texts in it by key.
  fileprivate var texts: [String: String] {
    var texts: [String: String] = [:]
    for entry in entries {
      if case .scalar(let scalar) = entry.value { texts[entry.key.text] = scalar.text }
    }
    return texts
  }

  /// What is to be said of words that are lists or parts, and so are none.
  fileprivate var formless: [Diagnostic] {
    entries.compactMap { entry in
      if case .scalar = entry.value { return nil }
      return Diagnostic(
        .missingWords, "\"\(entry.key.text)\" is no text, which a word of the interface is", at: entry.key.place,
        notes: ["a key with parts is written with dots: \(entry.key.text).one: its text"])
    }
  }
}

extension Code {
  static let missingWords = Code(
    "E0503", "missing-words",
    "Every word that readers see comes from templates/strings/LANG.yaml, one file a language. A theme that replaces the file has every key of it."
  )
  static let untranslatedWords = Code(
    "W0430", "untranslated-words",
    "A language's file of words has every key that the English one has, and of phrases with a number the forms that the language tells apart. "
      + "What it lacks is shown in English."
  )
}
