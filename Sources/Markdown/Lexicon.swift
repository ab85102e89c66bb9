/// A term and the words it goes by.
package struct LexiconEntry: Sendable, Hashable {
  package let id: String
  /// Matched as whole words; in any case where the phrase has no capital of its own.
  package let phrases: [String]

  package init(id: String, phrases: [String]) {
    self.id = id
    self.phrases = phrases
  }
}

/// Terms to look for in bodies, sorted for looking up: made once for a site.
package struct Lexicon: Sendable {
  /// The phrases that begin with a word (in lower case), the longest first.
  private var phrases: [String: [Phrase]] = [:]

  package init(_ entries: [LexiconEntry] = []) {
    for entry in entries {
      for text in entry.phrases {
        let words = Lexicon.words(of: text)
        guard let first = words.first else { continue }
        phrases[first.lowercased(), default: []].append(
          Phrase(id: entry.id, words: words, ignoresCase: text == text.lowercased()))
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
  }

  package var isEmpty: Bool { phrases.isEmpty }

  /// The phrases that may begin with this word, the longest first.
  func phrases(beginningWith word: String) -> [Phrase] {
    phrases[word.lowercased()] ?? []
  }

  /// One way of writing a term.
  struct Phrase: Sendable {
    let id: String
    let words: [String]
    let ignoresCase: Bool

    func matches(_ word: String, at index: Int) -> Bool {
      ignoresCase ? word.lowercased() == words[index] : word == words[index]
    }
  }

  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }
}
