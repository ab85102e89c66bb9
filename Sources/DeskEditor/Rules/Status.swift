import Diagnostics
import Dossier

extension Rule {
  static let statusAgainstPositions = Rule(.statusAgainstPositions) { desk in
    desk.file.matrix().rows.flatMap { desk.contradictions(in: $0) }
  }

  static let illegalStatusChange = Rule(.illegalStatusChange) { desk in
    desk.file.issues.flatMap { issue in
      let course = issue.course
      let steps = zip(zip(course, course.dropFirst()), issue.coursePlaces.dropFirst())
      return steps.compactMap { step, place -> Diagnostic? in
        let (before, after) = step
        guard before.status != after.status, !before.status.mayBecome.contains(after.status) else { return nil }
        return Diagnostic(
          .illegalStatusChange, "\(before.status.words) cannot become \(after.status.words)",
          at: place,
          notes: ["\(before.status.words) may become \(before.status.mayBecome.map(\.words).joined(separator: ", "))"])
      }
    }
  }

  static let stalledNarrowing = Rule(.stalledNarrowing) { desk in
    desk.file.issues.compactMap { issue in
      guard issue.current?.status == .narrowing, let since = desk.file.stalledSince(issue) else { return nil }
      return Diagnostic(
        .stalledNarrowing, "\"\(issue.title)\" is called narrowing, and nothing has happened on it since \(since.text)",
        at: issue.statusPlace, notes: ["an entry of its history says where it stands now"])
    }
  }
}

extension Desk {
  /// Options of an issue that is called agreed which are not.
  fileprivate func contradictions(in row: Matrix.IssueRow) -> [Diagnostic] {
    guard let status = row.issue.current?.status, status.claimsAgreement else { return [] }
    return row.options.filter { $0.standing == .deadlock }.map { option in
      let hard = option.cells.compactMap { $0?.current }.filter { $0.stance == .demands || $0.stance == .rejects }
      return Diagnostic(
        .statusAgainstPositions,
        "\"\(row.issue.title)\" is \(status.words), and its option \"\(option.id)\" is in deadlock",
        at: row.issue.statusPlace,
        related: hard.map { .init($0.stancePlace, "\(name($0.party)) \($0.stance.rawValue)") },
        notes: ["one of them is out of date: a newer position, or the status"])
    }
  }
}

extension Issue {
  fileprivate var statusPlace: Place { coursePlaces.last ?? head.origin.place(of: "status") }
}

extension IssueStatus {
  fileprivate var words: String { rawValue.replacing("_", with: " ") }

  fileprivate var claimsAgreement: Bool { self == .agreedInPrinciple || self == .agreed || self == .implemented }

  /// What an issue in this status may come to next.
  fileprivate var mayBecome: [IssueStatus] {
    switch self {
    case .open: [.narrowing, .agreedInPrinciple, .agreed, .shelved]
    case .narrowing: [.open, .agreedInPrinciple, .agreed, .shelved]
    case .agreedInPrinciple: [.narrowing, .agreed, .reopened, .shelved]
    case .agreed: [.implemented, .reopened]
    case .implemented: [.reopened]
    case .reopened: [.narrowing, .agreedInPrinciple, .agreed, .shelved]
    case .shelved: [.open, .reopened]
    }
  }
}

extension Code {
  static let statusAgainstPositions = Code(
    "W0622", "status-against-positions",
    "The status of an issue is its author's judgement and never computed. One that calls agreed what a party still demands and another rejects contradicts the table beside it."
  )
  static let illegalStatusChange = Code(
    "W0623", "illegal-status-change",
    "Statuses follow each other in an order: what was agreed is reopened before it is open again, and so on. A step that is missing, or a date that is wrong, is the usual reason."
  )
  static let stalledNarrowing = Code(
    "W0630", "stalled-narrowing",
    "Narrowing says that gaps close. Where nothing has happened for nine months, readers are told of movement that there is none of."
  )
}
