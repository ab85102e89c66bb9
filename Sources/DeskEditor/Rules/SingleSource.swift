import Diagnostics
import Dossier

extension Rule {
  static let singleSource = Rule(.singleSource) { desk in
    desk.positions.compactMap { issue, position in
      let evidence = desk.file.evidence(for: position)
      guard evidence.sources.count == 1, evidence.statements.isEmpty, let source = evidence.sources.first,
        position.stance == .demands || position.stance == .rejects
      else { return nil }
      return Diagnostic(
        .singleSource, "that \(desk.name(position.party)) \(position.stance.rawValue) this rests on one source",
        at: position.stancePlace,
        notes: ["the source: \(source.title)", "a second one, or the party's own words, would bear it out"])
    }
  }
}

extension Code {
  static let singleSource = Code(
    "I0611", "single-source",
    "To demand or to reject is the hardest thing that can be said of a party. Where one source alone says it and no words are held, readers should know, and editors look for a second."
  )
}
