import Testing

@testable import Diagnostics

/// Everything a run has to say, in one order.
struct ReportTests {
  private let a = SourceText(path: "content/a.md", text: "one two three\nfour")
  private let b = SourceText(path: "content/b.md", text: "one")

  @Test func `Diagnostics come by file and place, in whatever order they were found`() {
    let found = [
      Diagnostic(.wrongName, "last", at: b.place(0..<1)), Diagnostic(.wrongName, "third", at: a.place(4..<7)),
      Diagnostic(.oddity, "second", at: a.place(0..<3)), Diagnostic(.wrongName, "first", at: a.place(0..<3)),
    ]
    for order in [found, found.reversed(), [found[2], found[0], found[3], found[1]]] {
      #expect(Report(order).diagnostics.map(\.message) == ["first", "second", "third", "last"])
    }
  }

  @Test func `What was found twice is said once`() {
    let diagnostic = Diagnostic(.wrongName, "m", at: a.place(0..<3), notes: ["n"])
    #expect(Report([diagnostic, diagnostic]).diagnostics.count == 1)
  }

  @Test func `The summary counts levels and files`() {
    let error = Diagnostic(.wrongName, "m", at: a.place(0..<3))
    let warning = Diagnostic(.oddity, "m", at: b.place(0..<3))
    let remark = Diagnostic(.remark, "m", at: b.place(0..<3))
    #expect(Report([]).summary == nil)
    #expect(Report([error]).summary == "1 error in 1 file")
    #expect(
      Report([error, Diagnostic(.wrongName, "n", at: a.place(4..<5)), warning]).summary
        == "2 errors, 1 warning in 2 files")
    #expect(Report([warning, remark]).summary == "1 warning, 1 info in 1 file")
  }

  @Test func `Only errors keep a site from being written`() {
    #expect(Report([Diagnostic(.wrongName, "m", at: a.place(0..<3))]).hasErrors)
    #expect(!Report([Diagnostic(.oddity, "m", at: a.place(0..<3))]).hasErrors)
    #expect(!Report([Diagnostic(.wrongName, "m", at: a.place(0..<3), severity: .info)]).hasErrors)
  }

  @Test func `Nothing to say is nothing printed, but for formats that machines read whole`() {
    #expect(Report([]).printed(as: .text) == "")
    #expect(Report([]).printed(as: .github) == "")
    #expect(Report([]).printed(as: .json) == "[\n\n]\n")
    #expect(Report([]).printed(as: .sarif).contains("\"results\" : ["))
  }
}
