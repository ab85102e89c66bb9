import Diagnostics
import Testing

@testable import Markdown

/// Bodies written to keep a parser busy. Those that libcmark cannot bear are refused before it sees them; the others go
/// through, and a pass that took more than linear time would keep this suite from ending.
struct HostileTests {
  @Test(arguments: [
    repeated("- ", 30_000) + "x" + repeated("\n", 30_000),
    repeated(">", 30_000) + repeated("a*", 30_000),
    repeated("1. ", 30_000) + "x",
    repeated("![[]()", 30_000),
    repeated("[", 100_000),
    repeated("*a ", 50_000) + repeated("a* ", 50_000),
    (0..<400).map { repeated("  ", $0) + "- a\n" }.joined() + repeated("\n", 100_000),
  ])
  func `What nests too deep is refused, and shown as it was written`(text: String) {
    let shown = Shown(text)
    #expect(shown.diagnostics.map(\.code.id) == ["E0308"])
    #expect(shown.html.hasPrefix("<pre>"))
  }

  @Test(arguments: [
    repeated("[@a] ", 40_000), "[" + repeated("[@a]", 40_000) + "](issue:b)", repeated("[a](issue:b) ", 20_000),
    repeated("~~a ~b ", 20_000) + repeated("b~ a~~ ", 20_000), "# " + repeated("~~ ", 60_000),
    "# " + repeated("{#a} ", 40_000),
    repeated("|a", 50_000) + "|\n" + repeated("|-", 50_000) + "|\n", "|a|b|\n|-|-|\n" + repeated("|x|[@y]|\n", 20_000),
    repeated("|a|\n|-|\n|x|\n\n", 10_000), repeated("> [!NOTE]\n> x\n\n", 10_000), repeated("- [ ] x\n", 20_000),
    repeated("a[^1] ", 30_000) + "\n\n[^1]: x\n", (0..<10_000).map { "a[^\($0)] \n\n[^\($0)]: x y\n\n" }.joined(),
    repeated("https://a.b/", 20_000), "https://a.b/" + repeated("(", 50_000) + repeated(")", 60_000),
    "https://a.b/" + repeated("&a;", 60_000), repeated("a.b@", 50_000), repeated("http:", 40_000),
    repeated("&ouml;*x* [b] ", 15_000), repeated("`a` ~ ", 30_000), repeated("x <b> ", 30_000),
    repeated("\"a\" [b] ", 20_000),
    repeated("# a\n", 40_000), repeated("![a](b) ", 25_000),
  ])
  func `What is only long goes through`(text: String) {
    let options = PassageOptions.with {
      $0.smart = true
      $0.lexicon = Lexicon([LexiconEntry(id: "t", phrases: ["a b c d", "word"])])
    }
    #expect(!Shown(text, options).diagnostics.contains { $0.code == .tooDeep })
  }

  @Test func `The limits can be set`() {
    let options = PassageOptions.with { $0.limits.blocks = 2 }
    #expect(Shown("> > x", options).diagnostics.isEmpty)
    #expect(Shown("> > > x", options).findings == ["E0308 «> > > x»"])
  }

  @Test func `Bytes that are no text, and a range beyond the file, do no harm`() {
    let source = SourceText(path: "a.md", bytes: [0x5B, 0x40, 0xFF, 0x5D, 0x00, 0x02, 0x3C, 0x7C, 0xC3])
    let (passage, _) = Passage.parse(source, range: 0..<99, options: PassageOptions())
    #expect(!passage.isEmpty)
  }

  @Test(arguments: 0..<30)
  func `Any mixture of signs parses, and every place lies in the body`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let signs = [
      "[@a", "]", "[", "](", "issue:x", ")", "![", "|", "|-|\n", "\n", "\n\n", "> ", "[!NOTE] ", "- ", "[ ] ", "~~",
      "~", "*", "`", "\\",
      "[^1]", "[^1]: ", "    ", "# ", "{#x}", "```quote a\n", "```\n", "<b>", "www.a.b", "a@b.c", "https://x", "&ouml;",
      "\"", "é", ": ",
    ]
    for _ in 0..<60 {
      var text = "top\n"
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += signs[Int(state >> 33) % signs.count]
      }
      let shown = Shown(text, front: "---\n", .with { $0.smart = seed % 2 == 0 })
      let places = shown.diagnostics.map(\.place) + shown.passage.holes.compactMap(\.place)
      #expect(places.allSatisfy { $0.range.lowerBound >= 4 && $0.range.upperBound <= $0.source.bytes.count }, "\(text)")
    }
  }

  @Test func `Each code is said once and has its words`() {
    let codes = MarkdownCodes.all
    #expect(Set(codes.map(\.id)).count == codes.count && Set(codes.map(\.name)).count == codes.count)
    #expect(codes.allSatisfy { ($0.id.hasPrefix("E03") || $0.id.hasPrefix("W03")) && !$0.cause.isEmpty })
  }
}

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
