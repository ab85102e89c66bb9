import Testing

@testable import Dossier

/// Who stands where, since when, and what came before.
struct PositionTests {
  /// The matrix as text: a line an option, a cell a party; earlier stances in brackets, latest first.
  private func matrix(_ positions: [String], rows: String? = nil, process: String = "parties: [a, b]") throws
    -> [String]
  {
    var files = [
      "parties.yaml": "- {id: a, name: A}\n- {id: b, name: B}\n- {id: m, name: M}\n",
      "process.md": "---\ntitle: P\n\(process)\n---\n",
      "sources.yaml": "- {id: src, title: S, published: 2024-05-01}\n- {id: other, title: O}\n",
      "statements.yaml": "- {id: said, speaker: a, text: T, date: 2024-06-01, source: other, credibility: 2}\n",
      "issues/i.md": "---\ntitle: I\nquestion: Q\noptions: {x: X, y: Y}\nsource: src\npositions:\n"
        + positions.map { "  - {\($0)}\n" }.joined() + (positions.isEmpty ? "  []\n" : "") + "---\n",
    ]
    files["positions.csv"] = rows
    let sketch = try Sketch(files)
    try #require(sketch.findings.allSatisfy { $0.hasPrefix("W0342") })
    let matrix = sketch.file.matrix()
    return [matrix.parties.map(\.id).joined(separator: " ")]
      + matrix.rows.flatMap(\.options).map { option in
        option.cells.map { cell in
          cell.map {
            "\($0.current.stance)"
              + ($0.earlier.isEmpty ? "" : "[\($0.earlier.map { "\($0.stance)" }.joined(separator: " "))]")
          } ?? "-"
        }.joined(separator: " ") + " = \(option.standing?.rawValue ?? "nothing")"
      }
  }

