/// How an author's forecasts, or a site's, have come out.
package struct Track: Sendable {
  package let resolved: Int
  package let open: Int
  /// Mean Brier score of those that can be scored.
  package let brier: Double?
  package let scored: Int
}

extension Track {
  package init(_ assessments: some Collection<Assessment>) {
    let forecasts = assessments.filter { $0.range != nil }
    let scores = forecasts.compactMap(\.brierScore)
    self.init(
      resolved: forecasts.count { $0.outcome != nil }, open: forecasts.count { $0.outcome == nil },
      brier: scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count), scored: scores.count)
  }
}
