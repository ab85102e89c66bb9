import Testing

@testable import Dossier

/// The same words from two sources are one quotation.
struct QuotationTests {
  private func groups(_ statements: String...) throws -> [[String]] {
    let rows = statements.enumerated().map { "- {id: s\($0), \($1)}\n" }.joined()
    let sketch = try Sketch(["parties.yaml": "- {id: a, name: A}\n- {id: b, name: B}\n", "statements.yaml": rows])
    try #require(sketch.findings == [])
    return Array(sketch.file.statements).quotations.map { [$0.statement.id] + $0.repeats.map(\.id) }
  }

  @Test func `Case, quotation marks and full stops make no difference`() throws {
    #expect(
      try groups(
        "speaker: a, date: 2024-09-26, text: 'We are close, very close.'",
        "speaker: a, date: 2024-09, text: “we are CLOSE – very close”") == [["s0", "s1"]])
  }

  @Test func `Five words on end are the same words, and the longer record is shown`() throws {
    #expect(
      try groups(
        "speaker: a, text: have never tied the agreement",
        "speaker: a, text: 'We have never tied the agreement to a date.'")
        == [["s1", "s0"]])
    #expect(
      try groups("speaker: a, text: never tied it", "speaker: a, text: We have never tied it to a date") == [
        ["s0"], ["s1"],
      ])
  }

  @Test func `Another speaker or another day is another quotation`() throws {
    #expect(try groups("speaker: a, text: One two", "speaker: b, text: One two") == [["s0"], ["s1"]])
    #expect(
      try groups("speaker: a, text: One two, date: 2024-01", "speaker: a, text: One two, date: 2024-02") == [
        ["s0"], ["s1"],
      ])
    #expect(
      try groups("speaker: a, text: One two, date: 2024-01", "speaker: a, text: One two, date: 2024") == [["s0", "s1"]])
  }

  @Test func `Two translations of the same words are one quotation`() throws {
    #expect(
      try groups(
        "speaker: a, text: We will go on, original: Мы продолжим",
        "speaker: a, text: We shall continue, original: «Мы продолжим»"
      ) == [["s0", "s1"]])
  }

  @Test func `Of records that are as long, the one that tells more is shown, with every wording of all`() throws {
    let sketch = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n", "sources.yaml": "- {id: x, title: X}\n- {id: y, title: Y}\n",
      "statements.yaml": """
      - {id: plain, speaker: a, text: "We will never accept this line.", source: x}
      - {id: rich, speaker: a, text: We will never accept this line, source: y, variants: [{text: Never this line}]}
      - {id: other, speaker: a, text: No line ever, source: x, variants: [{text: We will never accept this line, source: y}, {text: Never this line}]}
      """,
    ])
    let quotation = try #require(Array(sketch.file.statements).quotations.first)
    #expect(quotation.statement.id == "rich")
    #expect(quotation.repeats.map(\.id) == ["plain", "other"])
    #expect(quotation.variants.map(\.text) == ["Never this line", "No line ever"])
    #expect(quotation.variants.map { $0.source?.id } == [nil, "x"])
  }

  @Test func `A wording counts as the words`() throws {
    #expect(
      try groups(
        "speaker: a, text: Uno dos, variants: [{text: One and two}]", "speaker: a, text: One and two") == [
          ["s1", "s0"]
        ])
  }
}