  @Test func `Positions come from the issue and from rows`() throws {
    #expect(
      try matrix(
        ["party: a, option: x, stance: supports"], rows: "issue,party,option,stance\ni,b,x,rejects\ni,b,y,accepts\n")
        == ["a b", "supports rejects = contested", "- accepts = one-sided"])
  }

  @Test func `The later date supersedes, wherever it is written`() throws {
    #expect(
      try matrix([
        "party: a, option: x, stance: accepts, date: 2024-03", "party: a, option: x, stance: demands, date: 2024-01",
      ])
        == ["a b", "accepts[demands] - = one-sided", "- - = nothing"])
    #expect(
      try matrix(
        ["party: a, option: x, stance: accepts, date: 2024-03"],
        rows: "issue,party,option,stance,date\ni,a,x,demands,2024-01\n")[1]
        == "accepts[demands] - = one-sided")
  }

  @Test func `Of equal dates the later in the files counts, and rows come after the issue`() throws {
    #expect(
      try matrix(
        ["party: a, option: x, stance: demands, date: 2024", "party: a, option: x, stance: accepts, date: 2024"],
        rows: "issue,party,option,stance,date\ni,a,x,resists,2024\n")[1] == "resists[accepts demands] - = one-sided")
  }

  @Test func `A position without a date has that of its statement, and one without any came first`() throws {
    #expect(
      try matrix([
        "party: a, option: x, stance: accepts, statement: said",
        "party: a, option: x, stance: demands, date: 2024-05-31",
        "party: a, option: x, stance: rejects",
      ])[1] == "accepts[demands rejects] - = one-sided")
  }

  @Test func `Columns are those who negotiate, those who mediate, then whoever else has a position`() throws {
    let row = ["party: b, option: x, stance: accepts"]
    #expect(try matrix(row, process: "parties: [a]\nmediators: [m]")[0] == "a b")
    #expect(try matrix([], process: "mediators: [m]")[0] == "")
    #expect(
      try matrix(row + ["party: m, option: x, stance: supports"], process: "parties: [a]\nmediators: [m]")[0] == "a m b"
    )
    #expect(try matrix(row, process: "parties: [b, a]")[0] == "b a")
  }

  @Test func `Who only mediates has no stake`() throws {
    let rows = "issue,party,option,stance\ni,a,x,accepts\ni,b,x,accepts\ni,m,x,rejects\n"
    #expect(
      try matrix([], rows: rows, process: "parties: [a, b]\nmediators: [m]")[1]
        == "accepts accepts rejects = common-ground")
    #expect(
      try matrix([], rows: rows, process: "parties: [a, b, m]\nmediators: [m]")[1]
        == "accepts accepts rejects = contested")
  }

  @Test(arguments: [
    ("demands rejects", "deadlock"), ("demands rejects accepts", "deadlock"), ("supports rejects", "contested"),
    ("demands resists", "contested"), ("accepts resists", "contested"), ("accepts accepts", "common-ground"),
    ("demands supports accepts", "common-ground"), ("accepts conditional", "one-sided"),
    ("conditional conditional", "one-sided"),
    ("rejects rejects", "one-sided"), ("accepts undeclared", "one-sided"), ("accepts -", "one-sided"),
    ("accepts", "one-sided"),
    ("conditional resists", "one-sided"), ("demands rejects undeclared", "deadlock"),
    ("undeclared undeclared", "nothing"), ("- -", "nothing"),
  ])
  func `Where an option stands is the first that fits`(stances: String, standing: String) {
    let taken = stances.split(separator: " ").map { Stance(rawValue: String($0)) }
    #expect(Standing(taken)?.rawValue ?? "nothing" == standing)
  }

  @Test func `A party with a stake elsewhere in the issue keeps common ground away where it is silent`() throws {
    let rows = "issue,party,option,stance,checked\ni,a,x,accepts,\ni,b,x,accepts,\ni,m,y,resists,\n"
    #expect(try matrix([], rows: rows, process: "parties: [a, b, m]")[1] == "accepts accepts - = one-sided")
    let silent = "issue,party,option,stance,checked\ni,a,x,accepts,\ni,b,x,accepts,\ni,m,y,undeclared,2024\n"
    #expect(try matrix([], rows: silent, process: "parties: [a, b, m]")[1] == "accepts accepts - = common-ground")
  }

  @Test func `A position rests on its own sources, else on its statement's, else on its issue's`() throws {
    let sketch = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n",
      "sources.yaml": "- {id: src, title: S}\n- {id: other, title: O}\n- {id: own, title: W}\n",
      "statements.yaml": "- {id: said, speaker: a, text: T, date: 2024-06-01, source: other, credibility: 2}\n",
      "issues/i.md": """
      ---
      title: I
      question: Q
      options: {x: X}
      source: src
      positions:
        - {party: a, option: x, stance: accepts}
        - {party: a, option: x, stance: accepts, statement: said}
        - {party: a, option: x, stance: accepts, statement: said, source: own, credibility: 4, date: 2024-01}
      ---
      """,
    ])
    let evidence = sketch.file.issues[0].positions.map { sketch.file.evidence(for: $0) }
    #expect(evidence.map { $0.sources.map(\.id) } == [["src"], ["other"], ["own"]])
    #expect(evidence.map { $0.credibility?.rawValue } == [nil, "2", "4"])
    #expect(evidence.map { $0.since?.text } == [nil, "2024-06-01", "2024-01"])
  }

  @Test func `Of dates that begin alike, the one that ends later comes later, wherever it stands`() throws {
    let rows = [
      "party: a, option: x, stance: supports, date: 2024-05", "party: a, option: x, stance: rejects, date: 2024-05-01",
    ]
    #expect(try matrix(rows)[1].hasPrefix("supports[rejects]"))
    #expect(try matrix(rows.reversed())[1].hasPrefix("supports[rejects]"))
  }

  @Test func `A source that is named and held back is not replaced by the issue's`() throws {
    let file = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n", "sources.yaml": "- {id: s, title: S}\n- {id: d, title: D, draft: yes}\n",
      "issues/i.md":
        "---\ntitle: I\nquestion: Q\noptions: {x: X}\nsource: s\npositions:\n  - {party: a, option: x, stance: accepts, source: d}\n  - {party: a, option: x, stance: resists}\n---\n",
    ]).file
    let positions = try #require(file.issues["i"]?.positions)
    #expect(positions.map { file.evidence(for: $0).sources.map(\.id) } == [[], ["s"]])
  }
}
