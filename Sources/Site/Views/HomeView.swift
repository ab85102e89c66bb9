package import Templates

/// The first page: what the site is and its processes.
package struct HomeView: View {
  package let frame: PageFrame
  package let title: String
  package let description: String?
  package let body: HTML?
  package let contents: ContentsView?
  package let processes: [ProcessCard]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "The site's title") { $0.title },
      .optionalText("description", "What the site is") { $0.description },
      .optionalHTML("body", "The body of `index.md`") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("processes", "The processes") { $0.processes },
      .flag("has_processes", "Whether there are any of `processes`") { !$0.processes.isEmpty },
      .list("citations", "What the body cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
