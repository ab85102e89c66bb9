import Dossier
import Templates

/// What a change is made of, as a page shows it.
extension Change {
  func party(on page: Page) -> PartyRef? {
    if case .position(let position, _, _) = what { PartyRef(position.party, on: page) } else { nil }
  }

  func before(_ phrases: Phrasebook) -> MarkView? {
    switch what {
    case .position(_, _, let before?): MarkView(before.stance, phrases)
    case .status(_, _, let before?), .reopened(_, _, let before?): MarkView(before, phrases)
    default: nil
    }
  }

  func after(_ phrases: Phrasebook) -> MarkView? {
    switch what {
    case .position(let position, _, _): MarkView(position.stance, phrases)
    case .status(let step, _, _), .reopened(let step, _, _): MarkView(step.status, phrases)
    case .resolved(let assessment): assessment.outcome.map { MarkView($0, phrases) }
    default: nil
    }
  }

  /// What there is to say of it, with links where the author set some; else as it was told.
  func detail(_ told: ChangeWords, on page: Page) -> HTML? {
    switch what {
    case .position(let position, _, _):
      page.linkedLine(position.says?.prose)
        ?? position.condition.map { HTML(text: page.phrases[.condition] + " " + $0) }
    case .event(let event), .announced(let event): page.linkedLine(event.head.summary?.prose)
    default: told.detail.map { HTML(text: $0) }
    }
  }

  /// The sources it rests on.
  func evidence(on page: Page) -> [Source] {
    switch what {
    case .position(let position, _, _): page.file.evidence(for: position).sources
    case .status(let step, _, _), .reopened(let step, _, _): page.all(step.sources, Source.self)
    case .event(let event), .announced(let event): page.all(event.sources, Source.self)
    case .disputed(_, let dispute): page.all([dispute.source].compactMap(\.self), Source.self)
    case .statement(let statement): page.all(statement.sources, Source.self)
    case .made(let assessment): page.all(assessment.sources, Source.self)
    case .resolved(let assessment): page.all(assessment.outcomeSources, Source.self)
    case .corrected: []
    }
  }

  func credibility(on page: Page) -> Credibility? {
    switch what {
    case .position(let position, _, _): page.file.evidence(for: position).credibility
    case .event(let event), .announced(let event): event.credibility
    case .statement(let statement): statement.credibility
    default: nil
    }
  }
}
