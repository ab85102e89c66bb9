package import Templates

/// One entry of the numbered list that a page's citations lead to.
package struct CitationView: View {
  package let id: String
  package let number: Int
  package let source: SourceNote
  package let address: Link?
  package let back: [BackLink]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "The anchor that `[n]` in the text leads to: `cite:turan-analysis`") { $0.id },
      .number("number", "Its number on this page, from 1") { $0.number },
      .group("source", "The source that is cited") { $0.source },
      .optionalLink("address", "Where it can be read outside this site") { $0.address },
      .list("back", "Where on this page it is cited, in order") { $0.back },
      .flag("has_back", "Whether there are any of `back`") { !$0.back.isEmpty },
    ]
  }
}

/// One way back from a citation to the place that cites it.
package struct BackLink: View {
  package let id: String
  package let label: String

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "The anchor in the text: `cited:turan-analysis:2`") { $0.id },
      .text("label", "`a`, `b`, … or the number of the place") { $0.label },
    ]
  }
}
