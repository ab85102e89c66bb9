import Dossier

/// Says dates in words.
struct DateWords {
  let phrases: Phrasebook
  /// How months are called: in full, or in short for tables.
  let months: [String]

  /// Dates in full: `about 26 September 2024`.
  static func full(_ phrases: Phrasebook) -> DateWords { DateWords(phrases: phrases, months: phrases.months) }
  /// Dates with short months, for tables: `26 Sep 2024`.
  static func short(_ phrases: Phrasebook) -> DateWords { DateWords(phrases: phrases, months: phrases.shortMonths) }

  func words(_ date: EDTFDate) -> String {
    switch date.form {
    case .single(let part): words(part)
    case .span(.part(let from), .part(let to)): span(from, to)
    case .span(.part(let from), .open): words(from, in: .since)
    case .span(.part(let from), .unknown): words(from, in: .endUnknown)
    case .span(.open, .part(let to)): words(to, in: .until)
    case .span(.unknown, .part(let to)): words(to, in: .startUnknown)
    case .span: ""
    }
  }

  func words(_ day: CalendarDay) -> String { words(EDTFDate(day)) }
}

extension DateWords {
  private static let firstDay = "date.first_day"

  /// Keys that only those languages have that need them: `date.since.month` says "since" with a month in it.
  static let optionalKeys: Set<String> = Set(
    [Phrase.since, .until, .endUnknown, .startUnknown, .probably, .about, .perhaps].flatMap { phrase in
      ["year", "month", "season", "day"].map { "\(phrase.rawValue).\($0)" }
    })

  private func words(_ part: EDTFDate.Part) -> String {
    switch part.qualifier {
    case .none: plain(part)
    case .uncertain: plain(part, in: .probably)
    case .approximate: plain(part, in: .about)
    case .both: plain(part, in: .perhaps)
    }
  }

  private func words(_ part: EDTFDate.Part, in phrase: Phrase) -> String {
    part.qualifier == .none ? plain(part, in: phrase) : phrases(phrase, ["date": words(part)])
  }

  /// A date within a phrase: many languages decline it there, and have a text for each sort of date.
  private func plain(_ part: EDTFDate.Part, in phrase: Phrase) -> String {
    let (year, key) = (String(part.year), phrase.rawValue + ".")
    let declined: String?? =
      switch part.rest {
      case .none where part.unknownYearDigits == 0: phrases(key: key + "year", ["year": year])
      case .month(let month):
        phrases(key: key + "month", ["month": name(month), "month_alone": alone(month), "year": year])
      case .season(let season):
        phrases(key: key + "season", ["season": phrases.text("season.\(season)") ?? "", "year": year])
      case .day(let month, let day):
        phrases(key: key + "day", ["day": self.day(day), "month": name(month), "year": year])
      default: nil
      }
    return (declined ?? nil) ?? phrases(phrase, ["date": plain(part)])
  }

  private func plain(_ part: EDTFDate.Part) -> String {
    let year = String(part.year)
    switch part.rest {
    case .none:
      let phrase: Phrase =
        part.unknownYearDigits == 0 ? .dateYear : part.unknownYearDigits == 1 ? .dateDecade : .dateCentury
      return phrases(phrase, ["year": year])
    case .someMonth: return phrases(.dateSomeMonth, ["year": year])
    case .month(let month): return phrases(.dateMonth, ["month": alone(month), "year": year])
    case .season(let season):
      return phrases(.dateSeason, ["season": phrases.text("season.\(season)") ?? "", "year": year])
    case .someDay(let month): return phrases(.dateSomeDay, ["month": name(month), "year": year])
    case .day(let month, let day): return self.day(day, month, year)
    case .time(let month, let day, let minutes, let zone):
      let time = "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))"
      return phrases(.dateTime, ["date": self.day(day, month, year), "time": time, "zone": self.zone(zone)])
    }
  }

  private func day(_ day: Int, _ month: Int, _ year: String) -> String {
    phrases(.dateDay, ["day": self.day(day), "month": name(month), "year": year])
  }

  private func day(_ day: Int) -> String { day == 1 ? phrases.text(Self.firstDay) ?? "1" : String(day) }

  /// A month as it stands beside a day.
  private func name(_ month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : "" }

  /// A month that stands alone or beside a year.
  private func alone(_ month: Int) -> String { phrases.text("month_alone.\(month)") ?? name(month) }

  private func zone(_ minutes: Int) -> String {
    guard minutes != 0 else { return phrases[.dateUTC] }
    let size = abs(minutes)
    let sign = minutes < 0 ? "−" : "+"
    return "\(phrases[.dateUTC])\(sign)\(size / 60)" + (size % 60 == 0 ? "" : ":" + (size % 60).padded(2))
  }

  /// Both ends in one phrase, without saying twice what they share.
  private func span(_ from: EDTFDate.Part, _ to: EDTFDate.Part) -> String {
    guard from != to else { return words(from) }
    let year = String(to.year)
    let isPlain = from.qualifier == .none && to.qualifier == .none && from.unknownYearDigits + to.unknownYearDigits == 0
    switch (from.rest, to.rest) {
    case (.day(let month, let first), .day(let other, let last)) where isPlain && from.year == to.year:
      guard month != other else {
        return phrases(
          .spanDays,
          ["from_day": day(first), "to_day": day(last), "month": name(month), "year": year])
      }
      return phrases(
        .spanDaysInYear,
        [
          "from_day": day(first), "from_month": name(month), "to_day": day(last), "to_month": name(other),
          "year": year,
        ])
    case (.month(let first), .month(let last)) where isPlain && from.year == to.year:
      return phrases(.spanMonths, ["from_month": alone(first), "to_month": alone(last), "year": year])
    case (.none, .none) where isPlain:
      return phrases(.spanYears, ["from": String(from.year), "to": year])
    default:
      return phrases(.span, ["from": words(from), "to": words(to)])
    }
  }
}

extension EDTFDate {
  /// The form that HTML's `time` element takes, where there is one that says as much and no more.
  var machineForm: String? {
    guard case .single(let part) = form, part.qualifier == .none, part.unknownYearDigits == 0 else { return nil }
    switch part.rest {
    case .none, .month, .day, .time: return text
    default: return nil
    }
  }
}
