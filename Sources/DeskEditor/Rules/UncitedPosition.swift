import Diagnostics
import Dossier

extension Rule {
  static let uncitedPosition = Rule(.uncitedPosition) { desk in
    desk.positions.compactMap { issue, position in
      let evidence = desk.file.evidence(for: position)
      guard evidence.sources.isEmpty, evidence.statements.isEmpty, position.basis != .inferred else { return nil }
      return Diagnostic(
        .uncitedPosition, "nobody is named who says that \(desk.name(position.party)) \(position.stance.rawValue) this",
        at: position.stancePlace,
        notes: ["name a source or a statement, or give the issue a source that serves all its positions"])
    }
  }
}

extension Code {
  static let uncitedPosition = Code(
    "W0610", "uncited-position",
    "A position says what somebody wants, and readers ask who says so. It rests on a source, on a statement, or on its issue's source."
  )
}
