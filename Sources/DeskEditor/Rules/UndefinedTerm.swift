import Diagnostics
import Dossier
import Records

extension Rule {
  /// Abbreviations are the words that newcomers stumble over, and the ones that can be told by their look.
  static let undefinedTerm = Rule(.undefinedTerm) { desk in
    let known = desk.knownWords
    var seen: Set<String> = []
    return desk.proses.flatMap { prose in
      prose.abbreviations.filter { !known.contains($0.text) && seen.insert($0.text).inserted }
    }.map { place in
      Diagnostic(
        .undefinedTerm, "\"\(place.text)\" is used and nowhere explained", at: place,
        notes: ["give it an entry in terms, or name it in the abbreviations of one"])
    }
  }
}

extension Desk {
  /// Words that something on the site explains: terms, and the names of parties, people, sources and events.
  fileprivate var knownWords: Set<String> {
    let names =
      file.terms.flatMap { [$0.term] + $0.abbreviations } + file.parties.flatMap { [$0.name, $0.shortName] }
      + file.people.map(\.name) + file.sources.flatMap { [$0.title, $0.publisher ?? ""] } + file.events.map(\.title)
    return Set(names.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) })
  }
}

extension Prose {
  /// Words of two to six capitals, perhaps with a number: `NATO`, `COP29`. Addresses and citations are left out.
  fileprivate var abbreviations: [Place] {
    var places: [Place] = []
    var start: Int?
    let bytes = source.bytes
    for offset in range.lowerBound...range.upperBound {
      let isWord = offset < range.upperBound && bytes[offset].isPartOfWord
      if isWord {
        start = start ?? offset
      } else if let begin = start {
        let word = bytes[begin..<offset]
        let capitals = word.prefix { (65...90).contains($0) }
        let isAbbreviation =
          (2...6).contains(capitals.count) && word.dropFirst(capitals.count).allSatisfy { (48...57).contains($0) }
        // `[!NOTE]` opens a callout.
        let isCallout = begin > range.lowerBound && bytes[begin - 1] == UInt8(ascii: "!")
        if isAbbreviation, !isCallout { places.append(source.place(begin..<offset)) }
        start = nil
      }
    }
    return places
  }
}

extension UInt8 {
  /// Letters, digits, and what joins them within addresses, keys and words of other scripts.
  fileprivate var isPartOfWord: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) || self >= 0x80
      || [
        UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "&"),
      ].contains(self)
  }
}

extension Code {
  static let undefinedTerm = Code(
    "I0631", "undefined-term",
    "A word of capitals that no term explains and that is nobody's name. An adviser with ten minutes will not look it up."
  )
}
