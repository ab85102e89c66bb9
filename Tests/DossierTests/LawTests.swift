import Testing

@testable import Dossier

/// What holds for every process, tried on processes made by chance.
struct LawTests {
  private static func file(_ seed: Int) throws -> (CaseFile, RandomProcess) {
    var random = RandomProcess(seed: UInt64(seed + 1))
    let sketch = try Sketch(content: random.shuffled())
    // Chance takes positions twice too.
    try #require(sketch.findings.filter { !$0.hasPrefix("W0342") } == [])
    return (sketch.file, random)
  }

  /// So many days after the first of 2022, at their end.
  private static func moment(_ days: Int) -> Instant {
    .end(of: CalendarDay(number: CalendarDay(year: 2022, month: 1, day: 1).number + days))
  }

  @Test(arguments: 0..<30) func `What is known on a day is known on every later one`(seed: Int) throws {
    var (file, random) = try Self.file(seed)
    let days = (0..<6).map { _ in random.moment() }.sorted()
    let known = days.map { Set(file.asOf(Self.moment($0)).atoms) } + [Set(file.atoms)]
    for (earlier, later) in zip(known, known.dropFirst()) { #expect(earlier.subtracting(later) == []) }
  }

  @Test(arguments: 0..<30) func `Nothing has changed since the same day`(seed: Int) throws {
    var (file, random) = try Self.file(seed)
    let day = file.asOf(Self.moment(random.moment()))
    #expect(day.changes(since: day).map(\.told) == [])
    #expect(file.changes(since: file).map(\.told) == [])
  }

  @Test(arguments: 0..<60) func `Changes to a day and from it on are the changes over both`(seed: Int) throws {
    var (file, random) = try Self.file(seed)
    let days = (0..<3).map { _ in random.moment() }.sorted().map(Self.moment)
    let (first, second) = (file.changes(from: days[0], to: days[1]), file.changes(from: days[1], to: days[2]))
    let whole = file.changes(from: days[0], to: days[2])
    #expect(Net(first).followed(by: Net(second)) == Net(whole))
  }

  @Test(arguments: 0..<10) func `The order of the files does not matter`(seed: Int) throws {
    var random = RandomProcess(seed: UInt64(seed + 1))
    let (one, other) = (try Sketch(content: random.shuffled()), try Sketch(content: random.shuffled()))
    #expect(one.file.told == other.file.told)
    #expect(one.file.moves.map(\.told) == other.file.moves.map(\.told))
  }

  @Test(arguments: 0..<30) func `A later position supersedes by its date, then by its place`(seed: Int) throws {
    let (file, _) = try Self.file(seed)
    let matrix = file.matrix()
    for (row, issue) in zip(matrix.rows, file.issues) {
      for option in row.options {
        for (party, cell) in zip(matrix.parties, option.cells) {
          let said = issue.positions.filter { $0.party == party.reference && $0.option == option.id }
          let since = said.map { position -> [Instant] in
            let date = position.date ?? position.checked
            return [date?.earliest ?? .distantPast, date?.latest ?? .distantPast]
          }
          let latest = since.max { $0.lexicographicallyPrecedes($1) }
          let last = said.indices.last { since[$0] == latest }
          #expect(cell?.current.head.order == last.map { said[$0].head.order })
          #expect((cell?.earlier.count ?? -1) == said.count - 1)
        }
      }
    }
  }
}

/// Changes as what each subject was before and is after.
private struct Net: Equatable {
  var ends: [String: [String]] = [:]

  init(_ changes: [Change]) {
    for change in changes {
      ends[change.subject] = Self.joined(ends[change.subject], change.ends)
      // Whoever is told that an issue stands reopened is told that it was.
      if case .status(let step, let issue, _) = change.what, step.status == .reopened {
        ends["reopened \(issue.id) \(step.date?.text ?? "")"] = ["-", "there"]
      }
    }
  }

  /// What an issue that was opened and has moved since was before and is after, whichever of the two is told first.
  private static func joined(_ told: [String]?, _ ends: [String]) -> [String] {
    guard let told else { return ends }
    return told[0] == ends[1] ? [ends[0], told[1]] : [told[0], ends[1]]
  }

  /// What both make together: a subject that is back where it was has not changed.
  func followed(by next: Net) -> Net {
    var net = self
    for (subject, ends) in next.ends { net.ends[subject] = [net.ends[subject]?[0] ?? ends[0], ends[1]] }
    net.ends = net.ends.filter { $1[0] != $1[1] }
    return net
  }
}

extension Change {
  /// What it is a change of, the same for every change of that: two changes of one subject follow each other.
  fileprivate var subject: String {
    switch what {
    case .position(let position, let issue, _): "position \(issue.id) \(position.anchor)"
    case .status(_, let issue, _): "status \(issue.id)"
    case .reopened(let step, let issue, _): "reopened \(issue.id) \(step.date?.text ?? "")"
    case .event(let event), .announced(let event): "event \(event.id)"
    case .disputed(let event, let dispute): "dispute \(event.id) \(dispute.field) \(dispute.value)"
    case .statement(let statement): "statement \(statement.id)"
    case .made(let assessment): "made \(assessment.id)"
    case .resolved(let assessment): "resolved \(assessment.id)"
    case .corrected(let correction, let reference):
      "correction \(reference.id) \(correction.date.text) \(correction.note)"
    }
  }

  fileprivate var ends: [String] {
    switch what {
    case .position(let position, _, let before): [before.told, Optional(position).told]
    case .status(let step, _, let before): [before?.rawValue ?? "-", step.status.rawValue]
    case .announced: ["-", "ahead"]
    default: ["-", "there"]
    }
  }
}

extension Position? {
  /// What counts of a position: nobody has moved who was undeclared and is still.
  fileprivate var told: String {
    guard let position = self, position.stance != .undeclared else { return "-" }
    return position.stance.rawValue + " " + (position.condition ?? "")
  }
}
