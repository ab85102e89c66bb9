package import Templates

/// An ordinary page: a title and a body.
package struct OrdinaryPageView: View {
  package let frame: PageFrame
  package let title: String
  package let summary: HTML?
  package let date: DateView?
  package let body: HTML
  package let contents: ContentsView?
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "Its title") { $0.title },
      .optionalHTML("summary", "What it is about") { $0.summary },
      .optionalGroup("date", "Its date") { $0.date },
      .html("body", "The text") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("citations", "What it cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
