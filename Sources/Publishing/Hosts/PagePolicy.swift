import Output

/// What the pages of a site say of themselves to browsers: their Content-Security-Policy, in a `meta` of the head.
package enum PagePolicy: Sendable, Hashable {
  /// A host may say this for all pages: what each of them says, or, where they differ, what all of them need.
  case common(String)
  /// A page says nothing, or nothing goes for all: only pages can say it.
  case ofEachPage

  /// The policy of a site's pages; those that only lead elsewhere do not count.
  package init(of site: any PublishedSite, except redirects: Set<String>) throws(PublishingError) {
    var policies: Set<String> = []
    for entry in site.manifest.entries where entry.path.hasSuffix(".html") && !redirects.contains(entry.path) {
      guard let policy = Self.policy(in: try site.file(entry).bytes) else {
        self = .ofEachPage
        return
      }
      policies.insert(policy)
    }
    self = PolicyUnion.of(policies).map(PagePolicy.common) ?? .ofEachPage
  }

  private static func policy(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(4096), as: UTF8.self)
    let meta = /<meta http-equiv="Content-Security-Policy" content="([^"\n\r]*)">/
    return head.firstMatch(of: meta).map {
      String($0.1).replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
  }
}
