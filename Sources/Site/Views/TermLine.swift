package import Templates

/// A term as one entry of the glossary.
package struct TermLine: View {
  package let id: String
  package let term: String
  package let link: Link
  package let abbreviations: [String]
  package let definition: HTML
  package let see: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor") { $0.id },
      .text("term", "The term") { $0.term },
      .link("link", "Its page") { $0.link },
      .texts("abbreviations", "Its short forms") { $0.abbreviations },
      .flag("has_abbreviations", "Whether there are any of `abbreviations`") { !$0.abbreviations.isEmpty },
      .html("definition", "What it means") { $0.definition },
      .list("see", "What to look at besides") { $0.see },
      .flag("has_see", "Whether there are any of `see`") { !$0.see.isEmpty },
    ]
  }
}
