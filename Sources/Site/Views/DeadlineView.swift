package import Templates

/// A day that the process is measured against.
package struct DeadlineView: View {
  package let label: String
  package let date: DateView
  package let count: String
  package let past: Bool
  package let source: SourceNote?

  package static var fields: [ViewField<Self>] {
    [
      .text("label", "What is due") { $0.label },
      .group("date", "When") { $0.date },
      .text("count", "How far away, from the day the page is drawn for: `42 days`") { $0.count },
      .flag("past", "Whether it has gone by") { $0.past },
      .optionalGroup("source", "Who set it") { $0.source },
    ]
  }
}
