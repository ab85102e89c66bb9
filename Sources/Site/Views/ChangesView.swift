package import Templates

/// What changed, period by period.
package struct ChangesView: View {
  package let frame: PageFrame
  package let periods: [ChangePeriod]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("periods", "The periods, latest first") { $0.periods },
      .flag("has_periods", "Whether there are any of `periods`") { !$0.periods.isEmpty },
    ]
  }
}

/// The changes of one period: between two editions, or of a month.
package struct ChangePeriod: View {
  package let id: String
  package let title: String
  package let groups: [ChangeGroupView]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor") { $0.id },
      .text("title", "`September 2024` or `Since the edition of 30 September 2024`") { $0.title },
      .list("groups", "The changes, by issue") { $0.groups },
    ]
  }
}

/// Changes that concern one issue, or the process as a whole.
package struct ChangeGroupView: View {
  package let issue: LinkedName
  package let changes: [ChangeView]

  package static var fields: [ViewField<Self>] {
    [
      .group("issue", "The issue; for what touches several issues or none, words without a link") { $0.issue },
      .list("changes", "What moved, then what was said and expected; each latest first") { $0.changes },
    ]
  }
}
