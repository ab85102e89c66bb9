package import Templates

/// A source where something rests on it: title, publisher, date and grade.
package struct SourceNote: View {
  package let title: String
  package let link: Link?
  package let publisher: String?
  package let published: DateView?
  package let locator: String?
  package let grade: GradeView?
  package let author: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "The title, as published") { $0.title },
      .optionalLink("link", "The source's page on this site") { $0.link },
      .optionalText("publisher", "Who published it") { $0.publisher },
      .optionalGroup("published", "When it was published") { $0.published },
      .optionalText("locator", "The place in it: `p. 3`") { $0.locator },
      .optionalGroup(
        "grade", "The source's reliability and the claim's credibility; absent where neither is given"
      ) { $0.grade },
      .optionalText("author", "Who wrote it, where it is signed") { $0.author },
    ]
  }
}
