package import Templates

/// A dated edition as one entry of a list.
package struct BriefingLine: View {
  package let title: String
  package let link: Link
  package let date: DateView
  package let status: String?
  package let summary: HTML?
  package let points: [KeyPoint]

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .link("link", "Its page") { $0.link },
      .group("date", "Its date") { $0.date },
      .optionalText("status", "`Draft` or `Corrected`; absent when final") { $0.status },
      .optionalHTML("summary", "What it says") { $0.summary },
      .list("points", "Its key points") { $0.points },
      .flag("has_points", "Whether there are any of `points`") { !$0.points.isEmpty },
    ]
  }
}
