package import Dossier

/// Events as a calendar (iCalendar, RFC 5545). Only those that have their days: a month or a year is no entry of a calendar.
package enum CalendarWriter {
  package static func bytes(_ file: CaseFile, _ texts: TextForms) -> [UInt8] {
    let name = text(file.process.title)
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//Parley//EN", "NAME:\(name)", "X-WR-CALNAME:\(name)",
    ]
    let lines = head + file.events.flatMap { entry($0, texts) } + ["END:VCALENDAR"]
    return lines.flatMap { folded($0) }
  }
}

extension CalendarWriter {
  private static func entry(_ event: Event, _ texts: TextForms) -> [String] {
    guard let (first, last) = event.date.days else { return [] }
    let after = CalendarDay(number: last.number + 1)
    let summary = event.head.summary.map { ["DESCRIPTION:" + text(texts.plain($0.prose))] } ?? []
    return [
      "BEGIN:VEVENT", "UID:\(event.id)@\(event.reference.process)",
      // No clock: what an entry says is as old as the event, however often it is built.
      "DTSTAMP:\(compact(first))T000000Z", "DTSTART;VALUE=DATE:\(compact(first))", "DTEND;VALUE=DATE:\(compact(after))",
      "SUMMARY:" + text(event.title),
    ] + (event.place.map { ["LOCATION:" + text($0)] } ?? []) + summary + ["END:VEVENT"]
  }

  private static func compact(_ day: CalendarDay) -> String { day.text.replacing("-", with: "") }

  /// Section 3.3.11.
  private static func text(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing(
      "\n", with: "\\n")
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

extension EDTFDate {
  /// The first and the last day of a date that says both.
  fileprivate var days: (first: CalendarDay, last: CalendarDay)? {
    switch form {
    case .single(let part) where part.hasDay: (earliest.day, latest.day)
    case .span(.part(let from), .part(let to)) where from.hasDay && to.hasDay: (earliest.day, latest.day)
    default: nil
    }
  }
}

extension EDTFDate.Part {
  fileprivate var hasDay: Bool {
    switch rest {
    case .day, .time: true
    default: false
    }
  }
}
