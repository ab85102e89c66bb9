import Testing

@testable import Diagnostics

/// Only what is new.
struct BaselineTests {
  private func found(_ text: String, _ message: String = "no party is called \"b\"", path: String = "content/a.md")
    -> Report
  {
    Report(Marked(text, path: path).places.map { Diagnostic(.wrongName, message, at: $0) })
  }

  private func compared(_ old: Report, _ new: Report) throws -> [Int] {
    let result = try Baseline(reading: Baseline(old).text).compared(with: new)
    return [result.new.diagnostics.count, result.known, result.gone]
  }

  @Test func `What was there before is known, also when its line has moved`() throws {
    #expect(try compared(found("a: «b»"), found("\n\nx: 1\n  a:   «b» # and more")) == [0, 1, 0])
  }

  @Test func `A message may be worded anew, as long as it quotes the same`() throws {
    #expect(try compared(found("«b»"), found("«b»", "there is no party \"b\"")) == [0, 1, 0])
    #expect(try compared(found("«b»"), found("«b»", "there is no party \"c\"")) == [1, 0, 1])
  }

  @Test func `Other words and other files are new`() throws {
    #expect(try compared(found("«b»"), found("«bc»")) == [1, 0, 1])
    #expect(try compared(found("«b»"), found("«b»", path: "content/c d.md")) == [1, 0, 1])
    #expect(try compared(found("«b»", path: "content/c d.md"), found("«b»", path: "content/c d.md")) == [0, 1, 0])
  }

  @Test func `The same fault once more is new`() throws {
    #expect(try compared(found("«b»"), found("«b» «b»")) == [1, 1, 0])
    #expect(try compared(found("«b» «b»"), found("«b»")) == [0, 1, 1])
  }

  @Test func `It is written by file, and the same for the same findings`() {
    let text = Baseline(found("«b»")).text
    #expect(text.split(separator: "\n").last == "2f2aa8a94fe09045 E0203 content/a.md")
    #expect(text == Baseline(found("\n«b»")).text)
  }

  @Test func `A file that is none is refused with the line`() {
    #expect(throws: Baseline.Unreadable(line: 2)) { try Baseline(reading: "# remark\nE0203 content/a.md\n") }
    #expect(throws: Baseline.Unreadable(line: 1)) { try Baseline(reading: "nonsense") }
  }
}
