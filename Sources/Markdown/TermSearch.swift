/// Looks for terms in a text, from one word to the next. A word is letters and digits of any script side by side, with
/// hyphens between them.
struct TermSearch {
  private let text: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  /// What may stand between the words of a phrase beside white space.
  private let margin: UInt8
  private var index = 0

  /// In a file, the margin of a quote may stand between two words.
  static func inFile(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> TermSearch {
    TermSearch(text, lexicon, margin: UInt8(ascii: ">"))
  }

  static func inRun(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> TermSearch {
    TermSearch(text, lexicon, margin: UInt8(ascii: " "))
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, margin: UInt8) {
    (self.text, self.lexicon, self.margin) = (text, lexicon, margin)
  }

  /// The next term that is not known yet: where it stands, and its number. The longest phrase wins.
  mutating func next(except known: [Bool]) -> (range: Range<Int>, term: Int)? {
    while let word = nextCandidate() {
      for opening in lexicon.places[Int(text[word.lowerBound])] where !known[lexicon.openings[opening].term] {
        guard let end = end(of: lexicon.openings[opening], from: word) else { continue }
        index = end
        return (word.lowerBound..<end, lexicon.openings[opening].term)
      }
    }
    return nil
  }
}

extension TermSearch {
  /// The next word that begins with three bytes with which a phrase may begin.
  private mutating func nextCandidate() -> Range<Int>? {
    while let start = nextBeginning() {
      let end = Words.end(in: text, from: start)
      index = max(end, start + 1)
      if end > start, isWordStart(start) { return start..<end }
    }
    return nil
  }

  /// Where three such bytes stand next, whether or not a word begins there.
  private func nextBeginning() -> Int? {
    guard index < text.count else { return nil }
    return lexicon.beginnings.withUnsafeBufferPointer { beginnings in
      var (offset, bytes) = (index, UInt32(byte(at: index)) << 8 | UInt32(byte(at: index + 1)) << 16)
      while offset &+ 2 < text.count {
        bytes = bytes >> 8 | UInt32(text[offset &+ 2]) << 16
        if beginnings[Lexicon.sum(of: bytes)] { return offset }
        offset &+= 1
      }
      while offset < text.count {
        bytes >>= 8
        if beginnings[Lexicon.sum(of: bytes)] { return offset }
        offset += 1
      }
      return nil
    }
  }

  private func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  /// Whether a word begins at an offset where a letter stands.
  private func isWordStart(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let isHyphen = text[start - 1] == UInt8(ascii: "-")
    return !isLetter(before: start) && !(isHyphen && isLetter(before: start - 1))
  }

  /// Whether a letter ends before an offset.
  private func isLetter(before index: Int) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return Words.isLetter(in: text, at: start)
  }

  /// Where a phrase ends that begins with a word; nothing where another text stands there.
  private func end(of opening: Lexicon.Opening, from word: Range<Int>) -> Int? {
    guard text[word].elementsEqual(opening.first), var end = end(of: [opening.glued], at: word.upperBound) else {
      return nil
    }
    for forms in opening.rest {
      let start = end
      while end < text.count, text[end] == 0x20 || (9...13).contains(text[end]) || text[end] == margin { end += 1 }
      guard end > start, let next = self.end(of: forms, at: end) else { return nil }
      end = next
    }
    let isWhole =
      end == word.upperBound || end == text.count || !isLetter(before: end) || !Words.isLetter(in: text, at: end)
    return isWhole ? end : nil
  }

  /// Where the first of some texts ends that stands at an offset.
  private func end(of forms: [[UInt8]], at start: Int) -> Int? {
    forms.first { text[start...].starts(with: $0) }.map { start + $0.count }
  }
}
