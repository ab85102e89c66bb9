package import Diagnostics

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
  /// Pictures that do not even say that they stand for nothing.
  let unspokenPictures: [Place]
  /// What it would ask other hosts for.
  let outsideResources: [Place]
  /// Its first line, where it has no title.
  let untitled: Place?

  /// `folder` is what messages show before the path.
  package init(path: String, bytes: [UInt8], shownIn folder: String) {
    self.path = path
    let text = SourceText(path: folder + "/" + path, bytes: bytes)
    let scan = PageScan(text)
    (links, ids) = (scan.links, scan.ids)
    (emptyLinks, unspokenPictures) = (scan.emptyLinks, scan.unspokenPictures)
    outsideResources = scan.outsideResources
    untitled = scan.hasTitle ? nil : text.place(text.lineRange(around: 0))
  }
}

extension RenderedPage {
  /// Its links to other hosts, each with its address as a browser reads it.
  package var outsideLinks: [(address: String, place: Place)] {
    links.map { ($0.text.unescaped, $0) }.filter {
      $0.address.lowercased().hasPrefix("http") && $0.address.contains("://")
    }
  }
}
