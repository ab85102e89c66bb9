/// Forms without a separator, and quarters of a year.
extension NearestDate {
  /// Eight digits, `20240926`, or a spreadsheet's number of a day, `45561`, which it shows where a cell has lost its format.
  static func digits(_ text: String) -> String? {
    guard let number = Int(text), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    switch text.count {
    case 8 where (1500..<2500).contains(number / 10_000):
      let day = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
      return EDTFParser.parse(day).map { _ in day }
    case 5 where spreadsheetDays.contains(number): return CalendarDay(number: number - spreadsheetEpoch).text
    default: return nil
    }
  }

  /// Whether a text is a spreadsheet's number of a day.
  static func isSpreadsheetDay(_ text: String) -> Bool {
    text.count == 5 && Int(text).map(spreadsheetDays.contains) ?? false
  }

  /// Spreadsheets count days so that 25,569 is 1 January 1970; these are the days from 1927 to 2064.
  private static let spreadsheetEpoch = 25_569
  private static let spreadsheetDays = 10_000..<60_000

  /// `Q3 2024`, `2024-Q3`: its months as a span.
  static func quarter(_ words: [String]) -> String? {
    guard words.count == 2, let year = words.first(where: { $0.count == 4 && Int($0) != nil }),
      let quarter = words.compactMap({ $0.hasPrefix("q") ? Int($0.dropFirst()) : nil }).first,
      (1...4).contains(quarter)
    else { return nil }
    return "\(year)-\((quarter * 3 - 2).padded(2))/\(year)-\((quarter * 3).padded(2))"
  }
}
