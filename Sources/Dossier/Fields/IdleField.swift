import Diagnostics

extension Decoder {
  /// Tells of a field that says something only beside another one, which is not there or says something else.
  mutating func reportIdle(_ field: String, of head: Head, as reason: String, instead: String) {
    report(
      Diagnostic(
        .idleField, "\"\(field)\" says nothing here, as \(reason)", at: head.origin.place(of: field), notes: [instead]))
  }
}

extension Code {
  static let idleField = Code(
    "W0355", "idle-field",
    "Some fields say something only beside another: a condition where the stance is conditional, attributed_by where the basis is attributed, "
      + "coded_by where there is a likelihood, direction_why where there is a direction, outcome_sources where there is an outcome."
  )
}
