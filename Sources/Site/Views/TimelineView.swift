package import Templates

/// What happened, by year.
package struct TimelineView: View {
  package let frame: PageFrame
  package let figure: TimelineFigureView?
  package let years: [TimelineYear]
  package let feed: Link?

  package static var fields: [ViewField<Self>] {
    [
      .group("frame", "What stands around the page") { $0.frame },
      .optionalGroup("figure", "All of it as one drawing; absent below two events") { $0.figure },
      .list("years", "The years, latest last") { $0.years },
      .flag("has_years", "Whether there are any of `years`") { !$0.years.isEmpty },
      .optionalLink("feed", "The events as iCalendar") { $0.feed },
    ]
  }
}

/// The events of one year.
package struct TimelineYear: View {
  package let id: String
  package let label: String
  package let count: String
  package let events: [EventLine]

  package static var fields: [ViewField<Self>] {
    [
      .text("id", "Its anchor: `y2024`") { $0.id },
      .text("label", "The year, in words") { $0.label },
      .text("count", "How many events: `4 events`") { $0.count },
      .list("events", "What happened, earliest first") { $0.events },
    ]
  }
}
