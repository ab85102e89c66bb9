/// When a file is carried over, so that readers never see half a site: what pages need comes before the pages, and
/// what leads to pages after them.
package enum PublicationStage: Int, Sendable, Comparable, CaseIterable {
  case assets, pages, indexes, feeds

  /// The stage of a file, by its name alone.
  package static func of(_ path: String) -> PublicationStage {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if name == "index.html" { return .indexes }
    if name.hasSuffix(".html") { return .pages }
    return name.hasSuffix(".xml") ? .feeds : .assets
  }

  package static func < (one: PublicationStage, other: PublicationStage) -> Bool {
    one.rawValue < other.rawValue
  }
}
