import Dossier

extension AttestedIssue {
  /// How many positions rest on a source.
  static func count(of source: Source, in file: CaseFile) -> Int {
    file.issues.reduce(0) { sum, issue in sum + issue.positions.count { file.rests($0, on: source) } }
  }

  /// The positions that rest on a source, in the order of the matrix; of one party on one option the latest first.
  static func list(of source: Source, on page: Page) -> [AttestedIssue] {
    let issues = page.file.issues.filter { $0.positions.contains { page.file.rests($0, on: source) } }
    return page.file.matrix(of: issues).rows.compactMap { row in
      let options = row.options.compactMap { option -> AttestedOption? in
        let positions = option.cells.compactMap(\.self).flatMap { [$0.current] + $0.earlier }
          .filter { page.file.rests($0, on: source) }
        guard !positions.isEmpty else { return nil }
        return AttestedOption(
          text: option.text, positions: positions.map { AttestedPosition($0, of: row.issue, on: page) })
      }
      return options.isEmpty ? nil : AttestedIssue(issue: LinkedName(row.issue, on: page), options: options)
    }
  }
}

extension AttestedPosition {
  fileprivate init(_ position: Position, of issue: Issue, on page: Page) {
    let since = page.file.evidence(for: position).since
    self.init(
      party: PartyRef(of: position, on: page), stance: MarkView(position.stance, page.phrases),
      date: DateView(position.stance == .undeclared ? position.checked ?? since : since, on: page),
      link: page.link(to: issue.reference.path, at: position.anchor))
  }
}

extension CaseFile {
  fileprivate func rests(_ position: Position, on source: Source) -> Bool {
    evidence(for: position).sources.contains { $0.id == source.id }
  }
}
