import Diagnostics
package import Dossier
import Records
import Search
import Templates
package import Workers

/// A whole site as a value: its addresses, and what stands at each. It knows no disk and no clock; the same content gives the
/// same bytes.
package struct Site: Sendable {
  package let dossier: Dossier
  /// Every address, sorted by path.
  package private(set) var routes: [Route]
  let library: Library
  let files: ContentFiles
  let appearance: Appearance
  /// The words of the interface, and the same in the order of the theme's slots.
  let phrases: Phrasebook
  let words: Words
  /// The day as of which it is shown, where that is not the latest.
  let asOf: EDTFDate?
  let pictures: ReadPictures
  let assets: Folder
  let attachments: Folder
  /// What the next state of the same site takes over, where it is the same.
  let readFiles: ReadFiles
  let names: SiteNames
  let list: RouteList
  /// Spots that texts name and their pages do not have: links lead to the page alone.
  var lost: Set<Spot> = []
  private(set) var search = SearchIndex()
  /// What changed in each process, and its data files by their names: more than one page asks for them.
  let moves: [String: Once<[Change]>]
  let exports = Recent<String, [String: [UInt8]]>()
  /// The folder that it stands in, where its language is not the first: `ru/`.
  let folder: String
  /// All languages of the site, where there are several, the first one first.
  var tongues: [Tongue] = []
  /// The same site in its other languages; each is whole in itself, but for the files that all share.
  private(set) var translations: [Site] = []
  /// Case files as they could be known earlier: an edition's page and letters ask for the same two, and the page of changes for all.
  let states = Recent<KnownState, CaseFile>()
}

extension Site {
  var theme: Theme { appearance.theme }

  /// The site in one of its languages.
  package func told(in language: String) -> Site? {
    dossier.language == language ? self : translations.first { $0.dossier.language == language }
  }
}

extension Site {
  /// The same site with the index of everything among its addresses. It is a step of its own because only what is written or
  /// searched needs it.
  package func withSearch(_ workers: Workers) -> Site {
    var site = self
    site.search = searchIndex(workers)
    site.routes = list.routes
    site.routes += site.search.files.keys.map {
      Route(place: Self.searchFolder + $0, in: folder, language: dossier.language, subject: .search($0))
    }
    site.add(translations.map { $0.withSearch(workers) })
    return site
  }

  /// Adds the same site in other languages.
  mutating func add(_ others: [Site]) {
    translations = others
    routes += others.flatMap(\.routes)
    routes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension Site {
  /// The whole address of a place in the site's language; nothing while the site does not say where it will stand.
  func fullAddress(of place: String) -> Link? { fullAddress(ofFile: folder + place) }

  /// The whole address of a path from the root, where the files stand that all languages share.
  func fullAddress(ofFile path: String) -> Link? {
    guard let base = dossier.settings.baseURL else { return nil }
    let name = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    return Link(external: base + (base.hasSuffix("/") ? "" : "/") + name)
  }

  /// The route of a path, found by halves, since routes are sorted.
  package func route(at path: String) -> Route? {
    var (low, high) = (0, routes.count)
    while low < high {
      let middle = (low + high) / 2
      if routes[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < routes.count && routes[low].path == path ? routes[low] : nil
  }

  /// The path of a place in one of the site's languages; in the first where none is named.
  func path(of place: String, in language: String?) -> String {
    (language.flatMap { told(in: $0) }?.folder ?? folder) + place
  }

  /// The paths of a thing's pages, one in each language.
  package func paths(of thing: Reference) -> [String] {
    ([self] + translations).map { $0.folder + thing.path }
  }

  /// The title of what stands at a place.
  func title(at place: String) -> String? {
    guard let route = route(at: folder + place) else { return nil }
    return switch route.subject {
    case .home: dossier.settings.title
    case .ordinary(let reference), .thing(let reference): dossier.entry(reference)?.name
    case .process(let id): dossier.file(id)?.process.title
    default: nil
    }
  }
}
