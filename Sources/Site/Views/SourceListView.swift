package import Templates

/// All sources with their grades, and what the grades mean.
package struct SourceListView: View {
  package let frame: PageFrame
  package let count: String
  package let sources: [SourceLine]
  package let reliabilities: [GradeView]
  package let credibilities: [GradeView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("count", "How many: `19 sources`") { $0.count },
      .list("sources", "The sources, by publisher and date") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
      .list("reliabilities", "The letters and what they mean") { $0.reliabilities },
      .list("credibilities", "The digits and what they mean") { $0.credibilities },
    ]
  }
}
