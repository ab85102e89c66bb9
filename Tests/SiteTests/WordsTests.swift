import Dossier
import Records
import Testing

@testable import Site

/// Dates in words, as a reader of English expects them.
struct WordsTests {
  private let phrases: Phrasebook

  init() throws { phrases = try Phrasebook.read(.ofRepository("templates"), Settings()).0[0] }

  private func words(_ text: String) -> String? { EDTFDate(parsing: text).map { DateWords.full(phrases).words($0) } }

  @Test(arguments: [
    ("2024-23", "autumn 2024"), ("2021-05~", "about May 2021"), ("2021-12-03?", "probably 3 December 2021"),
    ("2019%", "perhaps about 2019"), ("2021-04/..", "since April 2021"), ("../2024", "until 2024"),
    ("2021-04/", "from April 2021, end not known"), ("2024-09-XX", "some day in September 2024"), ("198X", "1980s"),
    ("2024-11-11/2024-11-22", "11–22 November 2024"),
  ])
  func `Every example of the model reads as it says`(date: String, words: String) {
    #expect(self.words(date) == words)
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-09", "September 2024"), ("2024-09-26", "26 September 2024"), ("2024-21", "spring 2024"),
    ("2024-24", "winter 2024"), ("2024-09-26T14:30Z", "26 September 2024, 14:30 UTC"),
    ("2024-09-26T14:30+04:00", "26 September 2024, 14:30 UTC+4"),
    ("2024-09-26T09:00-03:30", "26 September 2024, 09:00 UTC−3:30"),
    ("2024-XX", "some month in 2024"), ("/2024", "until 2024, start not known"), ("19XX", "1900s"),
    ("198X~", "about 1980s"),
  ])
  func `A date alone`(date: String, words: String) {
    #expect(self.words(date) == words)
  }

  @Test(arguments: [
    ("2024-09/2024-11", "September–November 2024"), ("2020/2024", "2020–2024"),
    ("2024-09-30/2024-10-02", "30 September – 2 October 2024"),
    ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"), ("2024-12/2025-01", "December 2024 – January 2025"),
    ("1987~/1989~", "about 1987 – about 1989"), ("2024-09-27/2024-11-10", "27 September – 10 November 2024"),
    ("2023/2024-05", "2023 – May 2024"), ("2024-09-26/2024-09-26", "26 September 2024"), ("2024/2024", "2024"),
    ("2024-05/2024-05", "May 2024"),
  ])
  func `A span says once what its ends share`(date: String, words: String) {
    #expect(self.words(date) == words)
  }

  @Test func `Tables have short months`() {
    #expect(EDTFDate(parsing: "2024-09-26").map { DateWords.short(phrases).words($0) } == "26 Sep 2024")
  }

  @Test(arguments: [("2024-09-26", "2024-09-26"), ("2024-09", "2024-09"), ("2024-09-26T14:30Z", "2024-09-26T14:30Z")])
  func `Machines are told a date where they have a form for it`(date: String, machine: String) {
    #expect(EDTFDate(parsing: date)?.machineForm == machine)
  }

  @Test(arguments: ["2024-23", "2024-09~", "2024/2025", "198X", "2024-XX", "../2024"])
  func `Machines are told nothing that is not quite so`(date: String) {
    #expect(EDTFDate(parsing: date)?.machineForm == nil)
  }

  @Test func `English has every word that pages ask for`() throws {
    #expect(try Phrasebook.read(.ofRepository("templates"), Settings()).1.isEmpty)
  }

  @Test func `A language without words is a mistake that names those there are`() throws {
    let built = try Built(["site.yaml": "title: T\nlanguages: [xx]\n"])
    #expect(
      built.findings == [
        "E0503 content/site.yaml:2:13 there are no words of the interface in the language \"xx\""
      ])
  }

  @Test func `Every phrase says what is filled into it`() throws {
    let english = try Phrasebook.read(.ofRepository("templates"), Settings()).0[0]
    for (key, text) in english.texts where Phrase.keys(in: "en").contains(key) {
      let braces = Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
      #expect(braces.isSubset(of: Blanks.byKey[key] ?? []), "\(key)")
    }
  }

  @Test func `A file of words that cannot be read leads to one message`() throws {
    #expect(try Built([:], theme: ["strings/en.yaml": "search: [a\n"]).findings.map { $0.prefix(5) } == ["E0104"])
  }

  @Test func `Words that a theme's own file lacks are named`() throws {
    let built = try Built([:], theme: ["strings/en.yaml": "search: Find\n"])
    #expect(built.findings.contains { $0.hasPrefix("E0503 templates/strings/en.yaml:1:1") })
  }
}
