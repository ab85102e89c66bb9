package import Diagnostics

/// Finds links of the built site that lead nowhere: to an address that is not there, or to a spot that its page has not.
package struct BrokenLinks: Sendable {
  private let paths: Set<String>
  private let anchors: [String: Set<String>]

  /// `paths` are all addresses of the site, `pages` those that can hold links and spots.
  package init(paths: [String], pages: [RenderedPage]) {
    self.paths = Set(paths)
    anchors = Dictionary(
      pages.map { page in (page.path, Set(page.ids.map(\.text))) },
      uniquingKeysWith: { first, _ in first })
  }

  package func check(_ page: RenderedPage) -> [Diagnostic] {
    page.links.compactMap { fault(at: $0, on: page) }
  }

  private func fault(at place: Place, on page: RenderedPage) -> Diagnostic? {
    let address = place.text.unescaped
    guard !address.isOutward else { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let target = parts[0].isEmpty ? page.path : parts[0].resolved(from: page.path)
    guard let target, paths.contains(target) else {
      return Diagnostic(
        .brokenLink, "this link leads to no page of the site", at: place,
        suggestion: target.flatMap { Spelling.nearest(to: $0, among: paths.sorted()) })
    }
    guard parts.count > 1, let known = anchors[target], !known.contains(parts[1].unescapedPercent) else { return nil }
    return Diagnostic(
      .brokenAnchor, "\(target) has no spot \"\(parts[1])\"", at: place,
      suggestion: Spelling.nearest(to: parts[1], among: known.sorted()))
  }
}

extension Code {
  static let brokenLink = Code(
    "E0601", "broken-link",
    "A link of a page leads to an address that the site does not have. A template names a page that nothing makes.")
  static let brokenAnchor = Code(
    "E0602", "broken-anchor", "A link names a spot on a page (after #), and no element of that page has this id.")
}
