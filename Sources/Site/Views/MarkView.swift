package import Templates

/// A word of a closed list with its symbol: a stance, a status, where an option stands, a direction, an outcome.
package struct MarkView: View {
  package let key: String
  package let word: String
  package let meaning: String
  package let symbol: String

  package static var fields: [ViewField<Self>] {
    [
      .text("key", "As content writes it: `demands`, `agreed_in_principle`") { $0.key },
      .text("word", "In the page's language: `Demands`") { $0.word },
      .text("meaning", "One sentence that says what the word means") { $0.meaning },
      .text(
        "symbol", "List and word as one, for an id or a class: `stance-demands`, `status-open`"
      ) { $0.symbol },
    ]
  }
}
