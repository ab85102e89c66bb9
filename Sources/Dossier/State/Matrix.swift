/// Who wants what: issues and their options down, parties across. The one value that pages, tables and blocks share.
package struct Matrix: Sendable {
  /// The columns: those who negotiate, mediators that have taken a position, then whoever else has.
  package let parties: [Party]
  package let rows: [IssueRow]

  package struct IssueRow: Sendable {
    package let issue: Issue
    package let options: [OptionRow]
    /// Where the issue as a whole stands, by where its options do.
    package var standing: Standing? { Standing(of: options.compactMap(\.standing)) }
  }

  package struct OptionRow: Sendable {
    /// The option's id in its issue.
    package let id: String
    /// What it would mean.
    package let text: String
    /// One for each column; empty where we have not looked.
    package let cells: [Cell?]
    package let standing: Standing?
  }

  /// All that a party has said of an option: the latest counts, the earlier are kept.
  package struct Cell: Sendable {
    package let current: Position
    /// Superseded positions, latest first.
    package let earlier: [Position]
  }
}

extension CaseFile {
  /// The matrix of all issues, or of some.
  package func matrix(of issues: [Issue]? = nil) -> Matrix {
    let issues = issues ?? Array(self.issues)
    let holders = Set(issues.flatMap { $0.positions.map(\.party) })
    var seen: Set<Reference> = []
    let seats = (process.parties + process.mediators.filter(holders.contains)).filter { seen.insert($0).inserted }
    let seated = parties.all(seats)
    let columns = seated + parties.filter { holders.contains($0.reference) && !seats.contains($0.reference) }
    return Matrix(parties: columns, rows: issues.map { row(of: $0, columns: columns) })
  }

  private func row(of issue: Issue, columns: [Party]) -> Matrix.IssueRow {
    let seats = Dictionary(uniqueKeysWithValues: seats(of: issue).map { ($0.key, Matrix.Cell($0)) })
    let options = (issue.options?.entries ?? []).map { option in
      (option, columns.map { seats[Seat.Key(party: $0.reference, option: option.name)] ?? nil })
    }
    let standings = standings(options.map { $0.1.map { $0?.current.stance } }, columns: columns)
    return Matrix.IssueRow(
      issue: issue,
      options: zip(options, standings).map { option, standing in
        Matrix.OptionRow(id: option.0.name, text: option.0.text, cells: option.1, standing: standing)
      })
  }

  /// Where each option of an issue stands, from what each column holds on it.
  func standings(_ stances: [[Stance?]], columns: [Party]) -> [Standing?] {
    let stakes = columns.indices.map { column in
      !onlyMediates(columns[column].reference) && stances.contains { ($0[column] ?? .undeclared) != .undeclared }
    }
    return stances.map { held in Standing(held.indices.filter { stakes[$0] }.map { held[$0] }) }
  }

  private func onlyMediates(_ party: Reference) -> Bool {
    process.mediators.contains(party) && !process.parties.contains(party)
  }
}

extension Matrix.Cell {
  fileprivate init?(_ seat: Seat) {
    guard let current = seat.positions.last else { return nil }
    self.init(current: current, earlier: seat.positions.dropLast().reversed())
  }
}

extension Matrix.IssueRow {
  /// How many of its options stand so.
  package func count(of standing: Standing) -> Int { options.count { $0.standing == standing } }
}
