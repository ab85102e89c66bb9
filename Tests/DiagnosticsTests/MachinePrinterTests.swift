import Testing

@testable import Diagnostics

/// What editors, scripts and code hosts read.
struct MachinePrinterTests {
  private let marked = Marked("անուն: «azerbaidjan»\nx", path: "content/p/a:b, c.md")

  private var report: Report {
    Report([
      Diagnostic(
        .wrongName, "no party is called \"azerbaidjan\"", at: marked.place, suggestion: "azerbaijan",
        notes: ["one", "two"]),
      Diagnostic(
        .remark, "100 % sure", at: marked.source.place(marked.source.bytes.count - 1..<marked.source.bytes.count)),
    ])
  }

  @Test func `JSON is one array with an item for each`() {
    #expect(
      report.printed(as: .json) == """
        [
          {
            "code" : "E0203",
            "column" : 8,
            "endColumn" : 19,
            "endLine" : 1,
            "file" : "content/p/a:b, c.md",
            "line" : 1,
            "message" : "no party is called \\"azerbaidjan\\"",
            "notes" : [
              "one",
              "two"
            ],
            "related" : [

            ],
            "severity" : "error",
            "suggestion" : "azerbaijan"
          },
          {
            "code" : "I0601",
            "column" : 1,
            "endColumn" : 2,
            "endLine" : 2,
            "file" : "content/p/a:b, c.md",
            "line" : 2,
            "message" : "100 % sure",
            "notes" : [

            ],
            "related" : [

            ],
            "severity" : "info"
          }
        ]

        """)
  }

  @Test func `GitHub's commands escape what would end them`() {
    let lines = report.printed(as: .github).split(separator: "\n")
    #expect(
      lines == [
        "::error file=content/p/a%3Ab%2C c.md,line=1,col=8,endLine=1,endColumn=19,title=E0203::"
          + "no party is called \"azerbaidjan\"; did you mean \"azerbaijan\"?%0Aone%0Atwo",
        "::notice file=content/p/a%3Ab%2C c.md,line=2,col=1,endLine=2,endColumn=2,title=I0601::100 %25 sure",
      ])
  }

  @Test func `SARIF names each rule once and each place in code points`() {
    let text = report.printed(as: .sarif)
    #expect(text.contains("\"version\" : \"2.1.0\""))
    #expect(text.contains("\"columnKind\" : \"unicodeCodePoints\""))
    #expect(text.split(separator: "\"fullDescription\"").count == 3)
    #expect(text.contains("\"ruleId\" : \"E0203\""))
    #expect(text.contains("\"startColumn\" : 8"))
    #expect(text.contains("\"endColumn\" : 19"))
    #expect(text.contains("\"level\" : \"note\""))
    #expect(text.contains("no party is called \\\"azerbaidjan\\\"\\none\\ntwo"))
  }

  @Test func `SARIF's addresses are addresses`() {
    #expect(report.printed(as: .sarif).contains("\"uri\" : \"content/p/a%3Ab%2C%20c.md\""))
  }
}
