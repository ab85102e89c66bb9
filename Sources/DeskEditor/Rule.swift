package import Diagnostics
import Dossier

/// A rule of judgement: what an attentive editor would say of a process that no check of single fields can say.
package struct Rule: Sendable {
  package let code: Code
  /// What is to be said of one process.
  let look: @Sendable (Desk) -> [Diagnostic]

  init(_ code: Code, look: @escaping @Sendable (Desk) -> [Diagnostic]) {
    self.code = code
    self.look = look
  }
}

/// What lies on the editor's desk: one process, and the site around it.
struct Desk: Sendable {
  let file: CaseFile
  let dossier: Dossier
}

extension Rule {
  /// Every rule that looks at the model, by code.
  static let all: [Rule] = [
    .uncitedPosition, .singleSource, .statedByAnother, .differingRecords, .repeatedRecord, .overdueForecast,
    .missingCriteria, .mixedCertainty, .hedgedClaim, .confirmedByOne, .silentParty, .unevenQuotes,
    .statusAgainstPositions, .illegalStatusChange, .eventOutsideProcess, .positionBeforeStatement, .outsideOffice,
    .twinPeople, .twinSources, .unusedSource, .stalledNarrowing, .undefinedTerm, .changedEdition, .unsealedEdition,
    .twoPreferred,
    .earlyReaction, .undatedOutcome,
  ]
}
