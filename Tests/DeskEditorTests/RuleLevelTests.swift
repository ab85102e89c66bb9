import Diagnostics
import Testing

@testable import DeskEditor

/// A site says how much each rule weighs.
struct RuleLevelTests {
  private let overdue = [
    "assessments.yaml":
      "- {id: f, question: Q, claim: C, made: 2023-01, likelihood: likely, criteria: K, resolves: 2023-06}\n",
    "events.csv": "id,date,title\ne,2024,E\n",
  ]

  private func judged(_ rules: String) throws -> [String] {
    try Judged(overdue, settings: "title: T\nrules: {\(rules)}\n").findings.map { "\($0.severity) \($0.code.id)" }
  }

  @Test func `As its code says, or as the site says, by code or by name`() throws {
    #expect(try Judged(overdue).findings.map { "\($0.severity) \($0.code.id)" } == ["warning W0615"])
    #expect(try judged("W0615: error") == ["error W0615"])
    #expect(try judged("overdue-forecast: info") == ["info W0615"])
    #expect(try judged("W0615: off") == [])
  }

  @Test func `A rule that is none and a level that is none are mistakes, with what was probably meant`() throws {
    let judged = try Judged(overdue, settings: "title: T\nrules: {W0651: off, overdue-forcast: off, W0615: of}\n")
    #expect(
      judged.told.filter { $0.hasPrefix("E") } == [
        "E0603 site.yaml:2:9 «W0651»", "E0603 site.yaml:2:21 «overdue-forcast»", "E0604 site.yaml:2:50 «of»",
      ])
    #expect(judged.findings.compactMap(\.suggestion) == ["W0615", "overdue-forecast", "off"])
  }

  @Test func `A finding stands at the words it is about`() throws {
    let history = "history:\n  - {status: agreed, date: 2024-01}\n  - {status: open, date: 2024-02}\n"
    let files = ["issues/i.md": "---\ntitle: I\nquestion: Q\n\(history)---\n"]
    #expect(try Judged(files).told == ["W0623 issues/i.md:6:5 «{status: open, date: 2024-02»"])
  }
}
