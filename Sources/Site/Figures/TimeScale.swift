import Dossier

/// Days from left to right. A year in which much happened takes more room, and a stretch in which nothing did next to none,
/// so that a conflict of forty years and a month of talks fit into one drawing.
struct TimeScale {
  /// The years that have a day to show, from left to right.
  let years: [Stretch]
  private let index: [Int: Int]

  /// A year, and where it stands: shares of the whole width, from 0 to 1.
  struct Stretch {
    let year: Int
    let start: Double
    let end: Double
  }

  /// How much room a stretch without anything takes, measured by a year with one thing in it.
  private static let gap = 0.2

  init(showing days: [CalendarDay]) {
    var counts: [Int: Int] = [:]
    for day in days { counts[day.year, default: 0] += 1 }
    let used = counts.sorted { $0.key < $1.key }
    var (edge, spans): (Double, [Stretch]) = (0, [])
    for (year, count) in used {
      if let last = spans.last, year > last.year + 1 { edge += Self.gap }
      let width = min(Double(count), 16).squareRoot()
      spans.append(Stretch(year: year, start: edge, end: edge + width))
      edge += width
    }
    let whole = max(edge, 1)
    years = spans.map { Stretch(year: $0.year, start: $0.start / whole, end: $0.end / whole) }
    index = Dictionary(years.enumerated().map { ($1.year, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a day stands, from 0 to 1; between two years that are shown if its own is not.
  func share(of day: CalendarDay) -> Double {
    guard let place = index[day.year] else {
      let next = years.first { $0.year > day.year }
      return next?.start ?? (years.isEmpty ? 0 : 1)
    }
    let stretch = years[place]
    let first = CalendarDay(year: day.year, month: 1, day: 1).number
    let length = CalendarDay(year: day.year, month: 12, day: 31).number - first + 1
    return stretch.start + (stretch.end - stretch.start) * Double(day.number - first) / Double(length)
  }
}
