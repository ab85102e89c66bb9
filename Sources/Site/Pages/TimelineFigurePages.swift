import Dossier
import Templates

extension TimelineFigureView {
  /// The drawing of the page's process; nothing where it has fewer than two events.
  init?(on page: Page) {
    let figure = TimelineFigure(of: page.file)
    guard figure.dots.count > 1, let first = figure.dots.first?.event, let last = figure.dots.last?.event else {
      return nil
    }
    let words = DateWords.full(page.phrases)
    self.init(
      height: figure.height,
      summary: page.phrases(
        .timelineDrawn,
        [
          "events": page.phrases(.events, figure.dots.count), "from": words.words(first.date),
          "to": words.words(last.date),
        ]),
      years: TimelineMark.years(of: figure.scale, page.phrases),
      dots: figure.dots.map { dot in
        TimelineDot(
          title: page.called(dot.event.title, dot.event.reference), date: DateView(dot.event.date, on: page),
          left: dot.share.fromLeft, top: dot.top,
          upcoming: page.file.isAhead(dot.event.date), disputed: !dot.event.disputes.isEmpty)
      },
      lanes: figure.lanes.map { TimelineLane($0, on: page) },
      today: page.file.day.flatMap { day in
        figure.today.map { share in
          TimelineMark(
            label: DateWords.short(page.phrases).words(EDTFDate(day)), left: share.fromLeft, end: share.fromLeft,
            isNamed: true, isForWide: false)
        }
      })
  }
}

extension TimelineMark {
  /// A year is named where the name before it leaves room: on a phone, or on a wider screen alone.
  fileprivate static func years(of scale: TimeScale, _ phrases: Phrasebook) -> [TimelineMark] {
    var (free, wide) = (0.0, 0.0)
    return scale.years.map { stretch in
      let (hasRoom, hasWideRoom) = (stretch.start >= free, stretch.start >= wide)
      if hasRoom { free = stretch.start + 0.11 }
      if hasWideRoom { wide = stretch.start + 0.045 }
      return TimelineMark(
        label: phrases(.dateYear, ["year": String(stretch.year)]), left: stretch.start.fromLeft,
        end: stretch.end.fromLeft, isNamed: hasRoom || hasWideRoom, isForWide: !hasRoom)
    }
  }
}

extension TimelineLane {
  /// The middle of bars, near below the name they belong to.
  private static let middle = 27

  fileprivate init(_ lane: TimelineFigure.Lane, on page: Page) {
    let middle = lane.top + Self.middle
    self.init(
      issue: LinkedName(lane.issue, on: page), top: lane.top + 15, middle: middle,
      bars: lane.bars.enumerated().map { place, bar in
        let height = bar.step.status.height
        return TimelineBar(
          status: MarkView(bar.step.status, page.phrases), date: DateView(bar.step.date, on: page),
          left: bar.from.fromLeft, end: bar.to.fromLeft, width: (bar.to - bar.from).ofWidth, top: middle - height / 2,
          height: height,
          isLast: place == lane.bars.count - 1)
      },
      moves: lane.moves.map { TimelineMove(left: $0.fromLeft, top: middle) })
  }
}

extension IssueStatus {
  /// How thick its bar is: a step for each of the four that lead to a settlement.
  fileprivate var height: Int {
    switch self {
    case .shelved: 2
    case .open, .reopened: 4
    case .narrowing: 8
    case .agreedInPrinciple: 10
    case .agreed: 14
    case .implemented: 18
    }
  }
}

extension Double {
  /// A share of the drawing's width as a length; there is a little room at both ends.
  fileprivate var fromLeft: String { (1 + 97.5 * self).hundredths + "%" }

  fileprivate var ofWidth: String { (97.5 * Swift.max(0, self)).hundredths + "%" }
}
