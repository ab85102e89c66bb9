package import Diagnostics
package import Dossier

extension Site {
  /// Where the thing is written that a route shows first of all: for a list, its process; nothing for what no single file
  /// makes.
  package func origin(of route: Route) -> Place? {
    thing(at: route).flatMap { thing in
      told(in: route.language)?.dossier.told?.translation(of: thing)?.place ?? dossier.entry(thing)?.head.origin.place
    }
  }

  /// The thing that a route shows first of all.
  package func thing(at route: Route) -> Reference? {
    switch route.subject {
    case .home: dossier.pages.first { $0.reference.path == route.place }?.reference
    case .ordinary(let reference), .thing(let reference), .letter(let reference, _): reference
    case .process(let id), .list(_, let id), .changes(let id), .whole(let id), .data(let id), .export(_, let id),
      .picture(let id):
      dossier.file(id)?.process.reference
    case .redirect(let target): self.route(at: route.folder + target).flatMap { thing(at: $0) }
    case .everything, .index, .search, .notFound, .feed, .sitemap, .robots, .asset, .attachment: nil
    }
  }
}
