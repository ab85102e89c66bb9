/// Which words some pages have, and where each stands.
struct Tally: Sendable {
  private var words = WordTable()
  /// By the number of the word, in the order of the pages.
  private var postings: [[Posting]] = []
  /// What the page that is being read has of each word.
  private var found: [Found] = []
  /// The numbers of its words.
  private var touched: [Int] = []

  private struct Found {
    var weight = Posting.Weight.once
    var count = 0
  }

  /// Takes in a page; pages come in their order.
  mutating func add(_ document: SearchDocument, page: Int) {
    note(document.title, .title)
    document.names.forEach { note($0, .name) }
    document.texts.forEach { note($0, .once) }
    for word in touched {
      let weight = found[word].weight == .once && found[word].count > 2 ? .often : found[word].weight
      postings[word].append(Posting(page: page, weight: weight))
      found[word] = Found()
    }
    touched.removeAll(keepingCapacity: true)
    for facet in document.parties.map({ Posting.party + $0 }) + document.issues.map({ Posting.issue + $0 }) {
      postings[number(of: Array(facet.utf8))].append(Posting(page: page, weight: .name))
    }
  }

  /// Takes in what was found on later pages.
  mutating func add(_ later: Tally) {
    for word in 0..<later.words.count { postings[number(of: later.words[word])] += later.postings[word] }
  }

  /// All words with their pages, sorted by code points.
  var sorted: [(word: String, postings: [Posting])] {
    (0..<words.count).sorted { words[$0].lexicographicallyPrecedes(words[$1]) }.map {
      (String(decoding: words[$0], as: UTF8.self), postings[$0])
    }
  }
}

extension Tally {
  /// Notes each word of a text. What is noted first counts most.
  private mutating func note(_ text: String, _ weight: Posting.Weight) {
    Folding.eachWord(of: Array(text.utf8)) { word in
      let word = number(of: word)
      if found[word].count == 0 {
        touched.append(word)
        found[word].weight = weight
      }
      found[word].count += 1
    }
  }

  private mutating func number(of word: some RandomAccessCollection<UInt8>) -> Int {
    let number = words.number(of: word)
    if number == postings.count {
      postings.append([])
      found.append(Found())
    }
    return number
  }
}
