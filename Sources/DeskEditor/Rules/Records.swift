import Diagnostics
import Dossier

extension Rule {
  /// Two records of what looks like one sentence, worded differently.
  static let differingRecords = Rule(.differingRecords) { desk in
    desk.pairs { !$0.isSameQuotation(as: $1) && $0.resembles($1) }.map { first, second in
      Diagnostic(
        .differingRecords, "two records of one sentence, in different words", at: second.head.origin.place(of: "text"),
        related: [.init(first.head.origin.place(of: "text"), "the other record")],
        notes: ["make it one statement, and the other wording an entry of its variants, with its source"])
    }
  }

  /// The same words recorded twice.
  static let repeatedRecord = Rule(.repeatedRecord) { desk in
    desk.pairs { $0.isSameQuotation(as: $1) }.map { first, second in
      Diagnostic(
        .repeatedRecord, "these words are recorded twice", at: second.head.origin.place(of: "text"),
        related: [.init(first.head.origin.place(of: "text"), "the other record")],
        notes: ["pages show them once; one record with both sources says the same"])
    }
  }
}

extension Desk {
  /// Pairs of statements by the same speaker for which something holds, each statement in one pair at most.
  fileprivate func pairs(where holds: (Statement, Statement) -> Bool) -> [(Statement, Statement)] {
    let bySpeaker = Dictionary(grouping: file.statements, by: \.speaker)
    return bySpeaker.keys.sorted().flatMap { speaker -> [(Statement, Statement)] in
      let said = bySpeaker[speaker] ?? []
      return said.indices.compactMap { later in
        said[..<later].first { holds($0, said[later]) }.map { ($0, said[later]) }
      }
    }
  }
}

extension Statement {
  /// Whether another may be a record of the same sentence: on a day that both may mean, most of the words are the same.
  fileprivate func resembles(_ other: Statement) -> Bool {
    guard let date, let day = other.date, date.overlaps(day) else { return false }
    let (mine, theirs) = (Set(text.plainWords), Set(other.text.plainWords))
    let shared = mine.intersection(theirs).count
    return shared >= 5 && shared * 10 >= mine.union(theirs).count * 6
  }
}

extension Code {
  static let differingRecords = Code(
    "W0613", "differing-records",
    "Sources often word a quotation differently. One statement with variants shows readers both wordings, their sources, and which is preferred."
  )
  static let repeatedRecord = Code(
    "I0614", "repeated-record",
    "The same speaker's same words stand in two records. Pages recognise that and show them once; one record with two sources is easier to keep."
  )
}
