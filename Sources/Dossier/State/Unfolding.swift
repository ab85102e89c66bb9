/// How the matrix came to look as it does: what became known of it, day by day.
package struct Unfolding: Sendable {
  /// Earliest first. What was known from the start comes before all days.
  package let steps: [Step]

  package struct Step: Sendable {
    /// Nothing for what was known from the start.
    package let day: CalendarDay?
    package fileprivate(set) var moves: [Change] = []
    package fileprivate(set) var cells: [Cell] = []
    package fileprivate(set) var standings: [OptionStanding] = []
    package fileprivate(set) var statuses: [Status] = []
  }

  /// What a party holds on an option from that day on.
  package struct Cell: Sendable {
    /// The option among all options of the matrix, and the party among its columns; both count from 0.
    package let row, column: Int
    package let position: Position
    package let issue: Issue
    /// Whether it holds to this day.
    package let isCurrent: Bool
  }

  package struct OptionStanding: Sendable {
    package let row: Int
    package let standing: Standing?
  }

  package struct Status: Sendable {
    /// The issue among those of the matrix, from 0.
    package let issue: Int
    package let status: IssueStatus
  }
}

extension CaseFile {
  /// The same as drawing the matrix as of each day, without going through everything else that was known then.
  package var unfolding: Unfolding {
    let matrix = matrix()
    var days: Days = [:]
    var row = 0
    for (place, issue) in matrix.rows.enumerated() {
      unfold(issue, at: row, columns: matrix.parties, into: &days)
      unfoldStatus(of: issue.issue, at: place, into: &days)
      row += issue.options.count
    }
    return Unfolding(steps: days.values.sorted { Self.isEarlier($0.day, $1.day) })
  }
}

private typealias Days = [CalendarDay?: Unfolding.Step]
/// From which day on a position is the one that counts, for a cell.
private typealias Course = [(day: CalendarDay?, value: Position)]

extension CaseFile {
  private func unfold(_ row: Matrix.IssueRow, at first: Int, columns: [Party], into days: inout Days) {
    let courses = row.options.map { option in option.cells.map { course(of: $0, in: row.issue) } }
    for (option, cells) in courses.enumerated() {
      for (column, course) in cells.enumerated() {
        for (index, step) in course.enumerated() {
          let cell = Unfolding.Cell(
            row: first + option, column: column, position: step.value, issue: row.issue,
            isCurrent: index == course.count - 1)
          let before = index > 0 ? course[index - 1].value : nil
          days[step.day, default: .init(day: step.day)].cells.append(cell)
          days[step.day]?.moves.append(change(to: step.value, from: before, of: row.issue))
        }
      }
    }
    unfoldStandings(of: courses, at: first, columns: columns, into: &days)
  }

  private func unfoldStandings(of courses: [[Course]], at first: Int, columns: [Party], into days: inout Days) {
    var before: [Standing?] = courses.map { _ in nil }
    for day in Set(courses.joined().joined().map(\.day)).sorted(by: Self.isEarlier) {
      let held = courses.map { $0.map { $0.last { !Self.isEarlier(day, $0.day) }?.value.stance } }
      let now = standings(held, columns: columns)
      for option in now.indices where now[option] != before[option] {
        days[day]?.standings.append(.init(row: first + option, standing: now[option]))
      }
      before = now
    }
  }

  private func course(of cell: Matrix.Cell?, in issue: Issue) -> Course {
    let open = issue.knownFrom(times)
    return course(
      cell.map { $0.earlier.reversed() + [$0.current] } ?? [], known: { max($0.knownFrom(times), open) },
      latest: latest,
      turns: { position in
        [position.checked?.earliest].compactMap(\.self)
          + statements.all(position.statements).map { $0.knownFrom(times) }
      })
  }

  private func unfoldStatus(of issue: Issue, at place: Int, into days: inout Days) {
    guard !issue.history.isEmpty else { return }
    var before: IssueStatus?
    for step in course(
      issue.course, known: { $0.knownFrom(times) }, latest: { known, _ in known.indices.last }, turns: { _ in [] })
    where step.value.status != before {
      days[step.day, default: .init(day: step.day)].statuses.append(.init(issue: place, status: step.value.status))
      days[step.day]?.moves.append(change(to: step.value, from: before, of: issue))
      before = step.value.status
    }
  }

  /// From which day on which of some values counts, the latest among those that are known. At a turn more is known of when one
  /// dates from, so that another may be the latest.
  private func course<V>(
    _ values: [V], known: (V) -> Instant, latest: ([V], Instant) -> Int?, turns: (V) -> [Instant]
  ) -> [(day: CalendarDay?, value: V)] {
    let known = values.map { value in
      let moment = known(value)
      return moment > .distantPast ? moment.day : nil
    }
    var last: Int?
    let turns = values.count > 1 ? values.flatMap(turns).map(\.day) : []
    return Set(known + turns).sorted(by: Self.isEarlier).compactMap { day in
      let there = known.indices.filter { !Self.isEarlier(day, known[$0]) }
      let now = latest(there.map { values[$0] }, day.map { .end(of: $0) } ?? .distantPast).map { there[$0] }
      defer { last = now }
      return now == last ? nil : now.map { (day, values[$0]) }
    }
  }

  private static func isEarlier(_ a: CalendarDay?, _ b: CalendarDay?) -> Bool {
    (a?.number ?? .min) < (b?.number ?? .min)
  }
}
