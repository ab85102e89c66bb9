import Testing

@testable import Diagnostics

/// Edits that need no judgement.
struct FixTests {
  private func diagnostic(_ place: Place, _ text: String) -> Diagnostic {
    Diagnostic(.wrongName, "m", at: place, fix: Fix(place, text))
  }

  @Test func `An edit replaces its words and leaves every other byte as it was`() {
    let marked = Marked("\u{FEFF}a: «qeustion»\r\n\tb: «26.09.2024» \r\nէ")
    let report = Report([diagnostic(marked.places[1], "2024-09-26"), diagnostic(marked.places[0], "question")])
    let edited = marked.source.edited(report.fixes.map(\.fix))
    #expect(String(decoding: edited, as: UTF8.self) == "\u{FEFF}a: question\r\n\tb: 2024-09-26 \r\nէ")
  }

  @Test func `Of edits that overlap the first is made`() {
    let marked = Marked("a«b«c»»d")
    let report = Report([diagnostic(marked.places[0], "x"), diagnostic(marked.places[1], "y")])
    #expect(report.fixes.map(\.fix.text) == ["y"])
    #expect(String(decoding: marked.source.edited(report.fixes.map(\.fix)), as: UTF8.self) == "ayd")
  }

  @Test func `What was said twice is mended once`() {
    let marked = Marked("«ab»")
    let report = Report([
      diagnostic(marked.place, "x"), Diagnostic(.oddity, "n", at: marked.place, fix: Fix(marked.place, "z")),
    ])
    #expect(report.fixes.count == 1)
  }

  @Test func `At another level it is the same, at another place it has no edit`() {
    let marked = Marked("«ab» «cd»")
    #expect(diagnostic(marked.place, "x").at(.info).fix == Fix(marked.place, "x"))
    #expect(diagnostic(marked.place, "x").at(.info).severity == .info)
    #expect(diagnostic(marked.place, "x").moved(to: marked.places[1]).fix == nil)
  }

  @Test func `Machines are told of it`() {
    let report = Report([diagnostic(Marked("a: «b»").place, "c")])
    #expect(report.printed(as: .json).contains("\"text\" : \"c\""))
    #expect(report.printed(as: .sarif).contains("\"insertedContent\" : {"))
  }
}
