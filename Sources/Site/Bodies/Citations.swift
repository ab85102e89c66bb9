import Dossier
import Templates

/// The sources that a page's texts cite, numbered in the order of their first use.
struct Citations {
  private var uses: [(source: Reference, count: Int)] = []

  struct Use {
    /// The source's number on this page, from 1.
    let number: Int
    /// The id of the spot that cites it.
    let anchor: String
  }

  /// Notes one more use of a source.
  mutating func cite(_ source: Reference) -> Use {
    let index = uses.firstIndex { $0.source == source } ?? uses.count
    if index == uses.count { uses.append((source, 0)) }
    uses[index].count += 1
    return Use(number: index + 1, anchor: Self.spot(source, uses[index].count))
  }

  /// The id of a source's entry in the list at the foot of the page.
  static func anchor(of source: Reference) -> String { "cite-" + source.id }

  private static func spot(_ source: Reference, _ use: Int) -> String { "cited-\(source.id)-\(use)" }

  /// The list at the foot of the page.
  func views(on page: Page) -> [CitationView] {
    uses.enumerated().compactMap { index, use in
      guard let source = page.site.dossier.entry(use.source) as? Source else { return nil }
      let back = (1...use.count).map {
        BackLink(id: Self.spot(use.source, $0), label: use.count > 1 ? Self.letter($0) : "")
      }
      return CitationView(
        id: Self.anchor(of: use.source), number: index + 1, source: SourceNote(source, on: page),
        address: source.url.flatMap { Link(external: $0) }, back: back)
    }
  }

  /// a, b, … z, 27, 28 …
  private static func letter(_ number: Int) -> String {
    number <= 26 ? String(UnicodeScalar(UInt8(96 + number))) : String(number)
  }
}
