package import Templates

/// The headings of a text, for a table of contents.
package struct ContentsView: View {
  package let entries: [ContentsEntry]

  /// How many headings make a table of contents worth its room.
  private static let enough = 3

  package static var fields: [ViewField<Self>] {
    [
      .list("entries", "Its headings of the highest level, in order") { $0.entries },
      .flag("is_long", "Whether it has three headings or more, of whatever level") { view in
        view.entries.reduce(0) { $0 + 1 + $1.parts.count } >= enough
      },
    ]
  }
}

/// A heading of the highest level, with those below it.
package struct ContentsEntry: View {
  package let id: String
  package let words: HTML
  package let text: String
  package let level: Int
  package let parts: [ContentsPart]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor on the page") { $0.id },
      .html("words", "Its words, with emphasis and code, without links and citations") { $0.words },
      .text("text", "Its words alone") { $0.text },
      .number("level", "Its level as it is shown, 1 to 6") { $0.level },
      .list("parts", "The headings below it, up to the next of its own level") { $0.parts },
      .flag("has_parts", "Whether there are any of `parts`") { !$0.parts.isEmpty },
    ]
  }
}

/// A heading below another.
package struct ContentsPart: View {
  package let id: String
  package let words: HTML
  package let text: String
  package let level: Int

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor on the page") { $0.id },
      .html("words", "Its words, with emphasis and code, without links and citations") { $0.words },
      .text("text", "Its words alone") { $0.text },
      .number("level", "Its level as it is shown, 1 to 6") { $0.level },
    ]
  }
}
