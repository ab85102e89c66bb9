/// When a file is carried over, so that readers never see half a site: what is new comes first, since nothing leads to it yet.
/// Then comes what leads to it: what pages need before the pages, and indexes and feeds after them.
package enum PublicationStage: Int, Sendable, CaseIterable {
  case newAssets, newPages, newIndexes, assets, pages, indexes, feeds

  /// The stage of a file, by its name, and by whether anything stands in its place already.
  package init(of path: String, isNew: Bool) {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    self =
      if name == "index.html" {
        isNew ? .newIndexes : .indexes
      } else if name.hasSuffix(".html") {
        isNew ? .newPages : .pages
      } else if name.hasSuffix(".xml") {
        .feeds
      } else {
        isNew ? .newAssets : .assets
      }
  }
}
