/// A term and the words it goes by.
package struct LexiconEntry: Sendable, Hashable {
  package let id: String
  /// Matched as whole words. A phrase without a capital of its own is matched capitalised and in capitals too.
  package let phrases: [String]

  package init(id: String, phrases: [String]) {
    self.id = id
    self.phrases = phrases
  }
}

/// Terms to look for in bodies, sorted for looking up: made once for a site.
package struct Lexicon: Sendable {
  /// How many terms there are.
  let count: Int
  /// The phrases by each way their first word may be written, the longest first.
  private var phrases: [[UInt8]: [Phrase]] = [:]
  /// For each byte that such a word begins with, how many bytes it may have: a bit each, the last for 63 and more.
  private var lengths = [UInt64](repeating: 0, count: 256)

  package init(_ entries: [LexiconEntry] = []) {
    count = entries.count
    for entry in entries {
      for text in entry.phrases {
        let phrase = Phrase(id: entry.id, text)
        for form in phrase.words.first ?? [] {
          phrases[form, default: []].append(phrase)
          lengths[Int(form.first ?? 0)] |= Lexicon.bit(form.count)
        }
      }
    }
    for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
  }

  package var isEmpty: Bool { phrases.isEmpty }

  /// The phrases that may begin with this word, the longest first.
  func phrases(beginningWith word: UnsafeBufferPointer<UInt8>) -> [Phrase] {
    // Most words are ruled out by their first byte and their length.
    guard let first = word.first, lengths[Int(first)] & Lexicon.bit(word.count) != 0 else { return [] }
    return phrases[Array(word)] ?? []
  }

  /// Whether a text has a word that a term not yet known may begin with.
  func mayHaveTerm(_ text: UnsafeBufferPointer<UInt8>, except known: Set<String>) -> Bool {
    guard known.count < count else { return false }
    var words = WordScan(text)
    while let word = words.next() {
      let phrases = phrases(beginningWith: UnsafeBufferPointer(rebasing: text[word]))
      if phrases.contains(where: { !known.contains($0.id) }) { return true }
    }
    return false
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// One way of writing a term.
  struct Phrase: Sendable {
    let id: String
    /// For each word the ways in which it may be written.
    let words: [[[UInt8]]]

    fileprivate init(id: String, _ text: String) {
      self.id = id
      let isLow = text == text.lowercased()
      words = text.split { $0.isWhitespace }.map { word in
        let capitalised = word.prefix(1).uppercased() + word.dropFirst()
        let forms: Set = isLow ? [String(word), capitalised, word.uppercased()] : [String(word)]
        return forms.sorted().map { Array($0.utf8) }
      }
    }
  }
}
