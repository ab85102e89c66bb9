/// A finding that a site knows of and lets be, with the reason.
package struct Waiver: Part {
  /// The code or the name of what is found.
  package var rule = ""
  /// The file it is found in, from the content folder.
  package var file = ""
  /// Words by which it is told from others of the file; without any, all of them are meant.
  package var words: String?
  package var why = ""

  package init() {}

  package static let fields: [Field<Waiver>] = [
    .required("rule", .text, \.rule, "What is found, by code or by name: W0611, single-source."),
    .required("file", .text, \.file, "The file it stands in, from the content folder."),
    .optional("words", .text, \.words, "Words of the line or of the message, which tell it from others of the file."),
    .required("why", .text, \.why, "Why it is let be."),
  ]
}
