import Diagnostics

/// A word that a newcomer would not know, or that means something of its own here.
package struct Term: Entry {
  package static let kind = Kind.term
  package var head = Head()
  package var term = ""
  package var definition = InlineText.unset
  package var see: [Reference] = []
  package var abbreviations: [String] = []

  package init() {}
  package var name: String { term }
  /// The term and its short forms, in small letters.
  var words: [String] { ([term] + abbreviations).map { $0.lowercased() } }

  package static let fields: [Field<Term>] = withCommon([
    .required("term", .text, \.term, "The word or words."),
    .required("definition", .inline, \.definition, "What it means here, in a sentence."),
    .list("see", .reference(.term), \.see, "Terms to look at too."),
    .list("abbreviations", .name, \.abbreviations, "Short forms."),
  ])

  package func check(_ decoder: inout Decoder) {
    guard see.contains(reference) else { return }
    decoder.report(
      Diagnostic(.selfLink, "\"\(id)\" is linked to itself", at: head.origin.place(of: "see"), notes: ["take it out"]))
  }
}
