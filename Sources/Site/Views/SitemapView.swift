package import Templates

/// All pages for search engines.
package struct SitemapView: View {
  package let entries: [SitemapEntry]
  package let isInLanguages: Bool

  package static var fields: [ViewField<Self>] {
    [
      .list("entries", "The pages, by address") { $0.entries },
      .flag("in_languages", "Whether the site has several languages") { $0.isInLanguages },
    ]
  }
}

/// One page in the site map.
package struct SitemapEntry: View {
  package let address: Link
  package let modified: String?
  package let alternates: [SitemapAlternate]

  package static var fields: [ViewField<Self>] {
    [
      .link("address", "Its full address") { $0.address },
      .optionalText("modified", "The day of its latest content: `2024-09-30`") { $0.modified },
      .list("alternates", "The page in each language, itself among them; empty where there is one language") {
        $0.alternates
      },
    ]
  }
}

/// A page in one of its languages.
package struct SitemapAlternate: View {
  package let tag: String
  package let address: Link

  package static var fields: [ViewField<Self>] {
    [
      .text("tag", "The language's tag: `hy`") { $0.tag },
      .link("address", "Its full address") { $0.address },
    ]
  }
}
