package import Workers

/// Every word of a site and where it stands, as small scripts of which a search loads the few it needs.
///
/// - `words-N.js`: each word with its pages, so that what begins with a word is found too;
/// - `starts-N.js`, `ends-N.js`: the words alone, by their beginnings and by their ends read backwards. Of a word with one slip,
///   one half is right, so the word that was meant stands beside it in one of the two;
/// - `pages-N.js`: what is shown of a page;
/// - `names.js`: parties and issues that a search can be narrowed down to;
/// - `index.js`: which file begins with what.
package struct SearchIndex: Sendable {
  /// The bytes by the files' names.
  package let files: [String: [UInt8]]

  /// How many pages are told in one file.
  static let pagesInFile = 8

  package init() { files = [:] }

  /// `parties` and `issues` are those that documents name, with what they are called, in the order of a list.
  package init(
    _ documents: [SearchDocument], parties: [(key: String, name: String)], issues: [(key: String, name: String)],
    workers: Workers
  ) {
    let words = Self.words(of: documents, workers)
    let plain = words.filter { !$0.word.hasPrefix("@") }.map { (word: $0.word, count: $0.postings.count) }
    let backwards = plain.map {
      (word: String(String.UnicodeScalarView($0.word.unicodeScalars.reversed())), count: $0.count)
    }
    let shards = [
      ("words", Shards(words.map { ($0.word, "\($0.word) \($0.postings.count) \($0.postings.best.written)") })),
      ("starts", Shards(plain.map { ($0.word, "\($0.word) \($0.count)") })),
      (
        "ends",
        Shards(
          backwards.sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }.map {
            ($0.word, "\($0.word) \($0.count)")
          })
      ),
    ]
    var files = Self.pages(documents, workers)
    for (name, shards) in shards {
      for (number, text) in shards.texts.enumerated() {
        files["\(name)-\(number).js"] = Script.call("\(name)-\(number)", with: Script.quoted(text))
      }
    }
    files["names.js"] = Self.names(parties, issues)
    files["index.js"] = Self.start(documents, shards)
    self.files = files
  }
}

extension SearchIndex {
  /// All words with their pages, sorted by code points.
  private static func words(of documents: [SearchDocument], _ workers: Workers) -> [(word: String, postings: [Posting])]
  {
    let size = max(1, documents.count / (workers.count * 4) + 1)
    let parts = stride(from: 0, to: documents.count, by: size).map { $0..<min($0 + size, documents.count) }
    let tallies = workers.map(parts) { pages in
      pages.reduce(into: Tally()) { $0.add(documents[$1], page: $1) }
    }
    return tallies.reduce(into: Tally()) { $0.add($1) }.sorted
  }

  private static func pages(_ documents: [SearchDocument], _ workers: Workers) -> [String: [UInt8]] {
    let told = workers.map(documents) { page in
      Script.list([page.title, page.path, page.note ?? "", page.beginning].map(Script.quoted))
    }
    var files: [String: [UInt8]] = [:]
    for start in stride(from: 0, to: told.count, by: pagesInFile) {
      let name = "pages-\(start / pagesInFile)"
      files[name + ".js"] = Script.call(name, with: Script.list(told[start..<min(start + pagesInFile, told.count)]))
    }
    return files
  }

  private static func names(_ lists: [(key: String, name: String)]...) -> [UInt8] {
    let lists = lists.map { list in
      Script.list(list.map { Script.list([Script.quoted($0.key), Script.quoted($0.name)]) })
    }
    return Script.call("names", with: Script.list(lists))
  }

  private static func start(_ documents: [SearchDocument], _ shards: [(name: String, shards: Shards)]) -> [UInt8] {
    var kinds: [String] = []
    var letters = ""
    for document in documents {
      let place = kinds.firstIndex(of: document.kind) ?? kinds.count
      if place == kinds.count { kinds.append(document.kind) }
      letters += String(min(place, 35), radix: 36)
    }
    let starts = shards.map { "\(Script.quoted($0.name)):" + Script.list($0.shards.starts.map(Script.quoted)) }
    return Script.call(
      "index",
      with: "{\"kinds\":\(Script.list(kinds.map(Script.quoted))),\"kind\":\(Script.quoted(letters)),"
        + "\"pages\":\(pagesInFile),\(starts.joined(separator: ","))}")
  }
}
