/// Looks for terms in a run of text, word by word.
struct TermScan {
  private let text: [UInt8]
  private let lexicon: Lexicon

  init(_ text: [UInt8], _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// The finds of a run together with the first use of each term that stands outside them.
  func adding(to finds: [Find], known: inout Set<String>) -> [Find] {
    var all: [Find] = []
    var rest = finds[...]
    var index = 0
    while let word = Word(in: text, from: index) {
      index = word.range.upperBound
      guard lexicon.mayBegin(with: word) else { continue }
      while let find = rest.first, find.range.upperBound <= word.range.lowerBound { all.append(rest.removeFirst()) }
      guard let (range, id) = term(from: word, before: rest.first?.range.lowerBound ?? .max), !known.contains(id)
      else { continue }
      known.insert(id)
      all.append(Find(range: range, content: .term(id: id)))
      index = range.upperBound
    }
    return all + rest
  }

  /// The longest term that begins with a word: where it stands, and its id.
  private func term(from word: Word, before limit: Int) -> (range: Range<Int>, id: String)? {
    let first = words(in: word.range)
    for phrase in lexicon.phrases(beginningWith: first) {
      guard phrase.matches(first, at: 0), let end = end(of: phrase, after: word), end <= limit else { continue }
      return (word.range.lowerBound..<end, phrase.id)
    }
    return nil
  }

  /// Where a phrase ends whose first word stands here, if its other words follow with only space between.
  private func end(of phrase: Lexicon.Phrase, after word: Word) -> Int? {
    var end = word.range.upperBound
    for index in phrase.words.indices.dropFirst() {
      guard let next = Word(in: text, from: end), isSpace(end..<next.range.lowerBound),
        phrase.matches(words(in: next.range), at: index)
      else { return nil }
      end = next.range.upperBound
    }
    return end
  }

  private func words(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private func isSpace(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
  }
}
