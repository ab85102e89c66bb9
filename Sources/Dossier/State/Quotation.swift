/// Words that were said once, with every record of them: two sources that quote the same sentence make one quotation.
package struct Quotation: Sendable {
  /// The first record that has most of the words, and among those most that is known of them.
  package let statement: Statement
  /// The other records, in the order of the statements.
  package let repeats: [Statement]

  /// One record, with others of the same words.
  package init(showing statement: Statement, repeats: [Statement]) {
    (self.statement, self.repeats) = (statement, repeats)
  }

  fileprivate init(_ records: [Statement]) {
    let worth = records.enumerated().map { place, record in
      (record.text.plainWords.count, record.variants.count + (record.original == nil ? 0 : 1), -place)
    }
    let best = worth.indices.max { worth[$0] < worth[$1] } ?? 0
    self.init(showing: records[best], repeats: records.indices.filter { $0 != best }.map { records[$0] })
  }

  /// Other wordings of the words: those that its record names, then what other records have that stands in none before.
  package var variants: [Variant] {
    var told = ([statement.text] + statement.variants.map(\.text)).map { Wording($0) }
    let others = repeats.flatMap { [Variant(text: $0.text, source: $0.sources.first)] + $0.variants }
    return statement.variants
      + others.filter { other in
        let wording = Wording(other.text)
        guard !told.contains(where: { $0.holds(wording) }) else { return false }
        told.append(wording)
        return true
      }
  }
}

extension [Statement] {
  /// The statements as quotations, in their order. Records are one where the same speaker said the same words on days that do not
  /// exclude each other: a wording of the one is a wording of the other, or five words or more on end of it, in the original
  /// language or in translation.
  package var quotations: [Quotation] {
    var groups: [[Statement]] = []
    // Which groups hold a run of words of a speaker, so that only records with a run in common are compared.
    var holders: [Reference: [Substring: [Int]]] = [:]
    for statement in self {
      let runs = statement.wordings.flatMap(\.runs)
      let near = holders[statement.speaker].flatMap { known in
        runs.lazy.flatMap { known[$0] ?? [] }.first { group in
          groups[group].contains { $0.isSameQuotation(as: statement) }
        }
      }
      if let near { groups[near].append(statement) } else { groups.append([statement]) }
      for run in runs { holders[statement.speaker, default: [:]][run, default: []].append(near ?? groups.count - 1) }
    }
    return groups.map { Quotation($0) }
  }
}

extension Statement {
  /// Its words, the other wordings of them, and the words that it translates.
  fileprivate var wordings: [Wording] {
    ([text] + variants.map(\.text) + [original].compactMap(\.self)).map { Wording($0) }
  }

  /// Whether it and another record are of the same words, said on the same day for all that is known.
  package func isSameQuotation(as other: Statement) -> Bool {
    guard speaker == other.speaker else { return false }
    if let date, let day = other.date, !date.overlaps(day) { return false }
    let theirs = other.wordings
    return wordings.contains { mine in theirs.contains { $0.holds(mine) || mine.holds($0) } }
  }
}

/// A wording as its words alone, without case and punctuation.
private struct Wording {
  /// The words with a space between each two.
  private let text: String
  private let words: [Substring]
  /// So many words on end are no coincidence.
  private static let telling = 5

  init(_ text: String) {
    self.text = text.plainText
    words = self.text.utf8.split(separator: 0x20).map(Substring.init)
  }

  /// Every run of five words; all of them where there are fewer.
  var runs: [Substring] {
    guard words.count > Self.telling else { return [text[...]] }
    return (0...words.count - Self.telling).map { text[words[$0].startIndex..<words[$0 + Self.telling - 1].endIndex] }
  }

  /// Whether all words of another stand in it, on end.
  func holds(_ other: Wording) -> Bool {
    if words == other.words { return true }
    guard other.words.count >= Self.telling, words.count > other.words.count else { return false }
    return (0...words.count - other.words.count).contains { words[$0..<$0 + other.words.count] == other.words[...] }
  }
}

extension String {
  /// Its words in lower case, without punctuation.
  package var plainWords: [String] { plainText.utf8.split(separator: 0x20).map { String(Substring($0)) } }

  /// The same with a space between each two.
  fileprivate var plainText: String {
    // Most texts are ASCII, where Unicode's tables of letters need not be asked.
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: plain.append(byte)
      case 0x41...0x5A: plain.append(byte | 0x20)
      default: if let last = plain.last, last != 0x20 { plain.append(0x20) }
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }
}
