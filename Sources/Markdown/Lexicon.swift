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
  /// Whether a phrase may begin with three bytes, by their sum: nearly all spots of a text are ruled out by this alone.
  let beginnings: [Bool]

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

  /// Without a term. One for all: its tables take 8 KB, and most texts have no lexicon.
  package static let none = Lexicon([])

  package init(_ entries: [LexiconEntry]) {
    ids = entries.map(\.id)
    openings = entries.enumerated().flatMap { term, entry in
      entry.phrases.flatMap { Opening.all(of: $0, term: term) }
    }.sorted { ($0.first[0], $1.rest.count) < ($1.first[0], $0.rest.count) }
    var places = [Range<Int>](repeating: 0..<0, count: 256)
    var beginnings = [Bool](repeating: false, count: Lexicon.sums)
    for (index, opening) in openings.enumerated() {
      let byte = Int(opening.first[0])
      places[byte] = (places[byte].isEmpty ? index : places[byte].lowerBound)..<(index + 1)
      for sum in opening.sums { beginnings[sum] = true }
    }
    (self.places, self.beginnings) = (places, beginnings)
  }

  package var isEmpty: Bool { openings.isEmpty }

  /// How many sums there are.
  private static let sums = 4096

  /// The sum of three bytes, the first in the lowest place.
  static func sum(of bytes: UInt32) -> Int { Int((bytes &* 0x9E37_79B1) >> 20) }
}

extension Lexicon.Opening {
  /// The sums of the three bytes that a text may have where the phrase begins; what follows a phrase of one or two bytes may
  /// be anything.
  fileprivate var sums: [Int] {
    let known = (first + glued).prefix(3).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    switch first.count + glued.count {
    case 1: return (0..<65_536).map { Lexicon.sum(of: known | $0 << 8) }
    case 2: return (0..<256).map { Lexicon.sum(of: known | $0 << 16) }
    default: return [Lexicon.sum(of: known)]
    }
  }
}

extension Lexicon.Opening {
  fileprivate static func all(of phrase: String, term: Int) -> [Lexicon.Opening] {
    let isLow = phrase == phrase.lowercased()
    let parts = phrase.split { $0.isWhitespace }.map { forms(of: String($0), isLow ? .any : .own) }
    return (parts.first ?? []).compactMap { form in
      let end = form.withUnsafeBufferPointer { Words.end(in: $0, from: 0) }
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
