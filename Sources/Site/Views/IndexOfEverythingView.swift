package import Templates

/// Everything on the site on one page, to be searched with the browser's own search.
package struct IndexOfEverythingView: View {
  package let frame: PageFrame
  package let groups: [IndexGroup]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("groups", "The pages by process and kind") { $0.groups },
    ]
  }
}

/// The pages of one kind in one process.
package struct IndexGroup: View {
  package let id: String
  package let title: String
  package let process: String?
  package let entries: [IndexEntry]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor") { $0.id },
      .text("title", "`Issues`") { $0.title },
      .optionalText("process", "The process's title, where there are several") { $0.process },
      .list("entries", "The pages, by title") { $0.entries },
    ]
  }
}

/// One page in the index.
package struct IndexEntry: View {
  package let title: String
  package let link: Link
  package let about: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .link("link", "Its address") { $0.link },
      .optionalText("about", "A line that tells it from others: a date, a speaker, a role") { $0.about },
    ]
  }
}
