/// Looks for terms in a run of text, word by word.
struct TermScan {
  private let run: TextRun
  private let lexicon: Lexicon
  private let words: [Range<Int>]

  init(_ run: TextRun, _ lexicon: Lexicon) {
    self.run = run
    self.lexicon = lexicon
    words = run.bytes.withUnsafeBufferPointer { bytes in
      var scan = WordScan(bytes)
      var words: [Range<Int>] = []
      while let word = scan.next() { words.append(word) }
      return words
    }
  }

  /// The finds of a run together with the first use of each term that stands outside them.
  func adding(to finds: [Find], known: inout Set<String>) -> [Find] {
    var all: [Find] = []
    var rest = finds[...]
    var index = 0
    while index < words.count {
      while let find = rest.first, find.range.upperBound <= words[index].lowerBound { all.append(rest.removeFirst()) }
      guard let (count, id) = term(at: index, before: rest.first?.range.lowerBound ?? .max), !known.contains(id) else {
        index += 1
        continue
      }
      known.insert(id)
      all.append(Find(range: words[index].lowerBound..<words[index + count - 1].upperBound, content: .term(id: id)))
      index += count
    }
    return all + rest
  }
}

extension TermScan {
  /// The longest term that begins with a word: how many words it has, and its id.
  private func term(at index: Int, before limit: Int) -> (count: Int, id: String)? {
    let phrases = run.bytes.withUnsafeBufferPointer { bytes in
      lexicon.phrases(beginningWith: UnsafeBufferPointer(rebasing: bytes[words[index]]))
    }
    for phrase in phrases {
      let count = phrase.words.count
      guard index + count <= words.count, words[index + count - 1].upperBound <= limit,
        (1..<max(count, 1)).allSatisfy({ isSpace(before: index + $0) && phrase.words[$0].contains(text(index + $0)) })
      else { continue }
      return (count, phrase.id)
    }
    return nil
  }

  private func text(_ index: Int) -> [UInt8] { Array(run.bytes[words[index]]) }

  /// Whether nothing but white space stands between a word and the one before.
  private func isSpace(before index: Int) -> Bool {
    run.bytes[words[index - 1].upperBound..<words[index].lowerBound].allSatisfy {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x09
    }
  }
}
