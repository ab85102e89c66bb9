package import Templates

/// A dated edition: a memo of two pages that never changes afterwards.
package struct BriefingView: View {
  package let frame: PageFrame
  package let title: String
  package let date: DateView
  package let asOf: DateView?
  package let author: String?
  package let status: String?
  package let summary: HTML?
  package let points: [KeyPoint]
  package let deadline: DeadlineView?
  package let changes: [ChangeGroupView]
  package let changesLeft: String?
  package let changesLink: Link?
  package let previous: LinkedName?
  package let next: LinkedName?
  package let changesSince: String?
  package let issues: [LinkedName]
  package let matrix: MatrixView?
  package let body: HTML?
  package let contents: ContentsView?
  package let corrections: [CorrectionView]
  package let citations: [CitationView]
  package let asText: Link
  package let asMail: Link
  package let page: Link?
  package let addresses: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .text("title", "Its title") { $0.title },
      .group("date", "Its date") { $0.date },
      .optionalGroup("as_of", "The day it is drawn for, where that is another") { $0.asOf },
      .optionalText("author", "Who wrote it") { $0.author },
      .optionalText("status", "`Draft` or `Corrected`; absent when final") { $0.status },
      .optionalHTML("summary", "Where it stands, in a sentence") { $0.summary },
      .list("points", "Its key points") { $0.points },
      .flag("has_points", "Whether there are any of `points`") { !$0.points.isEmpty },
      .optionalGroup("deadline", "The next deadline from that day") { $0.deadline },
      .list("changes", "What moved since the edition before, as known then, by issue") { $0.changes },
      .flag("has_changes", "Whether there are any of `changes`") { !$0.changes.isEmpty },
      .optionalText("changes_left", "How many changes are left out of the memo: `12 more changes`") { $0.changesLeft },
      .optionalLink("changes_link", "Everything that changed in that time; absent where nothing did") {
        $0.changesLink
      },
      .optionalGroup("previous", "The edition before") { $0.previous },
      .optionalGroup("next", "The edition after") { $0.next },
      .optionalText("changes_since", "Since when: `Since the edition of 12 July 2024`") { $0.changesSince },
      .list("issues", "The issues it is about") { $0.issues },
      .flag("has_issues", "Whether there are any of `issues`") { !$0.issues.isEmpty },
      .optionalGroup("matrix", "Who wanted what, as known then") { $0.matrix },
      .optionalHTML("body", "The memo") { $0.body },
      .optionalGroup("contents", "The headings of `body`; absent where it has none") { $0.contents },
      .list("corrections", "What was put right afterwards") { $0.corrections },
      .flag("has_corrections", "Whether there are any of `corrections`") { !$0.corrections.isEmpty },
      .list("citations", "What it cites") { $0.citations },
      .flag("has_citations", "Whether there are any of `citations`") { !$0.citations.isEmpty },
      .link("as_text", "The edition as plain text, to be sent on") { $0.asText },
      .link("as_mail", "The edition as a file for e-mail") { $0.asMail },
      .optionalLink("page", "The full address of its page, for a letter; needs `base_url`") { $0.page },
      .list("addresses", "Where its links to other hosts lead, for paper; the text has a letter for each") {
        $0.addresses
      },
      .flag("has_addresses", "Whether there are any of `addresses`") { !$0.addresses.isEmpty },
    ]
  }
}

/// What was put right in an edition after it was final.
package struct CorrectionView: View {
  package let date: DateView
  package let note: String

  package static var fields: [ViewField<Self>] {
    [
      .group("date", "When") { $0.date },
      .text("note", "What was wrong and what is right") { $0.note },
    ]
  }
}
