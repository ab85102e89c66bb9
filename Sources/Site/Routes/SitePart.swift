package import Dossier

/// A part of a site that is built by itself: some processes, or what belongs to none. All parts together are the site.
package struct SitePart: Sendable {
  /// Processes by id.
  private let processes: Set<String>
  /// Whether what belongs to no process is in it.
  package let hasRest: Bool

  /// The name of what belongs to no process: the home page, the index, feeds and assets. No process can be called so.
  package static let rest = "shared"

  /// From names of processes, and perhaps that of the rest.
  package init(_ names: [String]) {
    processes = Set(names.filter { $0 != Self.rest })
    hasRest = names.contains(Self.rest)
  }

  /// Names that the site has no process for, sorted.
  package func unknown(in dossier: Dossier) -> [String] {
    processes.filter { dossier.file($0) == nil }.sorted()
  }

  /// Whether an address belongs to it. A copied file or an older address is its process's in whose folder it stands.
  func holds(_ route: Route, of dossier: Dossier) -> Bool {
    let folder = route.place.prefix { $0 != "/" }
    let process = route.process ?? (dossier.file(String(folder)) == nil ? nil : String(folder))
    return process.map(processes.contains) ?? hasRest
  }
}

extension Site {
  /// The same site, of which only a part is written. Links lead to all of it.
  package func only(_ part: SitePart) -> [Route] { routes.filter { part.holds($0, of: dossier) } }
}
