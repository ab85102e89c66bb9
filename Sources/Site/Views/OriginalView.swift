package import Templates

/// The words in the language they were spoken in.
package struct OriginalView: View {
  package let text: String
  /// Nothing where nobody says which language it is.
  package let language: String?
  package let name: String?

  package static var fields: [ViewField<Self>] {
    [
      .text("text", "The original words") { $0.text },
      .optionalText("language", "Its language tag, for `lang`: `hy`") { $0.language },
      .optionalText("name", "The language's name in the page's language: `Armenian`") { $0.name },
    ]
  }
}
