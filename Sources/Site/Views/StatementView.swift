package import Templates

/// One statement with everything that is known of its words.
package struct StatementView: View {
  package let frame: PageFrame
  package let title: String
  package let quote: QuoteView
  package let summary: HTML?
  package let body: HTML?
  package let contents: ContentsView?
  package let reactions: [QuoteView]
  package let used: [LinkedName]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "Its title") { $0.title },
      .group("quote", "The words") { $0.quote },
      .optionalHTML("summary", "What to know of them") { $0.summary },
      .optionalHTML("body", "What the editors found out about them") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("reactions", "What was said in reaction, latest first") { $0.reactions },
      .flag("has_reactions", "Whether there are any of `reactions`") { !$0.reactions.isEmpty },
      .list("used", "What on this site rests on them") { $0.used },
      .flag("has_used", "Whether there are any of `used`") { !$0.used.isEmpty },
      .list("citations", "What the text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}
