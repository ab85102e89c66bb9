import Testing

@testable import Dossier

/// How the matrix came to look as it does.
struct UnfoldingTests {
  /// What stands where: `x1 a o demands`, `x1 o deadlock`, `x1 narrowing`.
  private static func told(_ matrix: Matrix) -> Set<String> {
    var told: Set<String> = []
    for row in matrix.rows {
      if !row.issue.history.isEmpty, let status = row.issue.current { told.insert("\(row.issue.id) \(status.status)") }
      for option in row.options {
        if let standing = option.standing { told.insert("\(row.issue.id) \(option.id) \(standing)") }
        for cell in option.cells.compactMap(\.self) {
          told.insert("\(row.issue.id) \(cell.current.party.id) \(option.id) \(cell.current.stance)")
        }
      }
    }
    return told
  }

  @Test(arguments: 0..<30) func `Each step shows what the matrix as of its day does`(seed: Int) throws {
    var random = RandomProcess(seed: UInt64(seed + 1))
    let file = try Sketch(content: random.shuffled()).file
    let matrix = file.matrix()
    let options = matrix.rows.flatMap { row in row.options.map { (row.issue.id, $0.id) } }
    var cells: [[Int]: String] = [:]
    var standings: [Int: String] = [:]
    var statuses: [Int: String] = [:]
    for step in file.unfolding.steps {
      for cell in step.cells {
        let (issue, option) = options[cell.row]
        cells[[cell.row, cell.column]] = "\(issue) \(matrix.parties[cell.column].id) \(option) \(cell.position.stance)"
      }
      for then in step.standings {
        standings[then.row] = then.standing.map { "\(options[then.row].0) \(options[then.row].1) \($0)" }
      }
      for then in step.statuses { statuses[then.issue] = "\(matrix.rows[then.issue].issue.id) \(then.status)" }
      guard let day = step.day else { continue }
      let shown = Set(cells.values).union(standings.values).union(statuses.values)
      let known = Self.told(file.asOf(.end(of: day)).matrix())
      #expect(shown.subtracting(known).sorted() == known.subtracting(shown).sorted(), "\(day)")
      #expect(!step.moves.isEmpty)
    }
  }

  @Test func `A day that says nothing of the matrix is no step, and what holds to this day is marked`() throws {
    let file = try Sketch([
      "parties.yaml": "- {id: a, name: A}\n",
      "sources.yaml": "- {id: s, title: S, published: 2024-02-01}\n- {id: t, title: T, published: 2024-05-01}\n",
      "events.yaml": "- {id: e, title: E, date: 2024-03-01, source: s}\n",
      "issues/i.md": """
      ---
      title: I
      question: Q
      options: {o: O}
      positions:
        - {party: a, option: o, stance: demands, date: 2024-01, source: s, reported: 2024-02-01}
        - {party: a, option: o, stance: accepts, date: 2024-05-01, source: t}
      ---
      """,
    ]).file
    let steps = file.unfolding.steps
    #expect(steps.map { $0.day?.month } == [2, 5])
    #expect(steps.flatMap(\.cells).map(\.isCurrent) == [false, true])
  }
}
