package import Templates

/// Who stood where at each date something moved, for the slider over the matrix.
package struct ThroughTimeView: View {
  package let script: Link
  package let steps: [TimeStep]
  package let editions: [LinkedName]

  package static var fields: [ViewField<Self>] {
    [
      .link("script", "`assets/through.js` from here, which moves the matrix") { $0.script },
      .number("last", "The number of the last step, from 0") { $0.steps.count - 1 },
      .list("steps", "The dates, earliest first, each with what differs from the one before") { $0.steps },
      .list("editions", "The editions, which show the same without scripts; latest first") { $0.editions },
      .flag("has_editions", "Whether there are any of `editions`") { !$0.editions.isEmpty },
    ]
  }
}

/// A date at which something moved.
package struct TimeStep: View {
  package let key: String
  package let date: String
  package let moves: [ChangeView]
  package let cells: [CellThen]
  package let standings: [MarkThen]
  package let statuses: [MarkThen]

  package static var fields: [ViewField<Self>] {
    [
      .text("key", "The date for the page's address, `2024-09-23`; `start` for what was known from the start") {
        $0.key
      },
      .text("date", "The date in words") { $0.date },
      .list("moves", "What moved") { $0.moves },
      .list("cells", "Cells of the matrix that hold something else from then on") { $0.cells },
      .list("standings", "Options that stand elsewhere from then on") { $0.standings },
      .list("statuses", "Issues with another status from then on") { $0.statuses },
    ]
  }
}

/// A cell of the matrix from a date on.
package struct CellThen: View {
  package let row: Int
  package let column: Int
  package let position: CellPosition?

  package static var fields: [ViewField<Self>] {
    [
      .number("row", "The option among all of the matrix, from 0") { $0.row },
      .number("column", "The party among its columns, from 0") { $0.column },
      .optionalGroup("position", "What it held; absent where that is what the matrix shows") { $0.position },
    ]
  }
}

/// A standing or a status from a date on.
package struct MarkThen: View {
  package let place: Int
  package let mark: MarkView?

  package static var fields: [ViewField<Self>] {
    [
      .number("place", "The option among all of the matrix, or the issue, from 0") { $0.place },
      .optionalGroup("mark", "Where it stood; absent where nobody had a stance") { $0.mark },
    ]
  }
}
