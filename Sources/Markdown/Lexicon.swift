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
  /// The terms by number.
  let ids: [String]
  /// The phrases by each way their first word may be written: by its first byte, then the longest phrase first.
  let openings: [Opening]
  /// For each byte, which openings begin with it.
  let places: [Range<Int>]
  /// For each byte, how many bytes the first words have that begin with it: a bit each, the last for 63 and more. Nearly
  /// all words of a text are ruled out by these alone.
  let lengths: [UInt64]

  /// A phrase, with what stands before its first space written in one way.
  struct Opening: Sendable {
    /// Its first word.
    let first: [UInt8]
    /// What else stands before the first space, as in `U.S.` or `d'accord`.
    let glued: [UInt8]
    /// For what stands between the further spaces, each way in which it may be written.
    let rest: [[[UInt8]]]
    /// The number of its term.
    let term: Int
  }

  package init(_ entries: [LexiconEntry] = []) {
    ids = entries.map(\.id)
    openings = entries.enumerated().flatMap { term, entry in
      entry.phrases.flatMap { Opening.all(of: $0, term: term) }
    }.sorted { ($0.first[0], $1.rest.count) < ($1.first[0], $0.rest.count) }
    var places = [Range<Int>](repeating: 0..<0, count: 256)
    var lengths = [UInt64](repeating: 0, count: 256)
    for (index, opening) in openings.enumerated() {
      let byte = Int(opening.first[0])
      places[byte] = (places[byte].isEmpty ? index : places[byte].lowerBound)..<(index + 1)
      lengths[byte] |= Lexicon.bit(opening.first.count)
    }
    (self.places, self.lengths) = (places, lengths)
  }

  package var isEmpty: Bool { openings.isEmpty }

  /// What stands for a word's length in `lengths`.
  static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }
}

extension Lexicon.Opening {
  fileprivate static func all(of phrase: String, term: Int) -> [Lexicon.Opening] {
    let isLow = phrase == phrase.lowercased()
    let parts = phrase.split { $0.isWhitespace }.map { forms(of: String($0), isLow ? .any : .own) }
    return (parts.first ?? []).compactMap { form in
      let end = form.withUnsafeBufferPointer { TermSearch.wordEnd(in: $0, of: 0, from: 0) }
      guard end > 0 else { return nil }
      return Lexicon.Opening(
        first: Array(form[..<end]), glued: Array(form[end...]), rest: Array(parts.dropFirst()), term: term)
    }
  }

  private enum Case { case own, any }

  private static func forms(of part: String, _ letters: Case) -> [[UInt8]] {
    let capitalised = part.prefix(1).uppercased() + part.dropFirst()
    let cased: Set = letters == .own ? [part] : [part, capitalised, part.uppercased()]
    // A text may have the apostrophe as it is typed or as it is printed.
    return cased.union(cased.map { $0.replacing("'", with: "’") }).sorted().map { Array($0.utf8) }
  }
}
