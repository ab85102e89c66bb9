package import Templates

/// One term: what it means and where it is used.
package struct TermView: View {
  package let frame: PageFrame
  package let term: TermLine
  package let body: HTML?
  package let contents: ContentsView?
  package let used: [LinkedName]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .group("term", "The term") { $0.term },
      .optionalHTML("body", "More about it") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("used", "The pages that use it") { $0.used },
      .flag("has_used", "Whether there are any of `used`") { !$0.used.isEmpty },
      .list("citations", "What the text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
