import Diagnostics
import Dossier

extension Rule {
  static let statedByAnother = Rule(.statedByAnother) { desk in
    desk.positions.compactMap { issue, position in
      let said = desk.file.evidence(for: position).statements
      guard position.basis == .stated, !said.isEmpty else { return nil }
      let voices = said.map { desk.file.voice(of: $0).party }
      guard !voices.contains(position.party) else { return nil }
      let others = voices.compactMap { $0 }.map { desk.name($0) }
      return Diagnostic(
        .statedByAnother, "no statement here speaks for \(desk.name(position.party))",
        at: position.head.origin.place(of: "basis"),
        notes: [
          others.isEmpty
            ? "nothing says for whom the speakers speak: roles of the person, or on_behalf_of of the statement"
            : "they speak for \(others.joined(separator: ", "))",
          "what a rival says of a party is basis: attributed, what a source says without words is reported",
        ])
    }
  }
}

extension Code {
  static let statedByAnother = Code(
    "W0612", "stated-by-another",
    "The basis stated means that we hold the party's own words: a statement by the party, on its behalf, or by a person in an office of its on that day."
  )
}
