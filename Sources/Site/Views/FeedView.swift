package import Templates

/// An Atom feed of the site, a process or an issue.
package struct FeedView: View {
  package let id: String
  package let language: String
  package let title: String
  package let subtitle: String?
  package let updated: String
  package let address: Link
  package let page: Link
  package let author: String
  package let entries: [FeedEntry]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its permanent id: its full address") { $0.id },
      .text("language", "Its language tag") { $0.language },
      .text("title", "Its title") { $0.title },
      .optionalText("subtitle", "What it tells") { $0.subtitle },
      .text("updated", "When its latest entry changed, as RFC 3339") { $0.updated },
      .link("address", "Its own full address") { $0.address },
      .link("page", "The page it belongs to, in full") { $0.page },
      .text("author", "Who publishes it") { $0.author },
      .list("entries", "Its entries, latest first") { $0.entries },
    ]
  }
}

/// One entry of a feed.
package struct FeedEntry: View {
  package let id: String
  package let title: String
  package let link: Link
  package let updated: String
  package let published: String?
  package let summary: String
  package let content: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its permanent id") { $0.id },
      .text("title", "What is new") { $0.title },
      .link("link", "Where it is told, in full") { $0.link },
      .text("updated", "As RFC 3339") { $0.updated },
      .optionalText("published", "As RFC 3339") { $0.published },
      .text("summary", "In plain words") { $0.summary },
      .optionalText("content", "HTML as text: the feed escapes it") { $0.content },
    ]
  }
}
