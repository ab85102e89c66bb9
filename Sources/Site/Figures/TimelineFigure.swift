import Dossier

/// A process in one drawing: every event as a dot, and below them a lane for each issue, whose bar is its status.
///
/// Distances from the top are in pixels, those from the left shares of the width, from 0 to 1: the drawing takes the width it
/// is given, and its words keep their size.
struct TimelineFigure {
  let scale: TimeScale
  let dots: [Dot]
  let lanes: [Lane]
  /// Where the day stands that the page is told up to.
  let today: Double?
  let height: Int

  struct Dot {
    let event: Event
    let share: Double
    let top: Int
  }

  struct Lane {
    let issue: Issue
    let top: Int
    let bars: [Bar]
    /// Where a party moved.
    let moves: [Double]
  }

  /// A status from one share of the width to another.
  struct Bar {
    let step: StatusStep
    let from: Double
    let to: Double
  }

  /// Rows of dots before they begin to cover each other, their height, and that of a lane.
  private static let (rows, row, lane, head) = (7, 15, 44, 42)
  /// How near two dots may be in one row: they touch on a screen of 360 pixels.
  private static let reach = 0.035

  init(of file: CaseFile) {
    let events = file.allEvents.filter { $0.date.day != nil }
    let known = file.day
    let steps = file.issues.flatMap { $0.course.compactMap { $0.date?.day } }
    let days = events.compactMap(\.date.day) + steps + [known].compactMap(\.self)
    let scale = TimeScale(showing: days)
    let (dots, used) = Self.stacked(events, on: scale)
    let start = Self.head + used * Self.row + 12
    let moved = file.shareOfMoves(on: scale)
    let now = known.map { scale.share(of: $0) }
    self.scale = scale
    self.dots = dots
    today = now
    lanes = file.issues.filter { $0.current != nil }.enumerated().map { place, issue in
      Lane(
        issue: issue, top: start + place * Self.lane, bars: issue.bars(on: scale, until: now ?? 1),
        moves: moved[issue.id] ?? [])
    }
    height = start + lanes.count * Self.lane
  }

  /// Dots that would touch stand one below the other.
  private static func stacked(_ events: [Event], on scale: TimeScale) -> ([Dot], rows: Int) {
    var ends: [Double] = []
    let dots = events.sorted { $0.date < $1.date }.compactMap { event -> Dot? in
      guard let day = event.date.day else { return nil }
      let share = scale.share(of: day)
      var place = ends.firstIndex { $0 <= share } ?? ends.count
      if place == rows { place = ends.indices.min { ends[$0] < ends[$1] } ?? 0 }
      if place == ends.count { ends.append(0) }
      ends[place] = share + reach
      return Dot(event: event, share: share, top: head + place * row + row / 2)
    }
    return (dots, ends.count)
  }
}

extension Issue {
  /// Its statuses one after the other, from the left edge or its first date up to a share of the width.
  fileprivate func bars(on scale: TimeScale, until now: Double) -> [TimelineFigure.Bar] {
    let steps = history.isEmpty ? [current].compactMap(\.self) : course
    let starts = steps.map { $0.date?.day.map { scale.share(of: $0) } ?? 0 }
    return steps.indices.compactMap { place in
      let end = place + 1 < starts.count ? starts[place + 1] : max(now, starts[place])
      return TimelineFigure.Bar(step: steps[place], from: starts[place], to: end)
    }
  }
}

extension CaseFile {
  /// Where parties moved, by the id of the issue: a position that took another's place. Where a party first stood is no move.
  fileprivate func shareOfMoves(on scale: TimeScale) -> [String: [Double]] {
    var moves: [String: [Double]] = [:]
    for change in self.moves {
      guard case .position(_, let issue, .some) = change.what, let day = change.date.day else { continue }
      moves[issue.id, default: []].append(scale.share(of: day))
    }
    return moves
  }
}
