import Diagnostics
import Dossier

extension Rule {
  static let overdueForecast = Rule(.overdueForecast) { desk in
    desk.file.assessments.compactMap { forecast in
      guard let due = forecast.resolves, forecast.outcome == nil, desk.file.isBehind(due) else { return nil }
      return Diagnostic(
        .overdueForecast, "this forecast was due on \(due.text) and has no outcome",
        at: forecast.head.origin.place(of: "resolves"),
        notes: ["say what came of it: outcome: yes, no or void, with resolved and outcome_sources"])
    }
  }

  static let missingCriteria = Rule(.missingCriteria) { desk in
    desk.file.assessments.compactMap { forecast in
      guard forecast.range != nil, forecast.resolves != nil, forecast.criteria == nil else { return nil }
      return Diagnostic(
        .missingCriteria, "nothing says what would count as yes", at: forecast.head.origin.place(of: "question"),
        notes: [
          "criteria: Yes if both governments confirm a signature by 10 November 2024; initialling does not count."
        ])
    }
  }

  /// ICD 203 keeps how likely something is apart from how sure the analyst is.
  static let mixedCertainty = Rule(.mixedCertainty) { desk in
    desk.file.assessments.compactMap { forecast in
      let words = Set(forecast.claim.plainWords)
      let confidence = words.intersection(["confidence", "confident"])
      let likelihood = words.intersection([
        "likely", "unlikely", "probable", "probably", "improbable", "chance", "odds",
      ])
      guard !confidence.isEmpty, !likelihood.isEmpty else { return nil }
      return Diagnostic(
        .mixedCertainty, "one sentence says how likely it is and how sure the author is",
        at: forecast.head.origin.place(of: "claim"),
        notes: ["the claim says what will be; likelihood and confidence are fields of their own"])
    }
  }

  /// The claims of others keep their authors' words; ours have no excuse.
  static let hedgedClaim = Rule(.hedgedClaim) { desk in
    desk.file.assessments.compactMap { forecast in
      let isOurs = forecast.codedBy == nil && forecast.author.map { !desk.isKnown($0) } ?? true
      guard isOurs, forecast.range != nil else { return nil }
      guard let hedge = forecast.claim.plainWords.first(where: ["may", "might", "could"].contains) else { return nil }
      return Diagnostic(
        .hedgedClaim, "\"\(hedge)\" leaves open what is claimed", at: forecast.head.origin.place(of: "claim"),
        notes: ["say what will be, and how likely that is in likelihood"])
    }
  }
}

extension Desk {
  /// Whether an author is somebody of the dossier, and not the desk itself.
  fileprivate func isKnown(_ author: String) -> Bool {
    file.people[author] != nil || file.parties[author] != nil || file.sources[author] != nil
  }
}

extension Code {
  static let overdueForecast = Code(
    "W0615", "overdue-forecast",
    "A forecast whose day has come is looked up and given its outcome; the ledger is worth what is entered in it. The day is that of the latest thing the process knows."
  )
  static let missingCriteria = Code(
    "W0616", "missing-criteria",
    "A forecast that can be scored says beforehand what would count as yes, so that nobody can argue afterwards.")
  static let mixedCertainty = Code(
    "W0617", "mixed-certainty",
    "How likely something is and how sure the author is of that are two things (ICD 203), and one sentence with both is read as neither."
  )
  static let hedgedClaim = Code(
    "W0618", "hedged-claim",
    "A claim of ours with may, might or could in it can never be wrong. The claim says what will be; the likelihood says how likely."
  )
}
