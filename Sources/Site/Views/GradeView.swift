package import Templates

/// An Admiralty grade: how far a source can be relied on, how likely a claim is.
package struct GradeView: View {
  package let code: String
  package let words: String

  package static var fields: [ViewField<Self>] {
    [
      .text("code", "`C3`, `C` or `3`") { $0.code },
      .text("words", "`Fairly reliable source; possibly true`") { $0.words },
    ]
  }
}
