/// A day of the Gregorian calendar, reckoned without clock, locale or time zone.
package struct CalendarDay: Sendable, Hashable, Comparable {
  package let year, month, day: Int

  package init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Days since 1 January 1970, negative before it.
  package var number: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of a number of days since 1 January 1970.
  package init(number: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// How many days a month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.number < b.number }

  /// `2024-09-26`
  package var text: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }
}

/// A point in time: whole seconds since 1970 in UTC.
package struct Instant: Sendable, Hashable, Comparable {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// Before and after every date there is, and far enough from the ends of `Int` to reckon with.
  package static let distantPast = Instant(seconds: .min / 4)
  package static let distantFuture = Instant(seconds: .max / 4)

  package static func start(of day: CalendarDay) -> Instant { Instant(seconds: day.number * 86_400) }
  package static func end(of day: CalendarDay) -> Instant { Instant(seconds: day.number * 86_400 + 86_399) }

  /// The day it falls on in UTC.
  package var day: CalendarDay {
    CalendarDay(number: seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0))
  }

  /// `2024-09-30 06:00 UTC`
  package var text: String {
    let rest = seconds - day.number * 86_400
    return "\(day.text) \((rest / 3600).padded(2)):\((rest / 60 % 60).padded(2)) UTC"
  }
}

extension Int {
  /// Decimal digits, with zeros before them up to a width.
  package func padded(_ width: Int) -> String {
    let digits = String(magnitude)
    let missing = width - digits.utf8.count
    let padded = missing <= 0 ? digits : missing == 1 ? "0" + digits : String(repeating: "0", count: missing) + digits
    return self < 0 ? "-" + padded : padded
  }
}
