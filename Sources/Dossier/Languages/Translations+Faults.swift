import Diagnostics
import Records

extension Translations {
  /// What is to be said of a translation in a language that the site does not list.
  func unlisted(_ language: String, _ record: Record) -> Diagnostic {
    let isFirst = language == first
    let nearest = isFirst ? nil : Spelling.nearest(to: language, among: languages)
    return Diagnostic(
      .unlistedLanguage,
      isFirst
        ? "\"\(language)\" is the language that the site is written in" : "the site is in no language \"\(language)\"",
      at: record.place.source.place(0..<0), suggestion: nearest,
      label: nearest.map { "in the file's name: did you mean \"\($0)\"?" },
      notes: isFirst
        ? ["what is said in it stands in the original"]
        : [
          "languages in site.yaml: " + ([first] + languages).joined(separator: ", "),
          "a file whose name ends in .\(language) says in that language what the one beside it says",
        ])
  }

  /// What is to be said of a translation that stands beside nothing.
  func adrift(_ record: Record, _ besides: Record.Besides, _ there: Set<Record.Spot>) -> Diagnostic {
    let ids = there.filter { $0.shelf == besides.spot.shelf }.map(\.id).sorted()
    let nearest = Spelling.nearest(to: besides.spot.id, among: ids)
    let isRow = record.form == .row
    return Diagnostic(
      .noOriginal, "there is no \"\(besides.spot.id)\" that this could be a translation of",
      at: isRow ? record.id?.place ?? record.place : record.place.source.place(0..<0), suggestion: nearest,
      label: isRow ? nil : nearest.map { "in the file's name: did you mean \"\($0)\"?" },
      notes: ids.isEmpty ? [] : ["there is: \(ids.listed)"])
  }
}

extension Code {
  static let noOriginal = Code(
    "E0225", "no-original",
    "A translation stands beside its original and has its name, with the language before the ending: border.md and border.hy.md. A row of a translation has the id of its original."
  )
  static let unlistedLanguage = Code(
    "E0226", "unlisted-language",
    "The languages of a site are those that languages in site.yaml lists. The first is the one it is written in, and the others have translations."
  )
}
