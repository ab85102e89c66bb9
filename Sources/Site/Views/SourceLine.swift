package import Templates

/// A source as one row of a table.
package struct SourceLine: View {
  package let id: String
  package let title: String
  package let link: Link
  package let publisher: String?
  package let published: DateView?
  package let type: String?
  package let grade: GradeView?
  package let uses: String

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its id, as anchor") { $0.id },
      .text("title", "The title, as published") { $0.title },
      .link("link", "Its page") { $0.link },
      .optionalText("publisher", "Who published it") { $0.publisher },
      .optionalGroup("published", "When") { $0.published },
      .optionalText("type", "`Newspaper article`, `Web page`, …") { $0.type },
      .optionalGroup("grade", "How far it can be relied on") { $0.grade },
      .text("uses", "How often this site rests on it: `12 times`, `not used`") { $0.uses },
    ]
  }
}
