package import Dossier

/// Events as a calendar (iCalendar, RFC 5545). One whose day is not sure, or of which only the month, the season or the year is known,
/// takes all the days it may have been on, keeps nobody from other appointments, and says its date in words. What is vaguer than a
/// year, and what has no end or no beginning, is no entry.
package enum CalendarWriter {
  package static func bytes(_ file: CaseFile, _ texts: TextForms) -> [UInt8] {
    let name = text(file.process.title)
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//Parley//EN", "NAME:\(name)", "X-WR-CALNAME:\(name)",
    ]
    let lines = head + file.events.flatMap { entry($0, texts) } + ["END:VCALENDAR"]
    return lines.flatMap { folded($0) }
  }

  /// Whether there is anything to enter: a calendar without entries is none (section 3.6).
  static func isEmpty(_ file: CaseFile) -> Bool { !file.events.contains { Span($0.date) != nil } }
}

extension CalendarWriter {
  private static func entry(_ event: Event, _ texts: TextForms) -> [String] {
    guard let span = Span(event.date) else { return [] }
    let isSure = event.date.isSure
    let words = [isSure ? "" : texts.date(event.date), event.head.summary.map { texts.plain($0.prose) } ?? ""]
    let description = words.filter { !$0.isEmpty }.joined(separator: "\n")
    let details = description.isEmpty ? [] : ["DESCRIPTION:" + text(description)]
    let type = event.type.map { ["CATEGORIES:" + text($0)] } ?? []
    return [
      "BEGIN:VEVENT", "UID:\(event.id)@\(event.reference.process)",
      // No clock: what an entry says is as old as the event, however often it is built.
      "DTSTAMP:\(span.stamp)",
    ] + span.lines + ["SUMMARY:" + text(event.title)] + (event.place.map { ["LOCATION:" + text($0)] } ?? []) + details
      + type + (isSure ? [] : ["TRANSP:TRANSPARENT"]) + ["END:VEVENT"]
  }

  /// Section 3.3.11.
  private static func text(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\", ";", ",": "\\\(scalar)"
      case "\n": "\\n"
      // Signs that no line may hold (section 3.1).
      case _ where scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F: ""
      default: String(scalar)
      }
    }.joined()
  }

  /// A line of at most 75 bytes, folded between letters (section 3.1).
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in line.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if width + letter.count > 75 {
        bytes += "\r\n ".utf8
        width = 1
      }
      bytes += letter
      width += letter.count
    }
    return bytes + Array("\r\n".utf8)
  }
}

/// The days of an event, the last one included; or its moment.
private enum Span {
  case days(first: CalendarDay, last: CalendarDay)
  case moment(Instant)

  /// A year that is not sure has at most so many days.
  private static let year = 366

  /// Nothing for a date that has no end or no beginning, or leaves more than a year open.
  init?(_ date: EDTFDate) {
    if case .single(let part) = date.form, case .time = part.rest, part.isSure {
      self = .moment(date.earliest)
      return
    }
    guard date.earliest > .distantPast, date.latest < .distantFuture else { return nil }
    let (first, last) = (date.earliest.day, date.latest.day)
    guard date.isSure || last.number - first.number < Self.year else { return nil }
    self = .days(first: first, last: last)
  }

  var stamp: String {
    switch self {
    case .days(let first, _): Self.compact(first) + "T000000Z"
    case .moment(let moment): Self.compact(moment)
    }
  }

  /// A day as a whole ends before the next begins (section 3.6.1); what has a moment takes no time.
  var lines: [String] {
    switch self {
    case .days(let first, let last):
      let after = CalendarDay(number: last.number + 1)
      return ["DTSTART;VALUE=DATE:\(Self.compact(first))", "DTEND;VALUE=DATE:\(Self.compact(after))"]
    case .moment(let moment): return ["DTSTART:\(Self.compact(moment))"]
    }
  }

  private static func compact(_ day: CalendarDay) -> String { day.text.replacing("-", with: "") }

  /// `20240926T143000Z`
  private static func compact(_ moment: Instant) -> String {
    let minutes = (moment.seconds - moment.day.number * 86_400) / 60
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(compact(moment.day))T\(clock)00Z"
  }
}

extension EDTFDate {
  /// Whether it is a day, a moment, or some days on end, and nothing of it is uncertain.
  fileprivate var isSure: Bool {
    switch form {
    case .single(let part): part.isSure
    case .span(.part(let from), .part(let to)): from.isSure && to.isSure
    case .span: false
    }
  }
}

extension EDTFDate.Part {
  /// Whether it is a day, or a moment of one, and nothing of it is uncertain.
  fileprivate var isSure: Bool {
    switch rest {
    case .day, .time: qualifier == .none
    default: false
    }
  }
}
