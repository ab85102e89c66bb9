import Diagnostics

extension Decoder {
  /// What ends does so after it began, as far as the two dates can tell.
  mutating func checkOrder(_ start: EDTFDate?, _ end: EDTFDate?, at place: Place, first: Place) {
    guard let start, let end, end.latest < start.earliest else { return }
    report(
      Diagnostic(
        .endsBeforeStart, "\(end.text) is before \(start.text), when it began", at: place, label: "the end",
        related: [.init(first, "the beginning")]))
  }
}

extension Code {
  static let endsBeforeStart = Code(
    "E0264", "ends-before-start", "An office, a process and whatever else lasts ends after it has begun.")
}
