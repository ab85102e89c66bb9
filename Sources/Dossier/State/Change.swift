/// Something that became different: a line in a list of what changed.
package struct Change: Sendable {
  /// When it happened, else the day it could first be known; for what is still to come, the day it was announced.
  package let date: EDTFDate
  /// From when it could be known.
  package let known: Instant
  package let what: What

  /// Indirect, because changes are sorted, filtered and passed on: copying one counts one reference, and not those of three things.
  package indirect enum What: Sendable {
    /// A party took a position, or moved from an earlier one; one that is undeclared again has withdrawn it.
    case position(Position, issue: Issue, from: Position?)
    /// An issue came to stand where it stands, or was opened.
    case status(StatusStep, issue: Issue, from: IssueStatus?)
    /// An issue was reopened in between, and stands elsewhere since.
    case reopened(StatusStep, issue: Issue, from: IssueStatus?)
    /// It happened.
    case event(Event)
    /// It became known that it is to happen.
    case announced(Event)
    /// A source says otherwise of an event.
    case disputed(Event, Dispute)
    case statement(Statement)
    case made(Assessment)
    case resolved(Assessment)
    /// Something was put right in a source or an edition.
    case corrected(Correction, in: Reference)
  }

  init(_ what: What, since: EDTFDate?, known: Instant) {
    self.what = what
    self.known = known
    date = since ?? (known.isADay ? EDTFDate(known.day) : .unset)
  }
}

extension Change {
  /// Whether something moved, rather than was said or expected.
  package var isMove: Bool {
    switch what {
    case .position, .status, .reopened, .event, .resolved: true
    case .announced, .disputed, .statement, .made, .corrected: false
    }
  }

  /// Whether something was put right that had been published.
  package var isCorrection: Bool { if case .corrected = what { true } else { false } }

  /// The process it is of.
  package var process: String {
    switch what {
    case .position(_, let issue, _), .status(_, let issue, _), .reopened(_, let issue, _): issue.reference.process
    case .event(let event), .announced(let event), .disputed(let event, _): event.reference.process
    case .statement(let statement): statement.reference.process
    case .made(let assessment), .resolved(let assessment): assessment.reference.process
    case .corrected(_, let reference): reference.process
    }
  }

  /// The issues it touches.
  package var issues: [Reference] {
    switch what {
    case .position(_, let issue, _), .status(_, let issue, _), .reopened(_, let issue, _): [issue.reference]
    case .event(let event), .announced(let event), .disputed(let event, _): event.issues
    case .statement(let statement): statement.issues
    case .made(let assessment), .resolved(let assessment): assessment.because.filter { $0.kind == .issue }
    case .corrected: []
    }
  }
}

extension [Change] {
  /// Latest first; of one day, as they came.
  func latestFirst() -> [Change] {
    let dates = map(\.date)
    return indices.sorted { a, b in dates[a] != dates[b] ? dates[a] > dates[b] : a < b }.map { self[$0] }
  }
}

extension Instant {
  /// Whether it stands for a day, and not for always or never.
  fileprivate var isADay: Bool { self > .distantPast && self < .distantFuture }
}
