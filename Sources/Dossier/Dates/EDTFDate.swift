/// A date as people know it: a day, a month, a season, a decade, a span, open at an end, uncertain or approximate.
///
/// EDTF (ISO 8601-2:2019, annex A), level 0 and what is used of level 1. Sorted by the earliest moment it may mean, then the
/// latest; a year, month or day as a whole begins with its first second and ends with its last, in UTC.
package struct EDTFDate: Sendable, Hashable {
  package let form: Form

  package enum Form: Sendable, Hashable {
    case single(Part)
    case span(from: Edge, to: Edge)
  }

  /// An end of a span.
  package enum Edge: Sendable, Hashable {
    case part(Part)
    /// `..`: goes on, or has always been.
    case open
    /// Nothing: it has an end that is not known.
    case unknown
  }

  /// What stands for itself or at an end of a span.
  package struct Part: Sendable, Hashable {
    /// The year, with unspecified digits as 0: 1980 for `198X`.
    package var year: Int
    /// How many of the year's digits, from the right, are unspecified: 1 for `198X`.
    package var unknownYearDigits = 0
    package var rest: Rest = .none
    package var qualifier: Qualifier = .none

    package init(year: Int, unknownYearDigits: Int = 0, rest: Rest = .none) {
      (self.year, self.unknownYearDigits, self.rest) = (year, unknownYearDigits, rest)
    }
  }

  /// What follows the year.
  package enum Rest: Sendable, Hashable {
    case none
    /// `2024-XX`
    case someMonth
    case month(Int)
    /// 21 spring, 22 summer, 23 autumn, 24 winter; northern.
    case season(Int)
    /// `2024-09-XX`
    case someDay(month: Int)
    case day(month: Int, day: Int)
    /// With minutes since midnight and the zone's minutes from UTC.
    case time(month: Int, day: Int, minutes: Int, zone: Int)
  }

  package enum Qualifier: String, Sendable, Hashable {
    case none = ""
    case uncertain = "?"
    case approximate = "~"
    case both = "%"
  }

  package init(_ form: Form) { self.form = form }

  package init(_ day: CalendarDay) {
    form = .single(Part(year: day.year, rest: .day(month: day.month, day: day.day)))
  }

  /// Stands in a value before its field has been read.
  package static let unset = EDTFDate(.span(from: .open, to: .open))
}

extension EDTFDate: Comparable {
  /// The first moment it may mean.
  package var earliest: Instant {
    switch form {
    case .single(let part): part.earliest
    case .span(.part(let part), _): part.earliest
    case .span: .distantPast
    }
  }

  /// The last moment it may mean.
  package var latest: Instant {
    switch form {
    case .single(let part): part.latest
    case .span(_, .part(let part)): part.latest
    case .span: .distantFuture
    }
  }

  package static func < (a: EDTFDate, b: EDTFDate) -> Bool {
    let (first, second) = (a.earliest, b.earliest)
    if first != second { return first < second }
    let (last, end) = (a.latest, b.latest)
    return last != end ? last < end : a.text < b.text
  }

  /// Whether both may mean the same moment.
  package func overlaps(_ other: EDTFDate) -> Bool { earliest <= other.latest && other.earliest <= latest }

  /// The first day it is certain to have begun by, for machines that need one day: the start of its first known end.
  package var day: CalendarDay? {
    switch form {
    case .single(let part): part.earliest.day
    case .span(.part(let part), _): part.earliest.day
    case .span(_, .part(let part)): part.earliest.day
    case .span: nil
    }
  }
}

extension EDTFDate.Part {
  var earliest: Instant {
    switch rest {
    case .none, .someMonth: .start(of: CalendarDay(year: year, month: 1, day: 1))
    case .month(let month), .someDay(let month): .start(of: CalendarDay(year: year, month: month, day: 1))
    case .season(let season): .start(of: CalendarDay(year: year, month: Self.firstMonth(season), day: 1))
    case .day(let month, let day): .start(of: CalendarDay(year: year, month: month, day: day))
    case .time(let month, let day, let minutes, let zone):
      Instant(seconds: CalendarDay(year: year, month: month, day: day).number * 86_400 + (minutes - zone) * 60)
    }
  }

  var latest: Instant {
    switch rest {
    case .none, .someMonth:
      let last = unknownYearDigits == 0 ? year : year + [9, 99, 999, 9999][min(unknownYearDigits, 4) - 1]
      return .end(of: CalendarDay(year: last, month: 12, day: 31))
    case .month(let month), .someDay(let month):
      return .end(of: CalendarDay(year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year)))
    case .season(let season):
      let month = (Self.firstMonth(season) + 1) % 12 + 1
      let last = season == 24 ? year + 1 : year
      return .end(of: CalendarDay(year: last, month: month, day: CalendarDay.length(ofMonth: month, year: last)))
    case .day(let month, let day): return .end(of: CalendarDay(year: year, month: month, day: day))
    case .time: return earliest
    }
  }

  /// March, June, September, December.
  private static func firstMonth(_ season: Int) -> Int { (season - 20) * 3 }
}

extension EDTFDate {
  /// The date as EDTF writes it.
  package var text: String {
    switch form {
    case .single(let part): part.text
    case .span(let from, let to): "\(from.text)/\(to.text)"
    }
  }
}

extension EDTFDate.Edge {
  fileprivate var text: String {
    switch self {
    case .part(let part): part.text
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate.Part {
  fileprivate var text: String {
    let digits = year.padded(4)
    let text =
      unknownYearDigits == 0
      ? digits : digits.dropLast(unknownYearDigits) + String(repeating: "X", count: unknownYearDigits)
    return text + restText + qualifier.rawValue
  }

  private var restText: String {
    switch rest {
    case .none: ""
    case .someMonth: "-XX"
    case .month(let month), .season(let month): "-" + month.padded(2)
    case .someDay(let month): "-\(month.padded(2))-XX"
    case .day(let month, let day): "-\(month.padded(2))-\(day.padded(2))"
    case .time(let month, let day, let minutes, let zone):
      "-\(month.padded(2))-\(day.padded(2))T\((minutes / 60).padded(2)):\((minutes % 60).padded(2))" + zoneText(zone)
    }
  }

  private func zoneText(_ zone: Int) -> String {
    guard zone != 0 else { return "Z" }
    return "\(zone < 0 ? "-" : "+")\((abs(zone) / 60).padded(2)):\((abs(zone) % 60).padded(2))"
  }
}
