package import Templates

/// All pages for search engines.
package struct SitemapView: View {
  package let entries: [SitemapEntry]

  package static var fields: [ViewField<Self>] {
    [
      .list("entries", "The pages, by address") { $0.entries }
    ]
  }
}

/// One page in the site map.
package struct SitemapEntry: View {
  package let address: Link
  package let modified: String?

  package static var fields: [ViewField<Self>] {
    [
      .link("address", "Its full address") { $0.address },
      .optionalText("modified", "The day of its latest content: `2024-09-30`") { $0.modified },
    ]
  }
}
