package import Templates

/// Everything for machines: files and what is in them.
package struct DataView: View {
  package let frame: PageFrame
  package let groups: [DataGroup]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("groups", "The files by what they are for") { $0.groups },
    ]
  }
}

/// Files that serve the same use.
package struct DataGroup: View {
  package let title: String
  package let files: [DataFile]

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "`Everything`, `Tables`, `Calendars and feeds`") { $0.title },
      .list("files", "The files") { $0.files },
    ]
  }
}

/// One file to take away.
package struct DataFile: View {
  package let name: String
  package let link: Link
  package let about: String
  package let format: String
  package let size: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("name", "Its name: `positions.csv`") { $0.name },
      .link("link", "Its address") { $0.link },
      .text("about", "What is in it") { $0.about },
      .text("format", "`CSV`, `JSON`, `iCalendar`") { $0.format },
      .optionalText("size", "How large: `12 KB`") { $0.size },
    ]
  }
}
