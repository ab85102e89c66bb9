import Diagnostics

/// A page as readers get it, for rules that look at what was made rather than at what it was made from.
package struct RenderedPage: Sendable {
  /// From the site's root: `armenia-azerbaijan/issues/border.html`.
  package let path: String
  /// The values of `href` and `src`, in the order of the page.
  let links: [Place]
  /// The values of `id`.
  let ids: [Place]
  /// Links that have nothing in them which could be read aloud.
  let emptyLinks: [Place]

  /// `folder` is what messages show before the path.
  package init(path: String, bytes: [UInt8], shownIn folder: String) {
    self.path = path
    let scan = PageScan(SourceText(path: folder + "/" + path, bytes: bytes))
    (links, ids, emptyLinks) = (scan.links, scan.ids, scan.emptyLinks)
  }
}
