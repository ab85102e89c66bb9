import Testing

@testable import Dossier

/// How likely something was said to be, and what came of it.
struct ForecastTests {
  private func assessment(_ fields: String) throws -> Assessment? {
    let sketch = try Sketch(["assessments/a.md": "---\nquestion: Q\nclaim: C\n\(fields)\n---\n"])
    try #require(sketch.findings == [])
    return sketch.file.assessments["a"]
  }

  @Test(arguments: [
    (1.0, "almost-no-chance"), (4.9, "almost-no-chance"), (5, "very-unlikely"), (19.9, "very-unlikely"),
    (20, "unlikely"),
    (44.9, "unlikely"), (45, "even"), (54.9, "even"), (55, "likely"), (79.9, "likely"), (80, "very-likely"),
    (94.9, "very-likely"),
    (95, "almost-certain"), (99.9, "almost-certain"), (0.5, "almost-no-chance"),
  ])
  func `Every percentage has its word`(percent: Double, word: String) {
    #expect(Likelihood(percent: percent).rawValue == word)
  }

  @Test func `Words' ranges and middles are those of ICD 203`() {
    #expect(Likelihood.allCases.map(\.range) == [1..<5, 5..<20, 20..<45, 45..<55, 55..<80, 80..<95, 95..<99])
    #expect(Likelihood.allCases.map(\.middle) == [3, 12.5, 32.5, 50, 67.5, 87.5, 97])
  }

  @Test(arguments: [
    ("likelihood: likely\noutcome: yes", 0.1056), ("likelihood: likely\noutcome: no", 0.4556),
    ("probability: 70\noutcome: yes", 0.09),
    ("probability: 12.5 %\noutcome: no", 0.0156), ("likelihood: even\noutcome: no", 0.25),
  ])
  func `A resolved forecast has the square of its miss`(fields: String, score: Double) throws {
    let brier = try #require(try assessment(fields)?.brierScore)
    #expect(abs(brier - score) < 0.0001)
  }

  @Test(arguments: ["likelihood: likely", "likelihood: likely\noutcome: void", "outcome: yes", "probability: 70"])
  func `What is open, void or without likelihood has no score`(fields: String) throws {
    #expect(try assessment(fields)?.brierScore == nil)
  }

  @Test(arguments: [
    ("made: 2024-09-27\nentered: 2024-10-04", false), ("made: 2024-09-27\nentered: 2024-10-05", true),
    ("made: 2024-09\nentered: 2024-10-07", false),
    ("made: 2024-09\nentered: 2024-10-08", true), ("made: 2024-09-27\nentered: 2024-09-27", false),
    ("made: 2024-09-27", false), ("entered: 2024", false),
  ])
  func `More than a week after it was made, it was entered with hindsight and is not scored`(
    fields: String, later: Bool
  ) throws {
    let found = try #require(try assessment(fields + "\nlikelihood: likely\noutcome: yes"))
    #expect(found.isEnteredLater == later)
    #expect((found.brierScore == nil) == later)
  }

  @Test func `The ledger's mean is over what can be scored`() throws {
    let rows =
      "id,question,claim,probability,outcome,made,entered\na,Q,C,70,yes,,\nb,Q,C,50,no,,\nc,Q,C,90,yes,2024-01-01,2025\nd,Q,C,20,,,\ne,Q,C,,yes,,\n"
    let track = Track(try Sketch(["assessments.csv": rows]).file.assessments)
    #expect(track.scored == 2)
    #expect(track.resolved == 3)
    #expect(track.open == 1)
    #expect(abs((track.brier ?? 0) - 0.17) < 0.0001)
    #expect(Track([Assessment]()).brier == nil)
  }

  @Test func `A forecast dated after its own outcome is never scored`() throws {
    func score(_ made: String) throws -> Double? {
      let row = "- {id: f, question: Q, claim: C, made: \(made), probability: 90, outcome: yes, resolved: 2024-05-01}\n"
      return try Sketch(["assessments.yaml": row]).file.assessments["f"]?.brierScore
    }
    #expect(try score("2024-05-02") == nil)
    #expect(try score("2024-04-30") != nil)
  }
}
