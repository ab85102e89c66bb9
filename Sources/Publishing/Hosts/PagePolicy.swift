import Output

/// What the pages of a site say of themselves to browsers: their Content-Security-Policy, in a `meta` of the head.
package enum PagePolicy: Sendable, Hashable {
  /// All pages say this, and a host may say it for them.
  case common(String)
  /// Pages differ, or say nothing: only they can say it.
  case ofEachPage

  /// The policy of a site's pages; those that only lead elsewhere do not count.
  package init(of site: any PublishedSite, except redirects: Set<String>) throws(PublishingError) {
    var policies: Set<String?> = []
    for entry in site.manifest.entries where entry.path.hasSuffix(".html") && !redirects.contains(entry.path) {
      policies.insert(Self.policy(in: try site.file(entry).bytes))
      guard policies.count == 1 else { break }
    }
    self =
      if policies.count == 1, case .some(.some(let policy)) = policies.first { .common(policy) } else { .ofEachPage }
  }

  private static func policy(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(4096), as: UTF8.self)
    let meta = /<meta http-equiv="Content-Security-Policy" content="([^"\n\r]*)">/
    return head.firstMatch(of: meta).map {
      String($0.1).replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }
  }
}
