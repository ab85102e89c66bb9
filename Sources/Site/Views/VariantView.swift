package import Templates

/// The same words as another source has them.
package struct VariantView: View {
  package let text: String
  package let note: String?
  package let preferred: Bool
  package let source: SourceNote?

  package static var fields: [ViewField<Self>] {
    [
      .text("text", "The other wording") { $0.text },
      .optionalText("note", "Why they differ, or which to trust") { $0.note },
      .flag("preferred", "Whether the editors prefer this wording to the one shown first") { $0.preferred },
      .optionalGroup("source", "Who has it so") { $0.source },
    ]
  }
}
