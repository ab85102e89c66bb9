package import Templates

/// The timeline as one drawing. Distances from the left are shares of the width, those from the top pixels: it takes the width
/// it is given, and its words keep their size.
package struct TimelineFigureView: View {
  package let height: Int
  package let summary: String
  package let years: [TimelineMark]
  package let dots: [TimelineDot]
  package let lanes: [TimelineLane]
  package let today: TimelineMark?

  package static var fields: [ViewField<Self>] {
    [
      .number("height", "How high it is") { $0.height },
      .text("summary", "What it shows, in a sentence, for whoever does not see it") { $0.summary },
      .list("years", "The years, from left to right") { $0.years },
      .list("dots", "The events, each once") { $0.dots },
      .list("lanes", "A lane for each issue, in their order") { $0.lanes },
      .flag("has_lanes", "Whether there are any of `lanes`") { !$0.lanes.isEmpty },
      .optionalGroup("today", "The day the page is told up to") { $0.today },
    ]
  }
}

/// A year, or a day, on the drawing.
package struct TimelineMark: View {
  package let label: String
  package let left: String
  package let end: String
  package let isNamed: Bool
  package let isForWide: Bool

  package static var fields: [ViewField<Self>] {
    [
      .text("label", "The year, or the day with a short month") { $0.label },
      .text("left", "Where it begins: `34.5%`") { $0.left },
      .text("end", "Where it ends") { $0.end },
      .flag("named", "Whether there is room for its label") { $0.isNamed },
      .flag("wide", "Whether there is room for it on a wide screen alone") { $0.isForWide },
    ]
  }
}

/// An event on the drawing.
package struct TimelineDot: View {
  package let title: String
  package let date: DateView
  package let left: String
  package let top: Int
  package let upcoming: Bool
  package let disputed: Bool

  package static var fields: [ViewField<Self>] {
    [
      .text("title", "What happened") { $0.title },
      .group("date", "When") { $0.date },
      .text("left", "Its middle: `34.5%`") { $0.left },
      .number("top", "Its middle") { $0.top },
      .flag("upcoming", "Whether it lies after the day the page is drawn for") { $0.upcoming },
      .flag("disputed", "Whether sources differ on it") { $0.disputed },
    ]
  }
}

/// An issue on the drawing, and in the list that says the same in words.
package struct TimelineLane: View {
  package let issue: LinkedName
  package let top: Int
  package let middle: Int
  package let bars: [TimelineBar]
  package let moves: [TimelineMove]

  package static var fields: [ViewField<Self>] {
    [
      .group("issue", "The issue") { $0.issue },
      .number("top", "Where its name stands") { $0.top },
      .number("middle", "The middle of its bars") { $0.middle },
      .list("bars", "The statuses it has had, in their order") { $0.bars },
      .list("moves", "When a party took another position than before") { $0.moves },
    ]
  }
}

/// A status that an issue has had for a time.
package struct TimelineBar: View {
  package let status: MarkView
  package let date: DateView?
  package let left: String
  package let end: String
  package let width: String
  package let top: Int
  package let height: Int
  package let isLast: Bool

  package static var fields: [ViewField<Self>] {
    [
      .group("status", "The status") { $0.status },
      .optionalGroup("date", "Since when; absent where it has always stood there") { $0.date },
      .text("left", "Where it begins: `34.5%`") { $0.left },
      .text("end", "Where it ends") { $0.end },
      .text("width", "How long it lasted: `12.25%`") { $0.width },
      .number("top", "Its upper edge") { $0.top },
      .number("height", "The nearer to a settlement, the thicker") { $0.height },
      .flag("last", "Whether it is the issue's status on the day of the page") { $0.isLast },
    ]
  }
}

/// A move of a party on an issue.
package struct TimelineMove: View {
  package let left: String
  package let top: Int

  package static var fields: [ViewField<Self>] {
    [
      .text("left", "Its middle: `34.5%`") { $0.left },
      .number("top", "Its middle") { $0.top },
    ]
  }
}
