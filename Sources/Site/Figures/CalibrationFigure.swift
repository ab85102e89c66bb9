import Dossier

/// What was said of how likely something is, against how much of it came true.
struct CalibrationFigure {
  let points: [Point]

  struct Point {
    let word: Likelihood
    let count: Int
    /// How many of them came true, from 0 to 1.
    let share: Double
  }

  /// Fewer scored forecasts than this say nothing of how good somebody is.
  static let fewest = 10

  /// Nothing where too few have been scored.
  init?(of scored: [Assessment]) {
    guard scored.count >= Self.fewest else { return nil }
    points = Likelihood.allCases.compactMap { word in
      let said = scored.filter { $0.word == word }
      guard !said.isEmpty else { return nil }
      return Point(
        word: word, count: said.count, share: Double(said.count { $0.outcome == .yes }) / Double(said.count))
    }
  }

  /// The drawing's edges, in its own units: 280 for all of an axis.
  private static let (edge, ground, length) = (48, 290, 280.0)

  /// Where a percentage stands on the lower axis.
  static func left(of percent: Double) -> Int { edge + Int((percent * length / 100).rounded()) }

  /// Where a percentage stands on the left axis.
  static func top(of percent: Double) -> Int { ground - Int((percent * length / 100).rounded()) }
}

extension CalibrationFigure.Point {
  /// The area of its dot grows with the number of forecasts, up to a quarter of the drawing's height.
  var radius: Int { min(35, Int((5 * Double(count).squareRoot()).rounded())) }
}
