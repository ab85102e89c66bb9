/// That a page has a word, and where it has it.
struct Posting: Sendable {
  /// The page's number.
  let page: Int
  let weight: Weight

  /// What the key of a party or an issue begins with, where words stand.
  static let (party, issue) = ("@p:", "@i:")

  /// From what counts most to what counts least.
  enum Weight: UInt8, Sendable, Comparable {
    case title, name, often, once

    /// How it is written, after the number of the page: a capital, which no number has.
    var letter: UInt8 { UInt8(ascii: "A") + rawValue }

    static func < (a: Weight, b: Weight) -> Bool { a.rawValue < b.rawValue }
  }
}

extension [Posting] {
  /// How many pages of a word are told. A word that more have is no help in finding one of them.
  static let limit = 1500

  /// Those that count most, in the order of the pages.
  var best: [Posting] {
    guard count > Self.limit else { return self }
    let chosen = Weight.all.reduce(into: [Posting]()) { chosen, weight in
      chosen += filter { $0.weight == weight }.prefix(Self.limit - chosen.count)
    }
    return chosen.sorted { $0.page < $1.page }
  }

  /// Each as the distance from the page before, in base 36, and a letter for the weight: `0A2C1fD`.
  var written: String {
    var last = 0
    var bytes: [UInt8] = []
    for posting in self {
      bytes += String(posting.page - last, radix: 36).utf8
      bytes.append(posting.weight.letter)
      last = posting.page
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private typealias Weight = Posting.Weight
}

extension Posting.Weight {
  fileprivate static let all: [Self] = [.title, .name, .often, .once]
}
