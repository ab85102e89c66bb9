import Dossier
import Markdown

/// The words that a process's texts mark where they are first used.
struct MarkedWords: Sendable, Equatable {
  let lexicon: Lexicon
  private let entries: [LexiconEntry]

  /// For texts that mark none.
  static let none = MarkedWords(lexicon: .none, entries: [])

  private init(lexicon: Lexicon, entries: [LexiconEntry]) { (self.lexicon, self.entries) = (lexicon, entries) }

  /// Of a process's terms; that of an earlier state, if they have not changed.
  init(_ file: CaseFile, after earlier: MarkedWords?) {
    let entries = file.terms.map { LexiconEntry(id: $0.id, phrases: [$0.term] + $0.abbreviations) }
    if let earlier, earlier.entries == entries {
      self = earlier
    } else {
      self.init(lexicon: Lexicon(entries), entries: entries)
    }
  }

  static func == (a: MarkedWords, b: MarkedWords) -> Bool { a.entries == b.entries }
}
