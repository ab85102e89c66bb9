import Testing

@testable import Diagnostics

/// The source line under a message, with the right letters underlined on any terminal.
struct ExcerptTests {
  private func excerpt(_ text: String) -> [String] {
    Diagnostic(.wrongName, "m", at: Marked(text).place).excerpt
  }

  @Test func `Armenian letters take a column each`() {
    #expect(excerpt("անուն: «Իլհամ»") == ["1 | անուն: Իլհամ", "  |        ^~~~~"])
  }

  @Test func `Wide letters take two columns`() {
    #expect(excerpt("中文: «東京» x") == ["1 | 中文: 東京 x", "  |       ^~~~"])
  }

  @Test func `An emoji takes two columns, of however many parts it is made`() {
    #expect(excerpt("🇦🇲 «👩‍👩‍👧»") == ["1 | 🇦🇲 👩‍👩‍👧", "  |    ^~"])
  }

  @Test func `A sign that asks to be drawn as an emoji takes two columns`() {
    #expect(excerpt("☎\u{FE0F} «a»") == ["1 | ☎\u{FE0F} a", "  |    ^"])
  }

  @Test func `Georgian and Arabic letters take a column each, whatever marks they carry`() {
    #expect(excerpt("სახელი: «თბილისი»") == ["1 | სახელი: თბილისი", "  |         ^~~~~~~"])
    #expect(excerpt("name: «مُحَمَّد»") == ["1 | name: مُحَمَّد", "  |       ^~~~"])
  }

  @Test func `A mark that combines takes none`() {
    #expect(excerpt("e\u{301}e\u{301} «n\u{303}o»") == ["1 | e\u{301}e\u{301} n\u{303}o", "  |    ^~"])
  }

  @Test func `A tab is shown as two spaces`() {
    #expect(excerpt("\ta:\t«b»") == ["1 |   a:  b", "  |       ^"])
  }

  @Test func `Controls and marks that nobody sees are shown as a dot`() {
    #expect(excerpt("a\u{1B}[31m «b\u{200B}»") == ["1 | a·[31m b·", "  |        ^~"])
    #expect(excerpt("\u{202E}«abc»") == ["1 | ·abc", "  |  ^~~"])
  }

  @Test func `A place of several lines is underlined on its first`() {
    #expect(excerpt("a: «{b\n c}»") == ["1 | a: {b", "  |    ^~"])
  }

  @Test func `A place without width, also at the end of a line, gets one mark`() {
    #expect(excerpt("ab«»\ncd") == ["1 | ab", "  |   ^"])
    #expect(excerpt("«»\n") == ["1 |", "  | ^"])
    #expect(excerpt("ab«\r\n»cd") == ["1 | ab", "  |   ^"])
  }

  @Test func `A long line is cut on both sides of the words at fault`() {
    let far = String(repeating: "a", count: 500)
    let lines = excerpt(far + "«wrong»" + far)
    #expect(lines[0] == "1 | …" + far.prefix(53) + "wrong" + far.prefix(100) + "…")
    #expect(lines[1] == "  | " + String(repeating: " ", count: 54) + "^~~~~")
  }

  @Test func `Words at fault that are too long are cut themselves`() {
    let lines = excerpt("x: «" + String(repeating: "b", count: 500) + "»")
    #expect(lines[0] == "1 | x: " + String(repeating: "b", count: 80) + "…")
    #expect(lines[1] == "  |    ^" + String(repeating: "~", count: 80))
  }

  @Test func `A long line of wide letters is cut by columns`() {
    let lines = excerpt(String(repeating: "中", count: 300) + "«東»" + String(repeating: "中", count: 300))
    #expect(TerminalWidth.of(String(lines[0].dropFirst(4))) <= Excerpt.widest)
    #expect(lines[1].count - "  | ^~".count == TerminalWidth.of(String(lines[0].prefix { $0 != "東" })) - "1 | ".count)
  }

  @Test func `A line that just fits is not cut`() {
    let line = String(repeating: "a", count: 150) + "«b»"
    #expect(excerpt(line)[0].count == 4 + 151)
  }

  @Test func `A file that is not there has no line to show`() {
    #expect(Diagnostic(.wrongName, "m", at: Marked("").place).printed == "content/a.md:1:1: error: m [E0203]\n\n")
  }
}
