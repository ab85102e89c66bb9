package import Templates

/// What somebody said, with who, when, for whom, in which wordings and on whose word.
package struct QuoteView: View {
  package let id: String
  package let link: Link?
  package let text: String
  package let quoted: Bool
  package let language: String
  package let form: String
  package let speaker: LinkedName
  package let party: PartyRef?
  package let role: String?
  package let attribution: String?
  package let audience: String?
  package let date: DateView?
  package let event: LinkedName?
  package let answers: [LinkedName]
  package let original: OriginalView?
  package let translator: String?
  package let variants: [VariantView]
  package let repeats: [LinkedName]
  package let sources: [SourceNote]
  package let grade: GradeView?
  package let issues: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "The statement's id, for anchors") { $0.id },
      .optionalLink("link", "The statement's page") { $0.link },
      .text("text", "The words, or their paraphrase") { $0.text },
      .flag("quoted", "Whether they are the speaker's own words and stand in quotation marks") { $0.quoted },
      .text("language", "The language tag of the text") { $0.language },
      .text("form", "`in these words`, `paraphrased` or `as reported`, in the page's language") { $0.form },
      .group("speaker", "Who said it") { $0.speaker },
      .optionalGroup("party", "The party it was said for") { $0.party },
      .optionalText("role", "What the speaker was then") { $0.role },
      .optionalText("attribution", "How the source named the speaker") { $0.attribution },
      .optionalText("audience", "To whom it was said") { $0.audience },
      .optionalGroup("date", "When it was said") { $0.date },
      .optionalGroup("event", "On which occasion") { $0.event },
      .list("answers", "The statements and events it reacts to") { $0.answers },
      .flag("has_answers", "Whether there are any of `answers`") { !$0.answers.isEmpty },
      .optionalGroup("original", "The words before they were translated") { $0.original },
      .optionalText("translator", "Who translated them") { $0.translator },
      .list("variants", "Other wordings of the same words") { $0.variants },
      .flag("has_variants", "Whether there are any of `variants`") { !$0.variants.isEmpty },
      .flag("chosen", "Whether it is one of several wordings, and the editors name none of the others as better") {
        view in
        !view.variants.isEmpty && !view.variants.contains(where: \.preferred)
      },
      .list("repeats", "Other records of the same words, named by who reports them") { $0.repeats },
      .flag("has_repeats", "Whether there are any of `repeats`") { !$0.repeats.isEmpty },
      .list("sources", "Where they are found") { $0.sources },
      .flag("has_sources", "Whether there are any of `sources`") { !$0.sources.isEmpty },
      .optionalGroup("grade", "The statement's own grade") { $0.grade },
      .list("issues", "The issues it bears on") { $0.issues },
      .flag("has_issues", "Whether there are any of `issues`") { !$0.issues.isEmpty },
    ]
  }
}
