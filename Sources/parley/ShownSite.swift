import Dossier
import Site

/// A site with what the preview looks up in it again and again.
struct ShownSite: Sendable {
  let site: Site
  /// Why pages are not shown to readers yet, by path.
  let held: [String: String]
  /// When something that is held back now will be shown; nothing where that is already there.
  let nextEmbargo: Instant?

  init(_ site: Site, now: Instant) {
    self.site = site
    let held = site.dossier.held(by: Showing(drafts: false, now: now, asOf: nil))
    self.held = Dictionary(held.map { ($0.reference.path, $0.reason.words) }, uniquingKeysWith: { first, _ in first })
    nextEmbargo = (held + site.dossier.heldBack).compactMap { thing -> Instant? in
      if case .embargoed(let until) = thing.reason { until } else { nil }
    }.min()
  }

  /// Whether the index of its search is among its addresses.
  var hasSearch: Bool { site.routes.contains { $0.path.hasPrefix(Site.searchFolder) } }

  func route(at path: String) -> Route? { site.route(at: path) }

  /// Just what a build would write there.
  func bytes(at path: String) -> [UInt8]? { route(at: path).flatMap { try? site.render($0) } }
}
