import Preview
import Synchronization

/// The pages of one state of a site that somebody has asked for, so that none is made twice, however many ask.
final class MadePages: Sendable {
  private let pages = Mutex<[String: Resource]>([:])

  /// More of them than this are not kept.
  private static let most = 1000

  /// The page at a path, made if it was not yet.
  func page(at path: String, _ make: () -> Resource?) -> Resource? {
    if let known = pages.withLock({ $0[path] }) { return known }
    guard let page = make() else { return nil }
    pages.withLock { pages in
      if pages.count >= Self.most { pages = [:] }
      pages[path] = page
    }
    return page
  }
}
