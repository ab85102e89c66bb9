package import Templates

/// An issue as one entry of a list.
package struct IssueLine: View {
  package let title: String
  package let link: Link
  package let question: String
  package let status: MarkView?
  package let standing: MarkView?
  package let stalled: String?
  package let summary: HTML?
  package let options: [IssueOptionLine]

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "Its title") { $0.title },
      .link("link", "Its page") { $0.link },
      .text("question", "The question it must answer") { $0.question },
      .optionalGroup("status", "Its status") { $0.status },
      .optionalGroup("standing", "Where it stands by its options: the hardest of them counts") { $0.standing },
      .optionalText("stalled", "Since when nothing has happened") { $0.stalled },
      .optionalHTML("summary", "What to know of it") { $0.summary },
      .list("options", "Its options, with where each stands") { $0.options },
      .flag("has_options", "Whether there are any of `options`") { !$0.options.isEmpty },
    ]
  }
}

/// An option of an issue in a list.
package struct IssueOptionLine: View {
  package let text: String
  package let standing: MarkView?

  package static var fields: [ViewField<Self>] {
    [
      .text("text", "The option") { $0.text },
      .optionalGroup("standing", "Where it stands") { $0.standing },
    ]
  }
}
