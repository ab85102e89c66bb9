import Diagnostics

extension CaseFile {
  /// What is to be said of words that two terms explain: where a text uses such a word, readers are shown one of them by chance.
  var faultsOfTerms: [Diagnostic] {
    var first: [String: Term] = [:]
    var found: [Diagnostic] = []
    for term in terms.sorted(by: { $0.head.order < $1.head.order }) {
      let taken = term.words.lazy.compactMap { word in first[word].map { (word, $0) } }.first
      if let (word, other) = taken {
        found.append(
          Diagnostic(
            .termTwice, "\"\(word)\" is explained by two terms", at: term.place(of: word), label: "the second",
            related: [.init(other.place(of: word), "the first")],
            notes: ["give one of them another word, or make one of both"]))
      }
      for word in term.words where first[word] == nil { first[word] = term }
    }
    return found
  }
}

extension Term {
  /// Where a word of it is written.
  fileprivate func place(of word: String) -> Place {
    guard term.lowercased() != word, let index = abbreviations.firstIndex(where: { $0.lowercased() == word }) else {
      return head.origin.place(of: "term")
    }
    return head.origin.place(of: "abbreviations", member: index)
  }
}

extension Code {
  static let termTwice = Code(
    "W0357", "term-twice",
    "A word is explained where a text first uses it. Two terms, or their short forms, are written alike, and only one of them can be shown."
  )
}
