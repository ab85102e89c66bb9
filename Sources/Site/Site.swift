import Diagnostics
package import Dossier
import Records
import Search
import Templates
import Workers

/// A whole site as a value: its addresses, and what stands at each. It knows no disk and no clock; the same content gives the
/// same bytes.
package struct Site: Sendable {
  package let dossier: Dossier
  /// Every address, sorted by path.
  package private(set) var routes: [Route]
  let library: Library
  let files: ContentFiles
  let appearance: Appearance
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
}

extension Site {
  var phrases: Phrasebook { appearance.phrases }
  var words: Words { appearance.words }
  var theme: Theme { appearance.theme }
}

extension Site {
  /// Adds the index of everything, which is made last because it holds what the other pages say.
  mutating func add(_ index: SearchIndex) {
    search = index
    routes += index.files.keys.map {
      Route(path: Self.searchFolder + $0, language: dossier.settings.language, subject: .search($0))
    }
    routes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension Site {
  /// The whole address of a path; nothing while the site does not say where it will stand.
  func fullAddress(of path: String) -> Link? {
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

  /// The title of what stands at a path.
  func title(at path: String) -> String? {
    guard let route = route(at: path) else { return nil }
    return switch route.subject {
    case .home: dossier.settings.title
    case .ordinary(let reference), .thing(let reference): dossier.entry(reference)?.name
    case .process(let id): dossier.file(id)?.process.title
    default: nil
    }
  }
}
