import Dossier

/// Tells apart what could be known of a case file at a moment.
struct KnownState: Hashable, Sendable {
  private let state: CaseFile.State
  private let horizon: Instant?
  private let moment: Instant

  init(of file: CaseFile, asOf moment: Instant) {
    (state, horizon, self.moment) = (file.state, file.horizon, moment)
  }

  static func == (a: KnownState, b: KnownState) -> Bool {
    a.state === b.state && a.horizon == b.horizon && a.moment == b.moment
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(state))
    hasher.combine(moment)
  }
}

extension Site {
  /// A case file as it could be known at a moment.
  func state(of file: CaseFile, asOf moment: Instant) -> CaseFile {
    states(KnownState(of: file, asOf: moment)) { file.asOf(moment) }
  }
}
