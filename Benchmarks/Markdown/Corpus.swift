import Markdown

/// Documents of about 6 KB, written by chance and yet always the same, so that two runs measure the same bytes.
enum Corpus: String, CaseIterable {
  /// Headings, links into the site, citations, a table, a list and a footnote, about as dense as a briefing has them.
  case mixed
  /// The same, read as on a site: with typographic signs, and a glossary whose terms are marked.
  case site
  /// CommonMark alone: headings, paragraphs, emphasis, links outside.
  case plain

  /// Twenty documents, no two alike.
  func documents() -> [[UInt8]] {
    (1...20).map { seed in
      var writer = Writer(seed: UInt64(seed), hasQuotes: self == .site)
      return Array((self == .plain ? writer.plain() : writer.mixed()).utf8)
    }
  }

  /// How they are read.
  var options: PassageOptions {
    var options = PassageOptions()
    guard self == .site else { return options }
    options.smart = true
    options.topHeading = 2
    options.lexicon = Lexicon(
      ["corridor", "border treaty", "ceasefire", "readout", "red line", "COP29", "mediators", "Declaration of 1990",
        "demarcation", "interim document", "precondition", "trilateral", "refugees agreed", "initialling"].map {
          LexiconEntry(id: $0, phrases: [$0])
        })
    return options
  }
}

private struct Writer {
  private var state: UInt64
  /// Whether sentences hold quotes and apostrophes.
  private let hasQuotes: Bool
  private static let size = 6_000
  private static let kinds = ["issue", "person", "event", "statement", "party"]
  private static let words = """
    the of and a to in that on for was with by from at as is it not had this an which but were both before after under
    border treaty talks ministers agreement return guarantees delegation corridor mediators ceasefire commission text
    Armenia Azerbaijan Yerevan Baku Tbilisi Brussels September November government parliament constitution conference
    prisoners refugees officials observers statement position proposal article deadline negotiations implementation
    said agreed refused proposed denied supports rejects expects signed published demanded remains continues
    first second open final partial confidential regional international possible unlikely several recent earlier
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  init(seed: UInt64, hasQuotes: Bool) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.hasQuotes = hasQuotes
  }

  mutating func mixed() -> String {
    var text = ""
    var section = 0
    while text.utf8.count < Self.size {
      text += "## \(heading())\n\n\(paragraph { $0.dressed() })\n\n"
      switch section {
      case 1: text += table()
      case 2: text += (0..<5).map { _ in "- \(dressed())\n" }.joined() + "\n"
      case 3: text += "\(sentence())[^note]\n\n[^note]: \(dressed())\n\n"
      default: text += "\(paragraph { $0.dressed() })\n\n"
      }
      section += 1
    }
    return text
  }

  mutating func plain() -> String {
    var text = ""
    while text.utf8.count < Self.size {
      text += "## \(heading())\n\n\(paragraph { $0.simple() })\n\n\(paragraph { $0.simple() })\n\n"
    }
    return text
  }
}

extension Writer {
  /// A sentence as briefings have them: one in three with a reference, one in five with a source.
  private mutating func dressed() -> String {
    var text = sentence()
    if chance(3) { text = "\(words(3)) [\(words(3))](\(pick(Self.kinds)):\(id())) \(text)" }
    if chance(8) { text = "**\(words(2))** \(text)" }
    if chance(8) { text += " *\(words(2))*" }
    if hasQuotes, chance(4) { text += ", \"\(words(4)),\" which it doesn't" }
    if chance(5) { text += " [@\(id())\(chance(2) ? ", p. \(number(90))" : "")]" }
    return text + "."
  }

  private mutating func simple() -> String {
    var text = sentence()
    if chance(6) { text += " [\(words(3))](https://example.org/\(id()))" }
    if chance(6) { text = "*\(words(2))* \(text)" }
    return text + "."
  }

  private mutating func paragraph(_ sentence: (inout Writer) -> String) -> String {
    let sentences = (0..<(3 + number(3))).map { _ in sentence(&self) }
    return sentences.joined(separator: chance(2) ? " " : "\n")
  }

  private mutating func table() -> String {
    let rows = (0..<5).map { _ in "| \(words(2)) | \(words(4)) | \(number(900)) |\n" }
    return "| \(words(1)) | \(words(2)) | Number |\n|---|:--|--:|\n" + rows.joined() + "\n"
  }

  private mutating func heading() -> String { capitalised(words(2 + number(4))) }
  private mutating func sentence() -> String { capitalised(words(6 + number(12))) }
  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
  }
  private mutating func id() -> String { "\(pick(Self.words).lowercased())-\(2000 + number(25))-\(number(28))" }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
  private mutating func pick(_ words: [String]) -> String { words[next() % words.count] }
  private mutating func number(_ limit: Int) -> Int { 1 + next() % limit }
  private mutating func chance(_ one: Int) -> Bool { next() % one == 0 }

  /// xorshift64*
  private mutating func next() -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33)
  }
}
