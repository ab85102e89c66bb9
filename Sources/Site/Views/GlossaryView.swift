package import Templates

/// The terms and what they mean.
package struct GlossaryView: View {
  package let frame: PageFrame
  package let terms: [TermLine]

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .list("terms", "The terms, in the language's order") { $0.terms },
      .flag("has_terms", "Whether there are any of `terms`") { !$0.terms.isEmpty },
    ]
  }
}
