/// Looks for terms in a run of text, word by word.
struct TermScan {
  private let run: TextRun
  private let lexicon: Lexicon
  private let words: [Range<Int>]

  init(_ run: TextRun, _ lexicon: Lexicon) {
    self.run = run
    self.lexicon = lexicon
    words = TermScan.words(in: run.bytes)
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

  /// The longest term that begins with a word: how many words it has, and its id.
  private func term(at index: Int, before limit: Int) -> (count: Int, id: String)? {
    for phrase in lexicon.phrases(beginningWith: text(index)) {
      let count = phrase.words.count
      guard index + count <= words.count, words[index + count - 1].upperBound <= limit,
        (0..<count).allSatisfy({ phrase.matches(text(index + $0), at: $0) }),
        (1..<max(count, 1)).allSatisfy({ isSpace(words[index + $0 - 1].upperBound..<words[index + $0].lowerBound) })
      else { continue }
      return (count, phrase.id)
    }
    return nil
  }

  private func text(_ index: Int) -> String { String(decoding: run.bytes[words[index]], as: UTF8.self) }

  private func isSpace(_ range: Range<Int>) -> Bool {
    run.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
  }

  /// Letters and digits side by side, hyphens and apostrophes between them included.
  private static func words(in bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if isLetter(bytes, index)
        || (start != nil && byte == UInt8(ascii: "-") && index + 1 < bytes.count && isLetter(bytes, index + 1))
      {
        if start == nil { start = index }
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<bytes.count) }
    return words
  }

  /// ASCII letters and digits, and all beyond ASCII but General Punctuation (U+2000–U+206F) and guillemets.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
    let lead = byte >= 0xC0 ? index : (index > 0 && bytes[index - 1] >= 0xC0 ? index - 1 : index - 2)
    guard lead >= 0, lead + 1 < bytes.count else { return true }
    if bytes[lead] == 0xE2, bytes[lead + 1] == 0x80 || bytes[lead + 1] == 0x81 { return false }
    return !(bytes[lead] == 0xC2 && (bytes[lead + 1] < 0xAA || bytes[lead + 1] == 0xAB || bytes[lead + 1] == 0xBB))
  }
}
