/// A link between issues as one of the two sees it.
package struct SeenLink: Sendable {
  package let link: IssueLink
  /// The issue at the other end.
  package let other: Reference
  /// Whether this issue is the one that names the link.
  package let isOutward: Bool

  package init(link: IssueLink, other: Reference, isOutward: Bool) {
    (self.link, self.other, self.isOutward) = (link, other, isOutward)
  }
}

/// A link that an issue of another process names.
struct DistantLink: Sendable {
  let link: IssueLink
  let other: Reference
  /// From when both the link and the issue that names it could be known.
  let knownFrom: Instant
}
