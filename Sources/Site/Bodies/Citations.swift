import Dossier
import Templates

/// The sources that a page's texts cite, numbered in the order of their first use.
struct Citations {
  private var uses: [Cited] = []
  private var places: [Reference: Int] = [:]
  private var names: Set<String> = []
  /// The addresses of links, where a page is made for paper too.
  private var paper: PaperNotes?

  init(onPaper paper: PaperNotes? = nil) { self.paper = paper }

  private struct Cited {
    let source: Reference
    /// What tells it from the other sources of the page: its id, with its process where another has the same.
    let name: String
    var count = 0

    var entry: String { "cite:\(name)" }
    func spot(_ use: Int) -> String { "cited:\(name):\(use)" }
  }

  struct Use {
    /// The source's number on this page, from 1.
    let number: Int
    /// The id of the spot that cites it. A colon keeps it apart from the anchors of headings.
    let spot: String
    /// The id of the source's entry in the list at the foot of the page.
    let entry: String
  }

  /// Notes one more use of a source.
  mutating func cite(_ source: Reference) -> Use {
    let index = places[source] ?? add(source)
    uses[index].count += 1
    let cited = uses[index]
    return Use(number: index + 1, spot: cited.spot(cited.count), entry: cited.entry)
  }

  private mutating func add(_ source: Reference) -> Int {
    let isTaken = !names.insert(source.id).inserted
    places[source] = uses.count
    uses.append(Cited(source: source, name: isTaken ? "\(source.process)/\(source.id)" : source.id))
    return uses.count - 1
  }

  /// A text with a letter at each link that paper has the address of.
  mutating func noted(_ html: [UInt8]) -> [UInt8] { paper?.noted(html) ?? html }

  /// The addresses of links, in the order of their letters.
  var addresses: [LinkedName] {
    (paper?.addresses ?? []).map { LinkedName(name: $0, link: Link(external: $0)) }
  }

  /// The list at the foot of the page.
  func views(on page: Page) -> [CitationView] {
    uses.enumerated().compactMap { index, cited in
      guard let source = page.site.dossier.entry(cited.source) as? Source else { return nil }
      let back = (1...cited.count).map {
        BackLink(id: cited.spot($0), label: cited.count > 1 ? Self.letter($0) : "")
      }
      return CitationView(
        id: cited.entry, number: index + 1, source: SourceNote(source, on: page),
        address: source.url.flatMap { Link(external: $0) }, back: back)
    }
  }

  /// a, b, … z, 27, 28 …
  private static func letter(_ number: Int) -> String {
    number <= 26 ? String(UnicodeScalar(UInt8(96 + number))) : String(number)
  }
}
