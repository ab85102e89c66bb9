import Dossier
import Preview
import Site

/// A site with what the preview looks up in it again and again.
struct ShownSite: Sendable {
  let site: Site
  /// Why pages are not shown to readers yet, by path.
  let held: [String: String]
  /// When something that is held back now will be shown; nothing where that is already there.
  let nextEmbargo: Instant?
  private let pages = MadePages()

  init(_ site: Site, now: Instant) {
    self.site = site
    let held = site.dossier.held(by: Showing(drafts: false, now: now, asOf: nil))
    self.held = Dictionary(
      held.flatMap { thing in site.paths(of: thing.reference).map { ($0, thing.reason.words) } },
      uniquingKeysWith: { first, _ in first })
    nextEmbargo = (held + site.dossier.heldBack).compactMap { thing -> Instant? in
      if case .embargoed(let until) = thing.reason { until } else { nil }
    }.min()
  }

  /// Whether the index of its search is among its addresses.
  var hasSearch: Bool { site.routes.contains { Site.isOfSearch($0.path) } }

  func route(at path: String) -> Route? { site.route(at: path) }

  /// Just what a build would write there. Copied files are read anew each time: they may change while pages cannot.
  func resource(at path: String) -> Resource? {
    guard let route = route(at: path) else { return nil }
    func made() -> Resource? { (try? site.render(route)).map { Resource(path: path, bytes: $0) } }
    return route.isCopied ? made() : pages.page(at: path, made)
  }
}
