/// A spot on a page: what stands after `#` in an address.
struct Spot: Sendable, Hashable {
  /// The page's path on the site.
  let path: String
  let id: String
}
