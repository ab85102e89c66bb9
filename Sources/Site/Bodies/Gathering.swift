import Dossier

/// Where the things of a process stand on the one page that gathers them all. What leads to their pages elsewhere leads to
/// spots there: an issue's to `issue:border`, a position's to `issue:border:armenia-exchange`.
struct Gathering: Sendable {
  private let things: [String: String]
  private let levels: [String: Int]

  init(_ file: CaseFile) {
    let heads = Drawer.all.flatMap { $0.heads(file) }
    let process = [file.process.reference.path: "part:state-of-play"]
    things = Dictionary(heads.map { ($0.reference.path, Self.spot(of: $0.reference)) }, uniquingKeysWith: { a, _ in a })
      .merging(process) { a, _ in a }
    levels = Dictionary(
      heads.map { ($0.reference.path, $0.reference.kind == .briefing ? 2 : 1) }, uniquingKeysWith: { a, _ in a })
  }

  static func spot(of thing: Reference) -> String { "\(thing.kind.rawValue):\(thing.id)" }

  /// The spot of what stands at a path elsewhere; nothing where that is not on the page. An id with a colon is the theme's, and
  /// here there is only the thing itself.
  func spot(at path: String, id: String?) -> String? {
    things[path].map { thing in
      id.map { $0.contains(":") ? thing : thing + ":" + $0 } ?? thing
    }
  }

  /// What stands before the ids of a text, and how many levels deeper its headings are, by the path of its page elsewhere.
  func setting(of path: String) -> (prefix: String, deeper: Int) {
    (things[path].map { $0 + ":" } ?? "", levels[path] ?? 0)
  }
}
