import Diagnostics
import Testing

@testable import DeskEditor

/// Each rule finds what it is for, and lets be what is right. Every pair differs in what the rule is about, and in nothing else.
struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let wrong, right: [String: String]
    var testDescription: String { "\(rule.code.id) \(rule.code.name)" }
  }

  private static func issue(_ positions: String, _ more: String = "status: open") -> String {
    "---\ntitle: I\nquestion: Q\noptions: {x: X}\n\(more)\npositions:\n  - {\(positions)}\n---\n"
  }

  private static let sources =
    "- {id: s, title: S, publisher: One}\n- {id: t, title: U, publisher: Two}\n- {id: u, title: V, publisher: One}\n"
  private static let used = "Rests on [@s; @t; @u].\n"

  private static func with(_ wrong: [String: String], _ right: [String: String], _ rule: Rule) -> Case {
    let common = ["sources.yaml": sources, "events/all.md": "---\ntitle: E\ndate: 2024\n---\n\(used)"]
    return Case(
      rule: rule, wrong: common.merging(wrong) { $1 }, right: common.merging(right) { $1 })
  }

  static let cases: [Case] = positions + words + forecasts + issues + entries + editions + contradictions

  private static let positions = [
    with(
      ["issues/i.md": issue("party: a, option: x, stance: supports")],
      ["issues/i.md": issue("party: a, option: x, stance: supports, source: s")], .uncitedPosition),
    with(
      ["issues/i.md": issue("party: a, option: x, stance: demands, source: s")],
      ["issues/i.md": issue("party: a, option: x, stance: demands, sources: [s, t]")], .singleSource),
    with(
      [
        "issues/i.md": issue("party: a, option: x, stance: supports, basis: stated, statement: w"),
        "statements.yaml": "- {id: w, speaker: b, text: T, form: paraphrase, source: s}\n",
      ],
      [
        "issues/i.md": issue("party: a, option: x, stance: supports, basis: stated, statement: w"),
        "statements.yaml": "- {id: w, speaker: b, on_behalf_of: a, text: T, form: paraphrase, source: s}\n",
      ], .statedByAnother),
    with(
      ["issues/i.md": issue("party: a, option: x, stance: supports, sources: [s, u], credibility: 1")],
      ["issues/i.md": issue("party: a, option: x, stance: supports, sources: [s, t], credibility: 1")],
      .confirmedByOne),
    with(
      [
        "issues/i.md": issue("party: a, option: x, stance: supports, date: 2024-01, statement: w"),
        "statements.yaml": "- {id: w, speaker: a, text: T, form: paraphrase, date: 2024-02-01, source: s}\n",
      ],
      [
        "issues/i.md": issue("party: a, option: x, stance: supports, date: 2024-02, statement: w"),
        "statements.yaml": "- {id: w, speaker: a, text: T, form: paraphrase, date: 2024-02-01, source: s}\n",
      ], .positionBeforeStatement),
  ]

  private static func said(_ rows: String...) -> [String: String] {
    ["statements.yaml": rows.enumerated().map { "- {id: w\($0), source: s, \($1)}\n" }.joined()]
  }

  private static let words = [
    with(
      said(
        "speaker: a, form: paraphrase, date: 2024-01-05, text: one two three four five six seven eight",
        "speaker: a, form: paraphrase, date: 2024-01-05, text: one two three four nine six seven eight"),
      said(
        "speaker: a, form: paraphrase, date: 2024-01-05, text: one two three four five six seven eight",
        "speaker: a, form: paraphrase, date: 2024-01-06, text: one two three four nine six seven eight"),
      .differingRecords),
    with(
      said("speaker: a, form: paraphrase, text: one two", "speaker: a, form: paraphrase, text: ‘One two.’"),
      said("speaker: a, form: paraphrase, text: one two", "speaker: a, form: paraphrase, text: One two three"),
      .repeatedRecord),
    with(
      said("speaker: a, text: one"), said("speaker: a, text: one", "speaker: b, text: two"), .silentParty),
    with(
      said(
        "speaker: a, text: q1", "speaker: a, text: q2", "speaker: a, text: q3", "speaker: a, text: q4",
        "speaker: a, text: q5",
        "speaker: a, text: q6", "speaker: b, text: r1"),
      said(
        "speaker: a, text: q1", "speaker: a, text: q2", "speaker: a, text: q3", "speaker: a, text: q4",
        "speaker: a, text: q5",
        "speaker: a, text: q6", "speaker: b, text: r1", "speaker: b, text: r2"), .unevenQuotes),
    with(
      said("speaker: n, form: paraphrase, text: T, date: 2021").merging(people("from: 2022")) { $1 },
      said("speaker: n, form: paraphrase, text: T, date: 2021").merging(people("from: 2020")) { $1 }, .outsideOffice),
  ]

  private static func people(_ time: String) -> [String: String] {
    ["people.yaml": "- {id: n, name: N, roles: [{title: R, party: a, \(time)}]}\n"]
  }

  private static func forecast(_ fields: String) -> [String: String] {
    ["assessments.yaml": "- {id: f, question: Q, source: s, \(fields)}\n"]
  }

  private static let contradictions = [
    with(
      ["statements.yaml": variants("preferred: yes", "preferred: yes")],
      ["statements.yaml": variants("preferred: yes", "note: N")],
      .twoPreferred),
    with(
      ["statements.yaml": reaction("2024-01-31")], ["statements.yaml": reaction("2024-02-01")], .earlyReaction),
    with(
      forecast("claim: C, outcome: yes"), forecast("claim: C, outcome: yes, resolved: 2024-01"), .undatedOutcome),
  ]

  private static func variants(_ first: String, _ second: String) -> String {
    "- {id: w, speaker: a, text: T, form: paraphrase, source: s, variants: [{text: A, \(first)}, {text: B, \(second)}]}\n"
  }

  private static func reaction(_ date: String) -> String {
    "- {id: w, speaker: a, text: T, form: paraphrase, source: s, date: 2024-02-01}\n"
      + "- {id: v, speaker: b, text: T, form: paraphrase, source: s, date: \(date), reacts_to: w}\n"
  }

  private static let forecasts = [
    with(
      forecast("claim: C, made: 2023-01, likelihood: likely, criteria: K, resolves: 2023-06"),
      forecast(
        "claim: C, made: 2023-01, likelihood: likely, criteria: K, resolves: 2023-06, outcome: yes, resolved: 2023-07"),
      .overdueForecast),
    with(
      forecast("claim: C, made: 2024-01, likelihood: likely, resolves: 2030"),
      forecast("claim: C, made: 2024-01, likelihood: likely, criteria: K, resolves: 2030"), .missingCriteria),
    with(
      forecast("claim: It is likely with high confidence"), forecast("claim: It is likely"), .mixedCertainty),
    with(
      forecast("claim: They might sign, likelihood: likely"),
      forecast("claim: They might sign, likelihood: likely, author: s"), .hedgedClaim),
  ]

  private static let deadlock =
    "party: a, option: x, stance: demands, sources: [s, t]}\n  - {party: b, option: x, stance: rejects, sources: [s, t]"

  private static let issues = [
    with(
      ["issues/i.md": issue(deadlock, "status: agreed")], ["issues/i.md": issue(deadlock, "status: open")],
      .statusAgainstPositions),
    with(
      ["issues/i.md": history("{status: agreed, date: 2024-01}, {status: open, date: 2024-02}")],
      ["issues/i.md": history("{status: agreed, date: 2024-01}, {status: reopened, date: 2024-02}")],
      .illegalStatusChange),
    with(
      ["issues/i.md": history("{status: narrowing, date: 2023-01}")],
      ["issues/i.md": history("{status: narrowing, date: 2023-09}")], .stalledNarrowing),
    with(
      ["process.md": "---\ntitle: P\nparties: [a, b]\nstarted: 2025\n---\n"],
      ["process.md": "---\ntitle: P\nparties: [a, b]\nstarted: 2024\n---\n"], .eventOutsideProcess),
  ]

  private static func history(_ steps: String) -> String {
    "---\ntitle: I\nquestion: Q\nhistory: [\(steps)]\n---\n"
  }

  private static let entries = [
    with(
      ["people.yaml": "- {id: n, name: Ann Lee}\n- {id: m, name: Lee Ann}\n"],
      ["people.yaml": "- {id: n, name: Ann Lee}\n- {id: m, name: Ann Leeds}\n"], .twinPeople),
    with(
      ["sources.yaml": sources + "- {id: v, title: s, publisher: ONE}\n", "terms.yaml": citing("v")],
      ["sources.yaml": sources + "- {id: v, title: s, publisher: Other}\n", "terms.yaml": citing("v")], .twinSources),
    with(
      ["sources.yaml": sources + "- {id: v, title: W}\n"],
      ["sources.yaml": sources + "- {id: v, title: W}\n", "terms.yaml": citing("v")], .unusedSource),
    with(
      ["events/b.md": "---\ntitle: E\ndate: 2024\n---\nThe OSCE met; see the note on OSCE.\n\n> [!NOTE]\n> Late.\n"],
      [
        "events/b.md": "---\ntitle: E\ndate: 2024\n---\nThe OSCE met.\n",
        "terms.yaml": "- {id: o, term: Organisation, definition: D, abbreviations: OSCE}\n",
      ], .undefinedTerm),
  ]

  private static func citing(_ source: String) -> String { "- {id: k, term: K, definition: \"D [@\(source)]\"}\n" }

  private static func edition(_ more: String, text: String = "Text.") -> [String: String] {
    ["briefings/e.md": "---\ntitle: E\ndate: 2024-01-01\nstatus: final\n\(more)---\n\(text)\n"]
  }

  private static let editions = [
    with(edition("seal: 0-1234567890abcdef\n"), edition("seal: 0-fd2aced452645f56\n"), .changedEdition),
    with(edition(""), edition("seal: 0-fd2aced452645f56\n"), .unsealedEdition),
  ]

  @Test(arguments: cases) func `The rule finds what it is for, once, and nothing else is found`(example: Case) throws {
    #expect(try Judged(example.wrong).codes == [example.rule.code.id])
  }

  @Test(arguments: cases) func `What is right is let be`(example: Case) throws {
    #expect(try Judged(example.right).told == [])
  }

  @Test func `Every rule has its case`() {
    let tried = Self.cases.map(\.rule.code.id)
    #expect(tried.sorted() == Rule.all.map(\.code.id).sorted())
  }
}
