import Testing

@testable import Dossier

/// Dates as EDTF writes them.
struct DateTests {
  private static let forms = [
    "2024", "2024-09", "2024-09-26", "2024-09-26T14:30Z", "2024-09-26T14:30+04:00", "2024-09-26T14:30-03:30",
    "2024-11-11/2024-11-22", "2024/2025", "2024-09/2024-10-03", "2024-21", "2024-22", "2024-23", "2024-24", "2024?",
    "2024-09~",
    "2024-09-26%", "2024-09-26?/2024-09-30~", "198X", "19XX", "2024-XX", "2024-09-XX", "2024/..", "../2024", "2024/",
    "/2024",
    "2023-09/..", "../2024-09~", "1987~/1989~", "2024-02-29", "2000-02-29", "0988", "2024-23/2025-21",
  ]

  @Test(arguments: forms)
  func `Every form is read and printed back the same`(text: String) {
    #expect(EDTFDate(parsing: text)?.text == text)
  }

  @Test(arguments: [
    "", " 2024", "24", "20245", "2024-9", "2024-13", "2024-00", "2024-20", "2024-25", "2024-09-31", "2023-02-29",
    "1900-02-29",
    "2024-09-00", "2024-09-26T14:30", "2024-09-26T24:00Z", "2024-09-26T14:60Z", "2024-09-26T14:30+15:00",
    "2024-09-26 14:30Z",
    "2024-10/2024-09", "2024-09-26/2024-09-25", "2024/2025/2026", "/", "../..", "../", "..", "XXXX", "2X24", "198X-05",
    "2024-X9",
    "2024??", "2024?~", "?2024", "~2024", "2024-09-26~T14:30Z", "26.09.2024", "-2024", "２０２４", "2024-0９", "2024\n",
  ])
  func `Anything else is no date, nor is a day that never was`(text: String) {
    #expect(EDTFDate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("2024", "2024-01-01 00:00 UTC", "2024-12-31 23:59 UTC"),
    ("2024-02", "2024-02-01 00:00 UTC", "2024-02-29 23:59 UTC"),
    ("2023-02", "2023-02-01 00:00 UTC", "2023-02-28 23:59 UTC"),
    ("2024-09-26", "2024-09-26 00:00 UTC", "2024-09-26 23:59 UTC"),
    ("2024-09-26T14:30+04:00", "2024-09-26 10:30 UTC", "2024-09-26 10:30 UTC"),
    ("2024-09-26T01:00+04:00", "2024-09-25 21:00 UTC", "2024-09-25 21:00 UTC"),
    ("2024-21", "2024-03-01 00:00 UTC", "2024-05-31 23:59 UTC"),
    ("2024-23", "2024-09-01 00:00 UTC", "2024-11-30 23:59 UTC"),
    ("2024-24", "2024-12-01 00:00 UTC", "2025-02-28 23:59 UTC"),
    ("2023-24", "2023-12-01 00:00 UTC", "2024-02-29 23:59 UTC"),
    ("198X", "1980-01-01 00:00 UTC", "1989-12-31 23:59 UTC"), ("19XX", "1900-01-01 00:00 UTC", "1999-12-31 23:59 UTC"),
    ("2024-09-XX", "2024-09-01 00:00 UTC", "2024-09-30 23:59 UTC"),
    ("2024-XX", "2024-01-01 00:00 UTC", "2024-12-31 23:59 UTC"),
    ("2024-09/2024-11", "2024-09-01 00:00 UTC", "2024-11-30 23:59 UTC"),
    ("1969-12-31", "1969-12-31 00:00 UTC", "1969-12-31 23:59 UTC"),
    ("1987~/1989~", "1987-01-01 00:00 UTC", "1989-12-31 23:59 UTC"),
  ])
  func `A date begins with the first second it may mean and ends with the last`(
    text: String, first: String, last: String
  ) {
    #expect(EDTFDate(parsing: text)?.earliest.text == first)
    #expect(EDTFDate(parsing: text)?.latest.text == last)
  }

  @Test func `What is open has no end`() {
    #expect(EDTFDate(parsing: "2024/..")?.latest == .distantFuture)
    #expect(EDTFDate(parsing: "2024/")?.latest == .distantFuture)
    #expect(EDTFDate(parsing: "../2024")?.earliest == .distantPast)
    #expect(EDTFDate(parsing: "/2024")?.latest.text == "2024-12-31 23:59 UTC")
  }

  @Test func `Dates sort by their first moment, then by their last`() {
    let sorted = [
      "../2024", "2023-09/..", "2024-01-01", "2024-01", "2024", "2024/2025", "2024/..", "2024-02", "2024-09-26T09:00Z",
      "2024-09-26T12:00+02:00", "2024-23",
    ]
    let expected = [
      "../2024", "2023-09/..", "2024-01-01", "2024-01", "2024", "2024/2025", "2024/..", "2024-02", "2024-23",
      "2024-09-26T09:00Z",
      "2024-09-26T12:00+02:00",
    ]
    #expect(sorted.reversed().compactMap(EDTFDate.init(parsing:)).sorted().map(\.text) == expected)
    #expect(sorted.compactMap(EDTFDate.init(parsing:)).sorted().map(\.text) == expected)
  }

  @Test func `Days and numbers of days lead to each other, through leap years and before 1970`() {
    for number in stride(from: -800_000, through: 800_000, by: 137) {
      #expect(CalendarDay(number: number).number == number)
    }
    #expect(CalendarDay(number: 0).text == "1970-01-01")
    #expect(CalendarDay(year: 2024, month: 2, day: 29).number + 1 == CalendarDay(year: 2024, month: 3, day: 1).number)
    #expect(Instant(seconds: -1).day.text == "1969-12-31")
  }

  @Test(arguments: [
    ("26.09.2024", "2024-09-26"), ("26/9/2024", "2024-09-26"), ("9/26/2024", "2024-09-26"),
    ("2024/09/26", "2024-09-26"),
    ("2024-9-3", "2024-09-03"), ("26 September 2024", "2024-09-26"), ("September 26, 2024", "2024-09-26"),
    ("26th of Sept 2024", "2024-09-26"), ("Sep 2024", "2024-09"), ("2024.09", "2024-09"), ("09/2024", "2024-09"),
    ("2024-9", "2024-09"), ("autumn 2024", "2024-23"), ("Fall 2024", "2024-23"), ("about May 2021", "2021-05~"),
    ("circa 2021", "2021~"), ("2024-09-26T14:30", "2024-09-26T14:30Z"), ("2024-09-26 14:30", "2024-09-26T14:30Z"),
    ("1980s", "198X"), ("2024-09-26 – 2024-09-30", "2024-09-26/2024-09-30"), ("since 2021", "2021/.."),
    ("until 2024", "../2024"), ("20240926", "2024-09-26"), ("45561", "2024-09-26"), ("2024-26-09", "2024-09-26"),
    ("Q3 2024", "2024-07/2024-09"), ("2024-Q1", "2024-01/2024-03"), ("mid-2024", "2024"),
    ("2024-11-22/2024-11-11", "2024-11-11/2024-11-22"),
  ])
  func `The nearest legal form is offered for what people write`(written: String, meant: String) {
    #expect(NearestDate.to(written) == meant)
  }

  @Test(arguments: [
    ("26.09.2024", "2024-09-26"), ("9/26/2024", "2024-09-26"), ("09.09.2024", "2024-09-09"), ("2024/9/3", "2024-09-03"),
    ("26 September 2024", "2024-09-26"), ("26–27 September 2024", "2024-09-26/2024-09-27"), ("09/2024", "2024-09"),
    ("since 26.09.2024", "2024-09-26/.."), ("about May 2021", "2021-05~"), ("autumn 2024", "2024-23"),
    ("1980s", "198X"),
    ("26.09.2024 – 2024-09-30", "2024-09-26/2024-09-30"),
  ])
  func `A date that nobody could read in another way is certain`(written: String, meant: String) {
    #expect(NearestDate.certain(written) == meant)
  }

  @Test(arguments: [
    "03.04.2024", "3/4/2024", "winter 2024", "2024-09-26 14:30", "before 2024", "03.04.2024 – 05.04.2024", "soon",
    "Sept/Oct 2024", "45561", "2024-13-01", "2024-11-22/2024-11-11",
  ])
  func `One that could be read in two ways is not`(written: String) {
    #expect(NearestDate.certain(written) == nil)
  }

  @Test(arguments: ["soon", "31.02.2024", "yesterday", "5", "2024-13-45", "the 26th", ""])
  func `Where no reading makes sense, none is offered`(written: String) {
    #expect(NearestDate.to(written) == nil)
  }

  @Test func `A wrong date is shown with the form it should have`() throws {
    let sketch = try Sketch(["events.csv": "id,date,title\na,26.09.2024,A\nb,2023-02-29,B\n"])
    #expect(
      sketch.findings == ["E0205 p/events.csv:2:3 «26.09.2024» → 2024-09-26", "E0205 p/events.csv:3:3 «2023-02-29»"])
  }
}
