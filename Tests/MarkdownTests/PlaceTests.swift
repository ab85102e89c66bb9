import Diagnostics
import Testing

@testable import Markdown

/// Keys and addresses, and where they stand, amid whatever else a paragraph holds.
struct PlaceTests {
  @Test(arguments: 0..<20)
  func `Every key and every address is found at its place, in bodies and in summaries of several lines`(seed: Int) {
    var writer = ParagraphWriter(seed: UInt64(seed))
    let smart = PassageOptions.with { $0.smart = true }
    for _ in 0..<50 {
      let text = writer.paragraph()
      for shown in [
        Shown(text, smart), Shown("> " + text.replacing("\n", with: "\n> "), smart), Shown(line: text, smart),
      ] {
        let found = shown.found
        #expect(found.map(\.key) == writer.keys, "\(text)")
        #expect(found.map(\.place) == writer.keys, "\(text)")
        for address in writer.addresses {
          #expect(shown.html.contains("<a href=\"\(address)\">\(address)</a>"), "\(text)")
        }
      }
    }
  }

  @Test func `In a summary of several lines a line end is a space`() {
    let smart = PassageOptions.with { $0.smart = true }
    let shown = Shown(
      line: "They \"met\"\nin *May*,\r\n  see https://a.org/b--c\nand [@mfa--az, p. 3;\n@turan].", smart)
    #expect(
      shown.html == """
        They “met” in <em>May</em>,    see <a href="https://a.org/b--c">https://a.org/b--c</a> \
        and{cite mfa--az (p. 3), turan|}.
        """)
    #expect(shown.found.map(\.place) == ["mfa--az", "turan"])
  }

  @Test func `What is made typographic is found whole`() {
    let shown = Shown("A [@--] [@a'...] [@\"&amp;]", .with { $0.smart = true })
    #expect(shown.found.map(\.place) == ["--", "a'...", "\"&amp;"])
    #expect(shown.found.map(\.key) == ["--", "a'...", "\"&"])
  }
}

extension Shown {
  /// What holes refer to, and the words at the place they give.
  fileprivate var found: [(key: String, place: String)] {
    passage.holes.flatMap { hole -> [(key: String, place: String)] in
      switch hole {
      case .citation(let citation): citation.items.map { ($0.key, $0.place.text) }
      case .reference(let it): [("\(it.kind):\(it.id)", it.place.text)]
      default: []
      }
    }
  }
}

/// Writes paragraphs by chance: the same for the same seed.
private struct ParagraphWriter {
  /// What holes of the last paragraph must refer to, in order.
  private(set) var keys: [String] = []
  /// Its bare links.
  private(set) var addresses: [String] = []
  private var state: UInt64
  private static let pieces = [
    "word", "another", "é", "Հայ", "*em*", "**strong** words", "*a **b** c*", "`[@no]`", "``a ` b``", "\"quoted\"",
    "'single'", "don't", "\"it's *so*\"", "&ouml;", "&quot;", "\\*", "\\[@no]", "--", "a---b", "...", "<b>", "</b>",
    "[w](https://x.y \"t -- u\")", "[*w* -- v](<https://x.y/a b>)", "![p](m.png)", "<https://a.b/c--d>", "\\", "~~x~~",
    "[^", "]", "1 < 2 & 3", "_x_", "2*3*4", "a_b_c", "\u{FFFD}", "(x)", "\t",
  ]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func paragraph() -> String {
    (keys, addresses) = ([], [])
    return "So " + (0..<(2 + next() % 14)).map { _ in piece() + space() }.joined() + "end"
  }

  private mutating func piece() -> String {
    switch next() % 8 {
    case 0:
      keys += [key(), key()]
      return "[@\(keys[keys.count - 2]), pp. 3--4; @\(keys[keys.count - 1])]"
    case 1:
      keys.append("issue:" + key())
      return "[some \"words\" -- here](\(keys[keys.count - 1]))"
    case 2:
      addresses.append("https://h.org/" + key())
      return addresses[addresses.count - 1]
    default: return Self.pieces[next() % Self.pieces.count]
    }
  }

  private mutating func key() -> String { ["k", "k--x", "a...b", "l-m"][next() % 4] + "\(next() % 90)" }
  private mutating func space() -> String { [" ", " ", "\n", " \n", "  "][next() % 5] }

  /// xorshift64*
  private mutating func next() -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33)
  }
}
