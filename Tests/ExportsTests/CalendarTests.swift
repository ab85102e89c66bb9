import Dossier
import Records
import Testing

@testable import Exports

/// Events for calendars, by RFC 5545.
struct CalendarTests {
  private func calendar(_ events: String) throws -> String? {
    let files = ["site.yaml": "title: T\n", "p/process.md": "---\ntitle: P, Q\n---\n", "p/events.yaml": events]
    let (records, _) = try Records.read(.memory(files))
    let (dossier, faults) = Dossier.read(records, showing: Showing(drafts: false, now: .distantPast, asOf: nil))
    try #require(faults.isEmpty)
    let data = DataFiles(of: try #require(dossier.file("p")))
    return data.names.contains("events.ics") ? String(decoding: data.bytes(of: "events.ics"), as: UTF8.self) : nil
  }

  private let head = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Parley//Parley//EN", "NAME:P\\, Q", "X-WR-CALNAME:P\\, Q", "",
  ].joined(separator: "\r\n")

  private func entries(_ lines: String...) -> String {
    head + (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  @Test func `What lasts some days ends before the day after the last`() throws {
    #expect(
      try calendar("- {id: e, title: Talks, date: 2024-12-30/2024-12-31, place: \"A; B\", type: talks}\n")
        == entries(
          "BEGIN:VEVENT", "UID:e@p", "DTSTAMP:20241230T000000Z", "DTSTART;VALUE=DATE:20241230",
          "DTEND;VALUE=DATE:20250101", "SUMMARY:Talks", "LOCATION:A\\; B", "CATEGORIES:talks", "END:VEVENT"))
  }

  @Test func `What has a time has its moment in UTC`() throws {
    #expect(
      try calendar("- {id: e, title: Call, date: 2024-09-26T01:05+04:00}\n")
        == entries(
          "BEGIN:VEVENT", "UID:e@p", "DTSTAMP:20240925T210500Z", "DTSTART:20240925T210500Z", "SUMMARY:Call",
          "END:VEVENT"))
  }

  @Test(arguments: [
    ("2024", "20240101", "20250101"), ("2024-09", "20240901", "20241001"), ("2024-09-26~", "20240926", "20240927"),
    ("2024-09-26?", "20240926", "20240927"), ("2024-09-XX", "20240901", "20241001"),
    ("2024-09-26/2024-10", "20240926", "20241101"), ("2024-23", "20240901", "20241201"),
  ])
  func `Where the day is open, all days are taken and the date is said as it is written`(
    date: String, first: String, after: String
  ) throws {
    #expect(
      try calendar("- {id: e, title: E, date: \(date)}\n")
        == entries(
          "BEGIN:VEVENT", "UID:e@p", "DTSTAMP:\(first)T000000Z", "DTSTART;VALUE=DATE:\(first)",
          "DTEND;VALUE=DATE:\(after)", "SUMMARY:E", "DESCRIPTION:\(date)", "TRANSP:TRANSPARENT", "END:VEVENT"))
  }

  @Test(arguments: ["202X", "2024-09-26/..", "../2024", "2023/2024-06"])
  func `What is vaguer than a year, or has no end, is no entry, and no entry is no calendar`(date: String) throws {
    #expect(try calendar("- {id: e, title: E, date: \(date)}\n") == nil)
  }

  @Test func `Lines are folded between letters, and hold no signs that a line may not`() throws {
    let text = try #require(
      try calendar("- {id: e, title: \"\(String(repeating: "Ա", count: 80))\\na\\r\\nb\", date: 2024-01-02}\n"))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:\(String(repeating: "Ա", count: 80))\\na\\nb\r\n"))
  }
}
