/// Bodies written to keep a parser busy, as long as one likes: what libcmark's own tests are made of, and the like for
/// what Parley adds.
enum Worst {
  static let names = makers.map(\.name)

  static func body(_ name: String, bytes: Int) -> [UInt8]? {
    makers.first { $0.name == name }.map { Array($0.make(bytes).utf8) }
  }

  private static let makers: [(name: String, make: @Sendable (Int) -> String)] = [
    ("open brackets", { "x " + fill("[", $0) }),
    ("brackets in turn", { fill("[a] ", $0) }),
    ("links", { fill("[a](issue:b) ", $0) }),
    ("half a link", { fill("[a](<b", $0) }),
    ("pictures", { fill("![a](b) ", $0) }),
    ("emphasis opened", { fill("*a **a ", $0) }),
    ("emphasis closed", { fill("a** a* ", $0) }),
    ("emphasis with sources", { fill("*a ", 1_200) + fill("[@x] ", $0) + fill("a* ", 1_200) }),
    ("citations", { fill("[@a, p. 3; @b] ", $0) }),
    ("citations in a link", { "[" + fill("[@a]", $0) + "](issue:b)" }),
    ("citations opened", { fill("[@a ", 2_000) + fill("x ", $0) }),
    ("one note", { fill("a[^1] ", $0) + "\n\n[^1]: x\n" }),
    ("many notes", { n in (0..<n / 24).map { "a[^\($0)]\n\n[^\($0)]: x\n\n" }.joined() }),
    ("unused notes", { n in (0..<n / 12).map { "[^\($0)]: x\n" }.joined() }),
    ("tildes", { fill("~~a ~b ", $0) }),
    ("tildes paired", { fill("~~a ~b ", $0 / 2) + fill("b~ a~~ ", $0 / 2) }),
    ("long table", { "|a|b|\n|-|-|\n" + fill("|x|[@y]|\n", $0) }),
    ("wide table", { fill("|a", $0 / 2) + "|\n" + fill("|-", $0 / 2) + "|\n" }),
    ("many tables", { fill("|a|b|\n|-|-|\n|x|*y*|\n\n", $0) }),
    ("lines of hyphens", { fill("|-|\n", $0) }),
    ("heads that do not fit", { fill("a|b|c\n|-|\n", $0) }),
    ("headings", { fill("# a\n", $0) }),
    ("anchors", { "# " + fill("{#a} ", $0) }),
    ("callouts", { fill("> [!NOTE]\n> x\n\n", $0) }),
    ("tasks", { fill("- [ ] x\n", $0) }),
    ("addresses", { fill("https://a.b/c ", $0) }),
    ("an address with brackets", { "https://a.b/" + fill("(", $0 / 2) + fill(")", $0 / 2) }),
    ("an address with entities", { "https://a.b/" + fill("&a;", $0) }),
    ("half an address", { fill("a.b@", $0) }),
    ("entities", { fill("&ouml;*x* [b] ", $0) }),
    ("escapes", { fill("\\[", $0) }),
    ("code", { fill("`a` ~ ", $0) }),
    ("raw HTML", { fill("x <b> ", $0) }),
    ("quotes", { fill("\"a\" [b] ", $0) }),
    ("terms", { fill("line of ", $0) }),
    ("words", { "word " + fill("a-", $0) }),
  ]

  private static func fill(_ text: String, _ bytes: Int) -> String {
    String(repeating: text, count: max(1, bytes / text.utf8.count))
  }
}
