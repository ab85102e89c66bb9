package import Templates

/// Words against outcomes as a drawing: what was said from left to right, how much of it came true from the bottom up. On the
/// diagonal, words and world agree. It is 340 wide and 330 high.
package struct CalibrationFigureView: View {
  package let summary: String
  package let ticks: [CalibrationTick]
  package let points: [CalibrationPoint]

  package static var fields: [ViewField<Self>] {
    [
      .text("summary", "What it shows, in a sentence, for whoever does not see it") { $0.summary },
      .list("ticks", "Round percentages along both axes") { $0.ticks },
      .list("points", "One for each word that was used") { $0.points },
    ]
  }
}

/// A round percentage on both axes.
package struct CalibrationTick: View {
  package let label: String
  package let left: Int
  package let top: Int

  package static var fields: [ViewField<Self>] {
    [
      .text("label", "`25 %`") { $0.label },
      .number("left", "Where it stands on the lower axis") { $0.left },
      .number("top", "Where it stands on the left axis") { $0.top },
    ]
  }
}

/// What was said with one word of likelihood, and how often it came true.
package struct CalibrationPoint: View {
  package let word: String
  package let count: String
  package let low: Int
  package let width: Int
  package let left: Int
  package let top: Int
  package let radius: Int

  package static var fields: [ViewField<Self>] {
    [
      .text("word", "The word: `Unlikely`") { $0.word },
      .text("count", "How many forecasts used it: `4 forecasts`") { $0.count },
      .number("low", "Where the word's range begins") { $0.low },
      .number("width", "How wide the range is") { $0.width },
      .number("left", "The middle of the range") { $0.left },
      .number("top", "How many came true") { $0.top },
      .number("radius", "The more forecasts, the larger") { $0.radius },
    ]
  }
}
