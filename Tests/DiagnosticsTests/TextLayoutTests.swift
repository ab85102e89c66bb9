import Testing

@testable import Diagnostics

/// How a report fits a terminal and a reader's patience.
struct TextLayoutTests {
  private func printed(_ diagnostics: [Diagnostic], width: Int? = nil, most: Int? = nil) -> [String] {
    Report(diagnostics).printed(as: .text, layout: TextLayout(width: width, most: most))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `Notes are broken between words where a terminal says how wide it is`() {
    let diagnostic = Diagnostic(
      .wrongName, "m", at: Marked("«a»").place, notes: ["fields here: title, question, status, history, order"])
    #expect(
      printed([diagnostic], width: 40).suffix(5) == [
        "  |", "  = fields here: title, question,", "    status, history, order", "", "",
      ])
    #expect(printed([diagnostic]).contains("  = fields here: title, question, status, history, order"))
  }

  @Test func `What is said beside the underline goes below it where there is no room`() {
    let line = String(repeating: "x", count: 30) + "«abc»"
    let diagnostic = Diagnostic(.wrongName, "m", at: Marked(line).place, suggestion: "abcd")
    #expect(
      printed([diagnostic], width: 44)[3...4] == [
        "  | " + String(repeating: " ", count: 30) + "^~~",
        "  | " + String(repeating: " ", count: 20) + "did you mean \"abcd\"?",
      ])
    #expect(printed([diagnostic], width: 80)[3].hasSuffix("^~~ did you mean \"abcd\"?"))
  }

  @Test func `A line is cut to the terminal's width`() {
    let far = String(repeating: "a", count: 300)
    let lines = printed([Diagnostic(.wrongName, "m", at: Marked(far + "«b»" + far).place)], width: 60)
    #expect(TerminalWidth.of(lines[2]) <= 60)
    #expect(lines[2].contains("b"))
  }

  @Test func `At most so many of one code are shown, and how many more there are is said`() {
    let marked = Marked((1...14).map { "«\($0)»\n" }.joined())
    let errors = marked.places.map { Diagnostic(.wrongName, "m", at: $0) }
    let report = Report(errors + [Diagnostic(.oddity, "n", at: marked.place)])
    let layout = TextLayout(most: 10)
    let text = report.printed(as: .text, layout: layout)
    #expect(text.split(separator: "[E0203]").count == 11)
    #expect(text.hasSuffix("\n\n… and 4 more of E0203 in 1 file\n\n"))
    #expect(text.contains("[W0312]"))
    #expect(report.hidden(by: layout) == 4)
    #expect(report.hidden(by: TextLayout()) == 0)
    #expect(report.printed(as: .text).split(separator: "[E0203]").count == 15)
  }

  @Test func `Machines get all of them`() {
    let marked = Marked((1...14).map { "«\($0)»\n" }.joined())
    let report = Report(marked.places.map { Diagnostic(.wrongName, "m", at: $0) })
    #expect(report.printed(as: .github, layout: TextLayout(most: 10)).split(separator: "\n").count == 14)
  }
}
