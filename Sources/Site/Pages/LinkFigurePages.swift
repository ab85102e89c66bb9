import Dossier
import Templates

extension LinkFigureView {
  /// The drawing of the page's process; nothing where no issue is linked to another, or too many are.
  init?(on page: Page) {
    guard let figure = LinkFigure(of: page.file) else { return nil }
    let circles = page.file.circles
    let kinds = LinkKind.allCases.filter { kind in figure.wires.contains { $0.kind == kind } }
    self.init(
      width: LinkFigure.width, height: figure.issues.count * LinkFigure.row,
      rows: figure.issues.map { issue in
        LinkFigureRow(
          issue: LinkedName(issue, on: page), status: issue.current.map { MarkView($0.status, page.phrases) },
          deadlock: circles.contains { $0.contains(issue.reference) })
      },
      wires: figure.wires.map {
        WireView(kind: $0.kind.rawValue, deadlock: $0.isDeadlock, path: $0.path, tips: $0.tips)
      },
      key: kinds.map { WireKey(kind: $0.rawValue, relation: page.phrases.word("link", $0), tips: $0.sample) })
  }
}

extension LinkKind {
  /// The ends of a wire of its sort that runs from left to right through a drawing of 40 by 12.
  fileprivate var sample: String {
    switch self {
    case .preconditionOf: "M31 1L38 6L31 11"
    case .blocks: "M38 0V12"
    case .partOf: "M31 6a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0"
    case .tradedAgainst, .reciprocalOf: "M31 1L38 6L31 11M9 1L2 6L9 11"
    }
  }
}
