import Records

/// Guesses which date somebody meant who wrote it in another form: `26.09.2024`, `26 September 2024`, `2024/09/26`, `2024-9-3`.
package enum NearestDate {
  /// The EDTF form, where there is one reading that makes sense.
  package static func to(_ text: String) -> String? {
    let lowered = text.lowercased().trimmed
    if let span = span(lowered) { return span }
    let approximate = ["about ", "around ", "circa ", "ca. ", "c. "].first { lowered.hasPrefix($0) }
    let mark = ["?", "~", "%"].first { lowered.hasSuffix($0) } ?? (approximate == nil ? "" : "~")
    let words = words(of: String(lowered.dropFirst(approximate?.count ?? 0)))
    guard
      let guess = time(lowered) ?? digits(lowered) ?? season(words) ?? quarter(words) ?? decade(words) ?? written(words)
    else { return nil }
    return EDTFDate(parsing: guess + mark) != nil ? guess + mark : nil
  }
}

extension NearestDate {
  /// The EDTF form, where nobody could read the text in another way: the day is no possible month, the month is a word, the
  /// year comes first. A winter, a time without its zone and `before` could each mean two things, and of a span that ends before
  /// it begins either end may be wrong.
  package static func certain(_ text: String) -> String? {
    let lowered = text.lowercased().trimmed
    guard let guess = to(text), !lowered.contains(":"), !lowered.hasPrefix("before "), !isSpreadsheetDay(lowered) else {
      return nil
    }
    return isCertain(lowered) && !isReversed(lowered) ? guess : nil
  }

  private static func isCertain(_ text: String) -> Bool {
    for word in ["since ", "from ", "until ", "till ", "to ", "about ", "around ", "circa ", "ca. ", "c. "]
    where text.hasPrefix(word) {
      return isCertain(String(text.dropFirst(word.count)))
    }
    if EDTFParser.parse(text) != nil { return true }
    let words = words(of: text).filter { $0 != "of" }
    if isCertain(words) { return true }
    return strokes.contains { stroke in
      let halves = text.split(separator: stroke).map { String($0).trimmed }
      return halves.count == 2 && halves.allSatisfy(isCertain)
    }
  }

  /// Whether the parts of a date can be told from each other.
  private static func isCertain(_ words: [String]) -> Bool {
    let numbers = words.compactMap { day($0) }
    if words.contains(where: { month($0) != nil }) {
      return numbers.count == words.count - 1 && words.count <= 4 && words.contains { $0.count == 4 && Int($0) != nil }
    }
    if decade(words) != nil || ["spring", "summer", "autumn", "fall"].contains(where: words.contains) {
      return words.count <= 2
    }
    guard words.allSatisfy({ Int($0) != nil }) else { return false }
    guard words.count == 3, words[2].count == 4 else {
      return words.count < 3 || words[0].count == 4 && join(words[0], numbers[1], numbers[2]) != nil
    }
    return numbers[0] == numbers[1]
      || join(words[2], numbers[0], numbers[1]) == nil || join(words[2], numbers[1], numbers[0]) == nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Two dates with a word or a stroke between them, or one with a word that leaves an end open.
  private static func span(_ text: String) -> String? {
    for start in ["since ", "from "] where text.hasPrefix(start) {
      return single(text.dropFirst(start.count)).map { $0 + "/.." }
    }
    for end in ["until ", "till ", "to ", "before "] where text.hasPrefix(end) {
      return single(text.dropFirst(end.count)).map { "../" + $0 }
    }
    guard let (from, to) = ends(text) else { return nil }
    return [(from, to), (to, from)].map { "\($0)/\($1)" }.first { EDTFParser.parse($0) != nil }
  }

  /// The two dates of a span, in the order of writing.
  private static func ends(_ text: String) -> (String, String)? {
    for stroke in strokes {
      let halves = text.split(separator: stroke)
      if halves.count == 2, let from = single(halves[0]), let to = single(halves[1]) { return (from, to) }
    }
    return nil
  }

  /// Whether a text is a span that ends before it begins.
  static func isReversed(_ text: String) -> Bool {
    guard let (from, to) = ends(text.lowercased().trimmed) else { return false }
    return EDTFParser.parse("\(from)/\(to)") == nil && EDTFParser.parse("\(to)/\(from)") != nil
  }

  private static let strokes = [" to ", " - ", "–", "—", "/"]

  /// One date at an end of a span, in whatever form.
  private static func single(_ text: Substring) -> String? {
    let text = String(text).trimmed
    return EDTFParser.parse(text)?.text ?? to(text)
  }

  /// `1980s`
  private static func decade(_ words: [String]) -> String? {
    guard words.count == 1, words[0].count == 5, words[0].hasSuffix("0s"), Int(words[0].dropLast()) != nil else {
      return nil
    }
    return words[0].dropLast(2) + "X"
  }

  /// Numbers and names of months, in order; everything else separates.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isNumber && !$0.isLetter }.map(String.init)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  private static func written(_ words: [String]) -> String? {
    let numbers = words.map { Int($0) }
    guard let yearAt = words.firstIndex(where: { $0.count == 4 && Int($0) != nil }) else { return nil }
    let year = words[yearAt]
    if let monthAt = words.firstIndex(where: { month($0) != nil }), let month = month(words[monthAt]) {
      return written(words.indices.filter { $0 != yearAt && $0 != monthAt }.map { words[$0] }, of: month, year)
    }
    switch (words.count, yearAt) {
    case (1, 0): return year
    case (3, 0): return join(year, numbers[1], numbers[2]) ?? join(year, numbers[2], numbers[1])
    // Day first, as most of the world writes it, unless only the other reading is a date.
    case (3, 2): return join(year, numbers[1], numbers[0]) ?? join(year, numbers[0], numbers[1])
    case (2, 0): return numbers[1].map { "\(year)-\($0.padded(2))" }
    case (2, 1) where ["early", "mid", "late"].contains(words[0]): return year
    case (2, 1): return numbers[0].map { "\(year)-\($0.padded(2))" }
    default: return nil
    }
  }

  /// The days of a month, which stood before or after its name: none, one, or the first and the last.
  private static func written(_ words: [String], of month: Int, _ year: String) -> String? {
    let days = words.compactMap { day($0) }.map { "\(year)-\(month.padded(2))-\($0.padded(2))" }
    switch days.count {
    case 0: return "\(year)-\(month.padded(2))"
    case 2: return days.joined(separator: "/")
    default: return days[0]
    }
  }

  private static func day(_ word: String) -> Int? {
    Int(word.prefix { $0.isNumber })
  }

  private static func join(_ year: String, _ month: Int?, _ day: Int?) -> String? {
    guard let month, let day else { return nil }
    let text = "\(year)-\(month.padded(2))-\(day.padded(2))"
    return EDTFParser.parse(text) == nil ? nil : text
  }

  /// A time without a zone is taken for UTC.
  private static func time(_ text: String) -> String? {
    let upper = text.uppercased().replacing(" ", with: "T")
    return EDTFParser.parse(upper + "Z") == nil ? nil : upper + "Z"
  }

  private static func season(_ words: [String]) -> String? {
    let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
    guard let year = words.first(where: { $0.count == 4 && Int($0) != nil }) else { return nil }
    return words.compactMap { seasons[$0] }.first.map { "\(year)-\($0)" }
  }
}

extension EDTFDate {
  /// A date from its EDTF form; nothing where the text is none.
  package init?(parsing text: String) {
    guard let date = EDTFParser.parse(text) else { return nil }
    self = date
  }
}
