import Diagnostics
import Dossier

extension Rule {
  static let silentParty = Rule(.silentParty) { desk in
    let counts = desk.quotesByParty
    guard counts.contains(where: { $0.count > 0 }) else { return [] }
    return counts.filter { $0.count == 0 }.map { party, _ in
      Diagnostic(
        .silentParty, "\(party.name) negotiates and is never quoted, though others are",
        at: desk.file.process.head.origin.place(of: "parties"),
        notes: ["look for its own words, in its own sources too"])
    }
  }

  static let unevenQuotes = Rule(.unevenQuotes) { desk in
    let counts = desk.quotesByParty.filter { $0.count > 0 }
    guard let most = counts.max(by: { $0.count < $1.count }), let least = counts.min(by: { $0.count < $1.count }),
      most.count >= 6, most.count > 3 * least.count
    else { return [] }
    return [
      Diagnostic(
        .unevenQuotes,
        "\(most.party.name) is quoted \(most.count) times, \(least.party.name) \(least.count == 1 ? "once" : "\(least.count) times")",
        at: desk.file.process.head.origin.place(of: "parties"),
        notes: counts.map { "\($0.party.name): \($0.count)" })
    ]
  }
}

extension Desk {
  /// How often each party that negotiates is quoted.
  fileprivate var quotesByParty: [(party: Party, count: Int)] {
    let voices = file.statements.filter { $0.form != .paraphrase }.map { file.voice(of: $0).party }
    return file.parties.all(file.process.parties).map { party in (party, voices.count { $0 == party.reference }) }
  }
}

extension Code {
  static let silentParty = Code(
    "W0620", "silent-party",
    "A briefing in which one side speaks and the other is spoken of is not even-handed, however fair its words.")
  static let unevenQuotes = Code(
    "I0621", "uneven-quotes",
    "One side is quoted more than three times as often as the other. That may be right; it should be known.")
}
