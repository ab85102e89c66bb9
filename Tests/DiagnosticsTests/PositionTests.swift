import Testing

@testable import Diagnostics

/// Lines and columns as editors count them.
struct PositionTests {
  @Test func `Lines and columns count from one`() {
    #expect(Marked("«a»").start == "1:1")
    #expect(Marked("a\n\nb«c»").start == "3:2")
    #expect(Marked("a\n\nb«c»").end == "3:3")
  }

  @Test func `Columns count Unicode scalars, not bytes and not letters on the screen`() {
    #expect(Marked("name: «Իլհամ Ալիև»").end == "1:17")
    #expect(Marked("Հայաստան «x»").start == "1:10")
    // e and a combining acute accent are two scalars, a flag is two.
    #expect(Marked("e\u{301}«x»").start == "1:3")
    #expect(Marked("🇦🇲«x»").start == "1:3")
    #expect(Marked("𝒜«x»").start == "1:2")
  }

  @Test func `A tab is one column`() {
    #expect(Marked("\t\t«x»").start == "1:3")
  }

  @Test func `Lines that end in CR LF count as lines that end in LF`() {
    let marked = Marked("a: b\r\nc: «d»\r\ne")
    #expect(marked.start == "2:4")
    #expect(marked.end == "2:5")
    #expect(marked.source.text(in: marked.source.lineRange(around: marked.place.range.lowerBound)) == "c: d")
  }

  @Test func `A byte order mark takes no column and is part of no line`() {
    let marked = Marked("\u{FEFF}«---»\n«a»")
    #expect(marked.start == "1:1")
    #expect(marked.end == "1:4")
    #expect(marked.source.text(in: marked.source.lineRange(around: 0)) == "---")
    #expect(marked.source.position(at: 0) == Position(line: 1, column: 1))
    #expect(marked.places[1].start == Position(line: 2, column: 1))
  }

  @Test(arguments: ["", "\u{FEFF}", "\n", "a", "a\r\n"])
  func `Any offset has a position, also beyond the end`(text: String) {
    let source = SourceText(path: "a", text: text)
    for offset in -1...(source.bytes.count + 3) {
      let position = source.position(at: offset)
      #expect(position.line >= 1 && position.column >= 1)
      #expect(source.lineRange(around: offset).upperBound <= source.bytes.count)
    }
    #expect(source.place(0..<99).text == text)
  }

  @Test func `What is no UTF-8 is shown as a question mark in a diamond`() {
    let source = SourceText(path: "a", bytes: [0x61, 0xFF, 0x62])
    #expect(source.place(0..<3).text == "a\u{FFFD}b")
    #expect(source.position(at: 2).column == 3)
  }

  @Test func `Places are in order by file, then by where they begin`() {
    let (one, two) = (SourceText(path: "a.md", text: "xxxx"), SourceText(path: "b.md", text: "xxxx"))
    let places = [two.place(0..<1), one.place(2..<4), one.place(2..<3), one.place(0..<4)]
    #expect(places.sorted() == [one.place(0..<4), one.place(2..<3), one.place(2..<4), two.place(0..<1)])
  }
}
