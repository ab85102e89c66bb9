package import Templates

/// The dated editions.
package struct BriefingListView: View {
  package let frame: PageFrame
  package let briefings: [BriefingLine]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("briefings", "The editions, latest first") { $0.briefings },
      .flag("has_briefings", "Whether there are any of `briefings`") { !$0.briefings.isEmpty },
    ]
  }
}
