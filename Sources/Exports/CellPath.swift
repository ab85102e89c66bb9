import Dossier

/// A step from a field to a part of it, in the name of a table's column.
struct CellStep: Hashable, Comparable {
  fileprivate let text: String
  /// Its place among its neighbours.
  private let rank: Int

  init(name: String, rank: Int) {
    (text, self.rank) = (name.escaped, rank)
  }

  /// A member of a list, counted from 1.
  init(member: Int) {
    (text, rank) = (String(member), member)
  }

  /// The empty part that a path leads to.
  static let nothing = CellStep(member: 0)

  static func < (a: CellStep, b: CellStep) -> Bool { (a.rank, a.text) < (b.rank, b.text) }
}

extension [CellStep] {
  /// The column's name.
  var head: String { map(\.text).joined(separator: ".") }
}

/// The names that authors chose for parts, each with its place: that of its first use.
struct FreeNames {
  private var known: [[CellStep]: [String: Int]] = [:]

  /// The places of names that stand side by side; nothing, and none of them noted, where they were in another order before.
  mutating func ranks(of names: [String], below path: [CellStep]) -> [Int]? {
    let before = known[path] ?? [:]
    let ranks = anyRanks(of: names, below: path)
    if ranks == ranks.sorted() { return ranks }
    known[path] = before
    return nil
  }

  /// The places of names whose order means nothing.
  mutating func anyRanks(of names: [String], below path: [CellStep]) -> [Int] {
    var ranks = known[path] ?? [:]
    let found = names.map { name in
      let rank = ranks[name] ?? ranks.count
      ranks[name] = rank
      return rank
    }
    known[path] = ranks
    return found
  }
}

extension String {
  /// A dot, a backslash and a number alone would be taken for more than a name.
  fileprivate var escaped: String {
    let plain = utf8.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\\\\")
    let dotted = plain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\\.")
    return !isEmpty && utf8.allSatisfy { (48...57).contains($0) } ? "\\" + dotted : dotted
  }
}
