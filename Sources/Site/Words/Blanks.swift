import Diagnostics
import Records

/// The words in braces that are filled in when a phrase is used: `{count}`, `{date}`.
enum Blanks {
  /// By the key of a phrase's text; keys that are not here have none.
  static let byKey: [String: [String]] = {
    let counted = CountedPhrase.allCases.flatMap { phrase in
      PluralForm.allCases.map { ("\(phrase.rawValue).\($0.rawValue)", ["count"]) }
    }
    let inside = DateWords.optionalKeys.map { ($0, ["day", "month", "month_alone", "season", "year"]) }
    return Dictionary(
      of.map { ($0.key.rawValue, $0.value) } + counted + inside, uniquingKeysWith: { first, _ in first })
  }()

  private static let of: [Phrase: [String]] = [
    .titleJoint: ["page", "site"], .changesSinceEdition: ["date"], .changesUpToEdition: ["date"],
    .changesBetweenEditions: ["from", "to"], .changesBetweenDates: ["from", "to"], .percent: ["count"],
    .percentRange: ["low", "high"], .kilobytes: ["count"], .stalledSince: ["date"], .feedOfSite: ["site"],
    .wholeSite: ["site"],
    .feedOfProcess: ["process"], .feedOfIssue: ["issue"], .gradeWords: ["reliability", "credibility"],
    .aboutTable: ["things"], .dateYear: ["year"], .dateMonth: ["month", "year"], .dateDay: ["day", "month", "year"],
    .dateSeason: ["season", "year"], .dateDecade: ["year"], .dateCentury: ["year"], .dateSomeDay: ["month", "year"],
    .dateSomeMonth: ["year"], .dateTime: ["date", "time", "zone"], .spanDays: ["from_day", "to_day", "month", "year"],
    .spanMonths: ["from_month", "to_month", "year"],
    .spanDaysInYear: ["from_day", "from_month", "to_day", "to_month", "year"], .spanYears: ["from", "to"],
    .span: ["from", "to"], .since: ["date"], .until: ["date"], .endUnknown: ["date"], .startUnknown: ["date"],
    .timelineDrawn: ["events", "from", "to"], .about: ["date"], .probably: ["date"], .perhaps: ["date"],
  ]

  /// What is wrong with the braces in the texts of a file of words.
  static func faults(in words: Mapping) -> [Diagnostic] {
    words.entries.flatMap { entry -> [Diagnostic] in
      guard let blanks = byKey[entry.key.text], case .scalar(let text) = entry.value else { return [] }
      return faults(in: text, of: entry.key.text, blanks: blanks)
    }
  }
}

extension Blanks {
  private static func faults(in text: Scalar, of key: String, blanks: [String]) -> [Diagnostic] {
    let written = written(in: text)
    let unknown = written.filter { !blanks.contains($0.name) }
    let list = blanks.map { "{\($0)}" }.joined(separator: ", ")
    let misspelt = unknown.map { blank in
      let nearest = Spelling.nearest(to: blank.name, among: blanks) ?? (blanks.count == 1 ? blanks[0] : nil)
      return Diagnostic(
        .wrongBlank, "nothing fills in {\(blank.name)}", at: blank.place, suggestion: nearest.map { "{\($0)}" },
        fix: text.isVerbatim ? Spelling.slip(blank.name, of: blanks).map { Fix(blank.place, "{\($0)}") } : nil,
        notes: ["\(key) is given \(list)"])
    }
    // A form for one number need not name it, and a date's own form within a phrase has more to choose from than it needs.
    let isExact = [".zero", ".one", ".two"].contains { key.hasSuffix($0) } || DateWords.optionalKeys.contains(key)
    let missing = blanks.filter { blank in !written.contains { $0.name == blank } }
    guard unknown.isEmpty, !isExact, !missing.isEmpty else { return misspelt }
    return [
      Diagnostic(
        .wrongBlank, "this text does not say where \(missing.map { "{\($0)}" }.joined(separator: ", ")) stands",
        at: text.place.firstLine, notes: ["\(key) is given \(list)"])
    ]
  }

  private static func written(in text: Scalar) -> [(name: String, place: Place)] {
    text.text.matches(of: /\{([^{}]*)\}/).map { match in
      guard text.isVerbatim else { return (String(match.1), text.place.firstLine) }
      let start = text.place.range.lowerBound + text.text[..<match.range.lowerBound].utf8.count
      return (String(match.1), text.place.source.place(start..<start + match.0.utf8.count))
    }
  }
}

extension Code {
  static let wrongBlank = Code(
    "E0520", "wrong-blank",
    "Words in braces are filled in when a page is made: {count}, {date}. Each text has its own, and readers would see any other as it is written."
  )
}
