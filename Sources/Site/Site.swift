import Diagnostics
package import Dossier
package import Records
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
  let phrases: Phrasebook
  let words: Words
  let theme: Theme
  /// The day as of which it is shown, where that is not the latest.
  let asOf: EDTFDate?
  /// The sizes of the pictures that are shown, by path.
  let pictures: [String: PictureSize]
  let assets: Folder
  let attachments: Folder
  /// What was read of each file, for the next state of the same site.
  package let readFiles: ReadFiles
  /// Spots that texts name and their pages do not have: links lead to the page alone.
  var lost: Set<Spot> = []
  private(set) var search = SearchIndex()
  /// The folder that it stands in, where its language is not the first: `ru/`.
  let folder: String
  /// All languages of the site, where there are several, the first one first.
  var tongues: [Tongue] = []
  /// The same site in its other languages; each is whole in itself, but for the files that all share.
  private(set) var translations: [Site] = []
}

extension Site {
  /// Adds the index of everything, which is made last because it holds what the other pages say.
  mutating func add(_ index: SearchIndex) {
    search = index
    routes += index.files.keys.map {
      Route(place: Self.searchFolder + $0, in: folder, language: dossier.language, subject: .search($0))
    }
    sortRoutes()
  }

  /// Adds the same site in other languages.
  mutating func add(_ others: [Site]) {
    translations = others
    routes += others.flatMap(\.routes)
    sortRoutes()
  }

  private mutating func sortRoutes() { routes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
}

extension Site {
  /// The whole address of a place in the site's language; nothing while the site does not say where it will stand.
  func fullAddress(of place: String) -> Link? { fullAddress(ofShared: folder + place) }

  /// The whole address of a path from the root, where the files stand that all languages share.
  func fullAddress(ofShared path: String) -> Link? {
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
