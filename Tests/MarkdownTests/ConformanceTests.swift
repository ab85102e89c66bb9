import Diagnostics
import Testing

@testable import Markdown

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Plain CommonMark comes out as libcmark itself prints it.
struct ConformanceTests {
  /// CommonMark alone, raw HTML as given.
  private static let plain = PassageOptions.with {
    $0.extensions = []
    $0.headingOffset = 0
    $0.rawHTML = true
  }
  /// All that adds syntax, but for what marks every heading and every link.
  private static let extended = PassageOptions.with {
    $0.extensions.subtract([.anchors, .references])
    $0.headingOffset = 0
    $0.rawHTML = true
  }

  @Test(.enabled(if: SpecExample.areAtHand))
  func `The specification's examples are libcmark's to the byte`() throws {
    let examples = try SpecExample.all()
    #expect(examples.count > 600)
    for example in examples {
      #expect(html(example.markdown, Self.plain) == libcmark(example.markdown), "example \(example.example)")
    }
  }

  @Test(.enabled(if: SpecExample.areAtHand))
  func `Only these examples mean something else with what is read beyond CommonMark`() throws {
    let changed = try SpecExample.all().filter { html($0.markdown, Self.extended) != libcmark($0.markdown) }
    // Bare links: CommonMark leaves these addresses as text.
    #expect(changed.map(\.example) == [602, 606, 608, 611, 612])
  }

  @Test(.enabled(if: SpecExample.areAtHand))
  func `Where raw HTML is not allowed, only examples with raw HTML change`() throws {
    var options = Self.plain
    options.rawHTML = false
    for example in try SpecExample.all() where html(example.markdown, options) != safeLibcmark(example.markdown) {
      #expect(safeLibcmark(example.markdown).contains("<!-- raw HTML omitted -->"), "example \(example.example)")
    }
  }

  @Test(arguments: 0..<40)
  func `Generated documents are libcmark's to the byte`(seed: Int) {
    var writer = DocumentWriter(seed: UInt64(seed))
    var extended = Self.extended
    extended.extensions.remove(.bareLinks)
    for _ in 0..<25 {
      let text = writer.document()
      #expect(html(text, Self.plain) == libcmark(text), "seed \(seed):\n\(text)")
      #expect(html(text, extended) == libcmark(text), "seed \(seed):\n\(text)")
    }
  }

  @Test func `libcmark tells its version, and is safe unless told otherwise`() {
    #expect(CommonMark.version.hasPrefix("0."))
    #expect(CommonMark.html(Array("<b>x</b>".utf8)) != CommonMark.unsafeHTML(Array("<b>x</b>".utf8)))
  }

  private func html(_ text: String, _ options: PassageOptions) -> String {
    String(decoding: Shown(text, options).passage.html { $1 }, as: UTF8.self)
  }

  private func libcmark(_ text: String) -> String {
    String(decoding: CommonMark.unsafeHTML(Array(text.utf8)), as: UTF8.self)
  }

  private func safeLibcmark(_ text: String) -> String {
    String(decoding: CommonMark.html(Array(text.utf8)), as: UTF8.self)
  }
}

/// An example of the CommonMark specification.
private struct SpecExample: Decodable {
  let markdown: String
  let example: Int

  private static var file: String {
    let here = #filePath.split(separator: "/").dropLast(3)
    return "/" + here.joined(separator: "/") + "/../shared/corpora/commonmark-spec.json"
  }

  static var areAtHand: Bool { FileManager.default.fileExists(atPath: file) }

  static func all() throws -> [SpecExample] {
    try JSONDecoder().decode([SpecExample].self, from: Data(contentsOf: URL(filePath: file)))
  }
}

/// Writes documents of CommonMark by chance: the same for the same seed.
private struct DocumentWriter {
  private var state: UInt64
  private static let pieces = [
    "word", "another", " ", " ", "\n", "\n", "\n\n", "*", "**", "_", "`", "``", "> ", "- ", "1. ", "    ", "# ", "### ",
    "[a](b)",
    "[", "]", "(u)", "![", "<b>", "</b>", "<http://a.b>", "&amp;", "&ouml;", "\\*", "\\", "  \n", "***\n", "---\n",
    "===\n",
    "```\n", "~~~\n", "\t", "é", "Հայ", "\"", "'", ".", "...", "<!-- c -->", "<p>\n", "[r]", "[r]: u 'T'\n", "+ ",
    "2) ", "!", "\r\n",
  ]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func document() -> String {
    (0..<(2 + next() % 60)).map { _ in Self.pieces[next() % Self.pieces.count] }.joined()
  }

  /// xorshift64*
  private mutating func next() -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33)
  }
}
