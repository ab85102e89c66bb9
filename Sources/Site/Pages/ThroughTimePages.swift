import Dossier
import Templates

extension ThroughTimeView {
  /// Nothing where the matrix never looked otherwise.
  init?(on page: Page) {
    let steps = page.file.unfolding.steps
    guard steps.count > 1 else { return nil }
    self.init(
      script: page.link(toFile: "assets/through.js"), steps: steps.map { TimeStep($0, on: page) },
      editions: page.file.briefings.map {
        LinkedName(name: DateWords.full(page.phrases).words($0.date), link: page.link($0.reference))
      })
  }
}

extension TimeStep {
  fileprivate init(_ step: Unfolding.Step, on page: Page) {
    let date = step.day.map { EDTFDate($0) }
    self.init(
      key: date?.text ?? "start", date: date.map { DateWords.full(page.phrases).words($0) } ?? page.phrases[.always],
      moves: step.moves.map { ChangeView($0, on: page) },
      cells: step.cells.map { cell in
        CellThen(
          row: cell.row, column: cell.column,
          position: cell.isCurrent ? nil : CellPosition(cell.position, of: cell.issue, on: page))
      },
      standings: step.standings.map { then in
        MarkThen(place: then.row, mark: then.standing.map { MarkView($0, page.phrases) })
      },
      statuses: step.statuses.map { MarkThen(place: $0.issue, mark: MarkView($0.status, page.phrases)) })
  }
}
