import Testing

@testable import Diagnostics

/// What a person reads.
struct TextPrinterTests {
  private static let issue = String(repeating: "x\n", count: 13) + "  - party: «azerbaidjan»\n"

  @Test func `A misspelt party is shown under the very word, with the nearest right one and what there is`() {
    let marked = Marked(Self.issue, path: "content/armenia-azerbaijan/issues/return-of-armenians.md")
    let diagnostic = Diagnostic(
      .wrongName, "no party is called \"azerbaidjan\"", at: marked.place, suggestion: "azerbaijan",
      notes: ["parties of this process: armenia, azerbaijan, united-states"])
    #expect(
      diagnostic.printed == """
        content/armenia-azerbaijan/issues/return-of-armenians.md:14:12: error: no party is called "azerbaidjan" [E0203]
           |
        14 |   - party: azerbaidjan
           |            ^~~~~~~~~~~ did you mean "azerbaijan"?
           |
           = parties of this process: armenia, azerbaijan, united-states


        """)
  }

  @Test(arguments: [ReportFormat.text, .github])
  func `A name that turns the direction of letters turns no message round`(format: ReportFormat) {
    let told = Report([
      Diagnostic(.wrongName, "no \"a\u{202E}b\u{200B}\" here, nor \"\u{645}\u{200C}\u{646}\"", at: Marked("«ab»").place)
    ]).printed(as: format)
    #expect(told.contains("no \"a·b·\" here, nor \"\u{645}\u{200C}\u{646}\""))
  }

  @Test func `Where nothing follows the underline, nothing is drawn`() {
    #expect(
      Diagnostic(.wrongName, "m", at: Marked("a «b»").place).printed
        == "content/a.md:1:3: error: m [E0203]\n  |\n1 | a b\n  |   ^\n\n")
  }

  @Test func `A label says more than the usual question`() {
    let diagnostic = Diagnostic(.wrongName, "m", at: Marked("«ab»").place, suggestion: "ac", label: "look here")
    #expect(diagnostic.excerpt == ["1 | ab", "  | ^~ look here"])
  }

  @Test func `Without label and suggestion there is only the underline`() {
    #expect(Diagnostic(.wrongName, "m", at: Marked("«ab» ").place).excerpt == ["1 | ab", "  | ^~"])
  }

  @Test func `Related places follow, each in its file, with numbers in one margin`() {
    let second = Marked(String(repeating: "\n", count: 9) + "id: «border»", path: "content/p/issues.yaml")
    let first = Marked("«---»\n", path: "content/p/issues/border.md")
    let diagnostic = Diagnostic(
      .wrongName, "two issues are called \"border\"", at: second.place, label: "the second",
      related: [.init(first.place, "the first")], notes: ["rename one", "or delete it"])
    #expect(
      diagnostic.printed == """
        content/p/issues.yaml:10:5: error: two issues are called "border" [E0203]
           |
        10 | id: border
           |     ^~~~~~ the second
           |
           ::: content/p/issues/border.md:1:1
           |
         1 | ---
           | ^~~ the first
           |
           = rename one
           = or delete it


        """)
  }

  @Test(arguments: [
    (Code.wrongName, "error: m [E0203]"), (.oddity, "warning: m [W0312]"), (.remark, "info: m [I0601]"),
  ])
  func `The level is said in a word`(code: Code, words: String) {
    #expect(Diagnostic(code, "m", at: Marked("«a»").place).printed.hasPrefix("content/a.md:1:1: \(words)\n"))
  }

  @Test func `A rule's level can be set apart from its code`() {
    #expect(Diagnostic(.oddity, "m", at: Marked("«a»").place, severity: .error).printed.contains(": error: m [W0312]"))
  }

  @Test func `In colour the words are the same`() {
    let report = Report([Diagnostic(.wrongName, "m", at: Marked("a «b» c").place, suggestion: "d", notes: ["n"])])
    let coloured = report.printed(as: .text, layout: TextLayout(colour: true))
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report.printed(as: .text))
    #expect(!report.printed(as: .text).contains("\u{1B}"))
  }
}
