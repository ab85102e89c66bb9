import Diagnostics

/// What a reading of a dossier made of each process and each ordinary page, before anything was held back. The next reading makes
/// anew only those whose own records are different, or what these look up elsewhere.
package struct ReadThings: Sendable {
  var processes: [String: ReadProcess] = [:]
  var pages: [Place: ReadPage] = [:]
  var reckoning = Reckoning()
  /// What was made in the site's other languages, and of what.
  var told: [String: ReadThings] = [:]
  var translations = TranslationBasis()
  /// By what zone embargoes were read.
  var zone = ZoneOffset.utc
  private let catalogue: Catalogue
  private let shared: [Spotted]

  package init() { self.init(catalogue: Catalogue(), shared: []) }

  init(catalogue: Catalogue, shared: [Spotted]) { (self.catalogue, self.shared) = (catalogue, shared) }

  struct ReadProcess {
    let own: [Spotted]
    let file: CaseFile
    let diagnostics: [Diagnostic]
    let looksElsewhere: Bool
  }

  struct ReadPage {
    let page: OrdinaryPage?
    let diagnostics: [Diagnostic]
    let looksElsewhere: Bool
  }

  /// What may be taken over where records are told in these languages.
  func before(_ translations: TranslationBasis) -> ReadThings {
    guard self.translations.languages == translations.languages else { return ReadThings() }
    var things = self
    if self.translations != translations { things.told = [:] }
    return things
  }

  /// Those that come out the same with other names and shared things, if their own records are the same.
  func standing(_ catalogue: Catalogue, shared: [Spotted]) -> ReadThings {
    let (old, home) = (self.catalogue, Catalogue.shared)
    guard shared.isSame(as: self.shared), catalogue.hasSameNames(as: old, in: home) else {
      return ReadThings()
    }
    var standing = self
    if !catalogue.hasSameNames(as: old) {
      standing.processes = processes.filter { !$1.looksElsewhere && catalogue.hasSameNames(as: old, in: $0) }
      standing.pages = pages.filter { !$1.looksElsewhere }
    }
    return standing
  }

  /// What was made of a process, if it was made of the same records.
  func process(_ id: String, of own: [Spotted]) -> ReadProcess? {
    processes[id].flatMap { $0.own.isSame(as: own) ? $0 : nil }
  }
}

extension [Spotted] {
  /// Whether these are the same things of the same records: a record is the same where it stands in the same text.
  fileprivate func isSame(as others: [Spotted]) -> Bool {
    elementsEqual(others) { a, b in
      a.head.origin.place == b.head.origin.place && a.kind == b.kind && a.head.reference == b.head.reference
        && a.isBroken == b.isBroken
    }
  }
}
