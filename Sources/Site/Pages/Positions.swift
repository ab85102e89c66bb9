import Dossier
import Templates

extension MatrixView {
  /// The matrix of all issues of the page's case file, or of some; nothing where there are none.
  init?(of issues: [Issue]? = nil, on page: Page, id: String) {
    let matrix = page.file.matrix(of: issues)
    guard !matrix.rows.isEmpty else { return nil }
    let columns = matrix.parties.map { PartyRef($0, on: page) }
    self.init(
      id: id, width: columns.count, span: columns.count + 2, columns: columns,
      issues: matrix.rows.map { MatrixIssue($0, columns: columns, on: page) },
      stances: Stance.allCases.map { MarkView($0, page.phrases) },
      standings: Standing.allCases.map { MarkView($0, page.phrases) })
  }
}

extension MatrixIssue {
  fileprivate init(_ row: Matrix.IssueRow, columns: [PartyRef], on page: Page) {
    let issue = row.issue
    self.init(
      id: issue.id, title: issue.title,
      link: page.route.subject == .thing(issue.reference) ? nil : page.link(issue.reference),
      status: issue.current.map { MarkView($0.status, page.phrases) }, stalled: page.stalled(issue),
      options: row.options.map { option in
        MatrixOption(
          text: option.text, standing: option.standing.map { MarkView($0, page.phrases) },
          cells: zip(columns, option.cells).map { party, cell in
            CellView(
              party: party, position: cell.map { CellPosition($0.current, of: issue, on: page) },
              grounds: cell.map { EvidenceView($0.current, on: page) })
          })
      })
  }
}

extension CellPosition {
  init(_ position: Position, of issue: Issue, on page: Page) {
    let evidence = page.file.evidence(for: position)
    let best = evidence.sources.first
    let others = evidence.sources.count - 1
    let isSilent = position.stance == .undeclared
    self.init(
      stance: MarkView(position.stance, page.phrases),
      evidence: page.link(to: issue.reference.path, at: position.anchor),
      says: page.plainHTML(position.says?.prose), condition: position.condition,
      date: DateView(isSilent ? position.checked ?? evidence.since : evidence.since, on: page),
      basis: isSilent ? nil : page.phrases.word("basis", position.shownBasis),
      source: isSilent ? nil : best.map { $0.publisher ?? $0.title },
      more: others > 0 && !isSilent ? page.phrases(.moreSources, others) : nil,
      grade: isSilent ? nil : GradeView(best?.reliability, evidence.credibility, page.phrases),
      notes: page.numbers(of: evidence.sources))
  }
}

extension EvidenceView {
  fileprivate init(_ position: Position, on page: Page) {
    let evidence = page.file.evidence(for: position)
    let isSilent = position.stance == .undeclared
    self.init(
      interest: page.linkedLine(position.interest?.prose),
      statements: evidence.statements.map { QuoteView($0, on: page) },
      date: isSilent ? nil : DateView(evidence.since, on: page), checked: DateView(position.checked, on: page),
      basis: isSilent ? nil : MarkView(position.shownBasis, page.phrases),
      grade: GradeView(evidence.sources.first?.reliability, evidence.credibility, page.phrases),
      sources: evidence.sources.map { SourceNote($0, credibility: evidence.credibility, on: page) })
  }
}

extension OptionView {
  /// The id of an option on its issue's page.
  static func anchor(of option: String) -> String { "option-" + option }

  init(_ option: Matrix.OptionRow, columns: [Party], of issue: Issue, on page: Page) {
    let held = option.cells.compactMap(\.self)
    let looked = Set(held.map(\.current.party))
    let seats = page.file.process.parties
    self.init(
      id: page.id(Self.anchor(of: option.id), on: issue.reference.path), text: option.text,
      standing: option.standing.map { MarkView($0, page.phrases) },
      positions: held.map { PositionView($0, option: option.text, of: issue, on: page) },
      silent: columns.filter { !looked.contains($0.reference) && seats.contains($0.reference) }.map {
        PartyRef($0, on: page)
      })
  }
}

extension PositionView {
  init(_ cell: Matrix.Cell, option: String, of issue: Issue, on page: Page) {
    let position = cell.current
    let evidence = page.file.evidence(for: position)
    self.init(
      id: page.id(position.anchor, on: issue.reference.path),
      party: PartyRef(of: position, on: page),
      option: option, stance: MarkView(position.stance, page.phrases),
      kind: position.kind.map { page.phrases.word("kind", $0) },
      says: page.linkedLine(position.says?.prose), condition: position.condition,
      interest: page.linkedLine(position.interest?.prose),
      date: DateView(evidence.since, on: page), reported: DateView(position.reported, on: page),
      checked: DateView(position.checked, on: page),
      basis: position.stance == .undeclared ? nil : MarkView(position.shownBasis, page.phrases),
      attributedBy: LinkedName(position.attributedBy, on: page),
      because: position.because.compactMap { LinkedName($0, on: page) },
      statements: evidence.statements.map { QuoteView($0, on: page) },
      sources: evidence.sources.map { SourceNote($0, credibility: evidence.credibility, on: page) },
      earlier: cell.earlier.map { EarlierPosition($0, on: page) })
  }
}

extension EarlierPosition {
  fileprivate init(_ position: Position, on page: Page) {
    let evidence = page.file.evidence(for: position)
    self.init(
      stance: MarkView(position.stance, page.phrases), date: DateView(evidence.since ?? position.checked, on: page),
      says: page.linkedLine(position.says?.prose), condition: position.condition,
      basis: page.phrases.word("basis", position.shownBasis),
      sources: evidence.sources.map { SourceNote($0, credibility: evidence.credibility, on: page) })
  }
}

extension Position {
  /// On what it rests; where the author does not say, on words if there are any, else on a report.
  fileprivate var shownBasis: Basis { basis ?? (statements.isEmpty ? .reported : .stated) }
}

extension Page {
  /// Since when nothing has happened to an issue, where that is long.
  func stalled(_ issue: Issue) -> String? {
    file.stalledSince(issue).map { phrases(.stalledSince, ["date": DateWords.full(phrases).words($0)]) }
  }
}
