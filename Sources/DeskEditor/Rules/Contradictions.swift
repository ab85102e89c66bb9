import Diagnostics
import Dossier

/// What cannot be so: two wordings that are each the better one, a reaction before what it reacts to, an outcome of no day.
extension Rule {
  static let twoPreferred = Rule(.twoPreferred) { desk in
    desk.file.statements.compactMap { statement in
      let preferred = statement.variants.indices.filter { statement.variants[$0].isPreferred }
      guard preferred.count > 1 else { return nil }
      let places = preferred.map { statement.head.origin.place(of: "variants", member: $0, field: "preferred") }
      return Diagnostic(
        .twoPreferred, "\(preferred.count) wordings of one statement are each the better one", at: places[1],
        related: [.init(places[0], "preferred here")])
    }
  }

  static let earlyReaction = Rule(.earlyReaction) { desk in
    desk.file.statements.flatMap { statement in
      statement.answers.compactMap { answered in
        let before = desk.file.statements[answered]?.date ?? desk.file.events[answered]?.date
        guard let date = statement.date, let before, date.latest < before.earliest else { return nil }
        return Diagnostic(
          .earlyReaction, "said on \(date.text), and what it reacts to is of \(before.text)",
          at: statement.head.origin.place(of: "date"),
          related: [.init(statement.head.origin.place(of: "reacts_to"), "reacts to this")])
      }
    }
  }

  static let undatedOutcome = Rule(.undatedOutcome) { desk in
    desk.file.assessments.filter { $0.outcome != nil && $0.resolved == nil }.map { forecast in
      Diagnostic(
        .undatedOutcome, "an outcome without the day it was known", at: forecast.head.origin.place(of: "outcome"),
        notes: [
          "resolved: 2024-09-26 says since when; without it, an edition as of an earlier day may tell too much or too little"
        ])
    }
  }
}

extension Code {
  static let twoPreferred = Code(
    "W0644", "two-preferred", "Of several wordings of a statement, one can be the better one. Both are said to be.")
  static let earlyReaction = Code(
    "W0645", "early-reaction",
    "A statement is dated before the statement or event it reacts to. One of the dates is wrong, or the reference.")
  static let undatedOutcome = Code(
    "W0646", "undated-outcome",
    "A forecast has an outcome and no resolved, the day on which that was known. Scores, and states as of a day, go by it."
  )
}
