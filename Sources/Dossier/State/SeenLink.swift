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

extension CaseFile {
  /// What an issue is to others and others are to it, in this process and elsewhere: every link, seen from this issue.
  package func links(of issue: Issue) -> [SeenLink] {
    let own = issue.links.map { SeenLink(link: $0, other: $0.issue, isOutward: true) }
    let others = (issues + elsewhere.issues).filter { $0.reference != issue.reference }.flatMap { other in
      other.links.filter { $0.issue == issue.reference }.map {
        SeenLink(link: $0, other: other.reference, isOutward: false)
      }
    }
    // A symmetric link that both issues name is one link.
    return own
      + others.filter { seen in
        !seen.link.kind.isSymmetric || !own.contains { $0.other == seen.other && $0.link.kind == seen.link.kind }
      }
  }
}
