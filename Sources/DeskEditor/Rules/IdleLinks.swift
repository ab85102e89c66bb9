import Diagnostics

/// Finds links of the built site that lead readers by a detour, and links without words.
struct IdleLinks {
  /// Addresses that only lead on to another.
  let redirects: Set<String>

  func check(_ page: RenderedPage) -> [Diagnostic] {
    let detours =
      redirects.isEmpty
      ? []
      : page.links.compactMap { place -> Diagnostic? in
        guard let target = place.text.split(separator: "#").first.map(String.init), !target.isOutward,
          let path = target.resolved(from: page.path), redirects.contains(path), !redirects.contains(page.path)
        else { return nil }
        return Diagnostic(.redirectedLink, "this link leads to an old address, which leads on", at: place)
      }
    return detours + page.emptyLinks.map { Diagnostic(.emptyLink, "this link has no words", at: $0) }
  }
}

extension Code {
  static let redirectedLink = Code(
    "W0632", "redirected-link",
    "A page links to an older address of another page. Readers get there by a detour; name the page's own address.")
  static let emptyLink = Code(
    "W0633", "link-without-words",
    "A link without words, or a picture with words, cannot be read aloud or clicked by name.")
}
