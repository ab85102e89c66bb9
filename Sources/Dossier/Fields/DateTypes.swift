import Diagnostics
import Records

extension FieldType where Content == EDTFDate {
  static let date = FieldType.word(
    .date,
    read: { scalar, decoder in
      if let date = EDTFDate(parsing: scalar.text) { return date }
      decoder.report(
        Diagnostic(
          .badDate, "\"\(scalar.text)\" is no date Parley can read", at: scalar.place,
          suggestion: NearestDate.to(scalar.text), fix: scalar.fix(NearestDate.certain(scalar.text)),
          notes: [
            scalar.text.oddDate
              ?? "a day is 2024-09-26, a month 2024-09, a span 2024-09-26/2024-09-30, about then 2024-09~"
          ]))
      return nil
    }, write: { .text($0.text) })
}

extension String {
  /// Why a text that looks like a date is none.
  fileprivate var oddDate: String? {
    if NearestDate.isReversed(self) { return "a span begins with the earlier of its dates" }
    if NearestDate.isSpreadsheetDay(self) {
      return "this is a spreadsheet's number of a day: give the column the format of a text"
    }
    return impossibleDay
  }

  private var impossibleDay: String? {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    guard (1...12).contains(month) else { return "there is no month \(month)" }
    let length = CalendarDay.length(ofMonth: month, year: year)
    return day > length ? "\(parts[0])-\(parts[1]) has \(length) days" : nil
  }
}

extension FieldType where Content == Instant {
  /// A moment with its zone; a day alone begins at midnight of the site's.
  static let instant = FieldType.word(
    .instant,
    read: { scalar, decoder in
      if let instant = Instant(parsing: scalar.text, in: decoder.zone) { return instant }
      decoder.report(
        Diagnostic(
          .badDate, "\"\(scalar.text)\" is no moment Parley can read", at: scalar.place,
          suggestion: Instant(parsing: scalar.text + "Z").map { _ in scalar.text + "Z" },
          notes: ["write day, time and zone: 2024-09-30T06:00Z, or +04:00 in place of Z"]))
      return nil
    }, write: { .text($0.text.replacing(" UTC", with: "Z").replacing(" ", with: "T")) })
}

extension FieldType where Content == ZoneOffset {
  static let zone = FieldType.word(
    .text("UTC, or the distance to it, such as +04:00"),
    read: { scalar, decoder in
      if let zone = ZoneOffset(parsing: scalar.text) { return zone }
      let nearest = ZoneOffset.nearest(to: scalar.text)?.text
      decoder.report(
        Diagnostic(
          .badZone, "\"\(scalar.text)\" is no distance from UTC", at: scalar.place, suggestion: nearest,
          fix: scalar.fix(nearest),
          notes: ["write UTC, or hours and minutes: +04:00; names of zones mean different things on different machines"]
        ))
      return nil
    }, write: { .text($0.text) })
}

extension Instant {
  /// A day, or a day with time and zone, as ISO 8601 writes them. A day alone begins at midnight of a zone.
  package init?(parsing text: String, in zone: ZoneOffset = .utc) {
    guard case .single(let part)? = EDTFDate(parsing: text)?.form, part.qualifier == .none else { return nil }
    switch part.rest {
    case .day: self.init(seconds: part.earliest.seconds - zone.minutes * 60)
    case .time: self = part.earliest
    default: return nil
    }
  }
}

extension Code {
  static let badDate = Code(
    "E0205", "bad-date",
    "Dates are written year first: 2024, 2024-09, 2024-09-26; a span with a slash, 2024-11-11/2024-11-22; unsure with ?, about with ~, "
      + "both with %; open with .., as in 2024/..; a season as month 21 to 24 (spring to winter); a time with its zone, 2024-09-26T14:30Z."
  )
  static let badZone = Code(
    "E0234", "bad-zone",
    "The setting time_zone says what a day without a time means for an embargo: UTC, or how far the clocks are from it, as in +04:00."
  )
}
