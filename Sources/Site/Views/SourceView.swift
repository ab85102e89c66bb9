package import Templates

/// One source: where it is, how far it can be relied on, what rests on it.
package struct SourceView: View {
  package let frame: PageFrame
  package let title: String
  package let language: String?
  package let languageName: String?
  package let publisher: String?
  package let authors: [String]
  package let type: String?
  package let published: DateView?
  package let accessed: DateView?
  package let address: Link?
  package let archive: Link?
  package let grade: GradeView?
  package let note: String?
  package let corrections: [CorrectionView]
  package let body: HTML?
  package let contents: ContentsView?
  package let issues: [AttestedIssue]
  package let uses: [SourceUse]
  package let citations: [CitationView]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "The title, as published") { $0.title },
      .optionalText("language", "The language tag of the title, for `lang`") { $0.language },
      .optionalText("language_name", "The language's name") { $0.languageName },
      .optionalText("publisher", "Who published it") { $0.publisher },
      .texts("authors", "Who wrote it") { $0.authors },
      .flag("has_authors", "Whether there are any of `authors`") { !$0.authors.isEmpty },
      .optionalText("type", "What it is") { $0.type },
      .optionalGroup("published", "When it was published") { $0.published },
      .optionalGroup("accessed", "When it was read") { $0.accessed },
      .optionalLink("address", "Where it can be read") { $0.address },
      .optionalLink("archive", "Where a copy is kept") { $0.archive },
      .optionalGroup("grade", "How far it can be relied on") { $0.grade },
      .optionalText("note", "What to know of it") { $0.note },
      .list("corrections", "What has been put right in it") { $0.corrections },
      .flag("has_corrections", "Whether there are any of `corrections`") { !$0.corrections.isEmpty },
      .optionalHTML("body", "More about it") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("issues", "The positions that rest on it, issue by issue") { $0.issues },
      .flag("has_issues", "Whether there are any of `issues`") { !$0.issues.isEmpty },
      .list("uses", "What else on this site rests on it") { $0.uses },
      .flag("has_uses", "Whether anything rests on it") { !($0.issues.isEmpty && $0.uses.isEmpty) },
      .list("citations", "What the text cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
    ]
  }
}

/// Things of one kind that rest on a source.
package struct SourceUse: View {
  package let kind: String
  package let things: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .text("kind", "`Statements`, `Events`, …") { $0.kind },
      .list("things", "The things") { $0.things },
    ]
  }
}
