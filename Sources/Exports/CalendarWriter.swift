package import Dossier

/// Events as a calendar (iCalendar, RFC 5545). Only those whose days are sure: a month, a year, and a day that is uncertain or
/// approximate are no entry of a calendar, which has no way to say so.
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
    let summary = event.head.summary.map { ["DESCRIPTION:" + text(texts.plain($0.prose))] } ?? []
    let type = event.type.map { ["CATEGORIES:" + text($0)] } ?? []
    return [
      "BEGIN:VEVENT", "UID:\(event.id)@\(event.reference.process)",
      // No clock: what an entry says is as old as the event, however often it is built.
      "DTSTAMP:\(span.stamp)",
    ] + span.lines + ["SUMMARY:" + text(event.title)] + (event.place.map { ["LOCATION:" + text($0)] } ?? []) + summary
      + type + ["END:VEVENT"]
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

  /// Nothing for a date that leaves a day open.
  init?(_ date: EDTFDate) {
    switch date.form {
    case .single(let part) where part.isSure:
      if case .time = part.rest { self = .moment(date.earliest) } else { self.init(from: date, to: date) }
    case .span(.part(let from), .part(let to)) where from.isSure && to.isSure: self.init(from: date, to: date)
    default: return nil
    }
  }

  private init(from: EDTFDate, to: EDTFDate) { self = .days(first: from.earliest.day, last: to.latest.day) }

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

extension EDTFDate.Part {
  /// Whether it is a day, or a moment of one, and nothing of it is uncertain.
  fileprivate var isSure: Bool {
    switch rest {
    case .day, .time: qualifier == .none
    default: false
    }
  }
}
