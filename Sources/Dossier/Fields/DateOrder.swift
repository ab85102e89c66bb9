import Diagnostics

extension Decoder {
  /// What ends does so after it began, as far as the two dates can tell.
  mutating func checkOrder(
    _ start: EDTFDate?, _ end: EDTFDate?, at place: Place, first: Place, when beginning: String = "when it began"
  ) {
    guard let start, let end, end.latest < start.earliest else { return }
    report(
      Diagnostic(
        .endsBeforeStart, "\(end.text) is before \(start.text), \(beginning)", at: place, label: "this is earlier",
        related: [.init(first, beginning)]))
  }
}

extension Code {
  static let endsBeforeStart = Code(
    "E0264", "ends-before-start",
    "An office, a process and whatever else lasts ends after it has begun, what is foreseen comes after it was foreseen, and what is told of comes "
      + "before it is told, looked up or put right."
  )
}
