import Dossier

/// A change in words alone, for pages, feeds and the command line.
struct ChangeWords {
  /// What sort of change it is, in a word: `Position`, `Announced`.
  let kind: String
  /// Who, where it is a party's position.
  var who: String?
  /// What changed: an option, an issue, an event, a speaker.
  let thing: String
  /// From what to what, the marks' words with an arrow: `Supports → Conditional`; nothing where it is just there.
  var move: String?
  var detail: String?
  /// The page with the evidence, and the spot there.
  let path: String
  var anchor: String?

  init(_ change: Change, on page: Page) {
    let phrases = page.phrases
    switch change.what {
    case .position(let position, let issue, let before):
      self.init(position, of: issue, isWithdrawal: position.stance == .undeclared && before != nil, on: page)
    case .status(let step, let issue, let before):
      self.init(
        kind: phrases[before == nil ? .changeIssue : .changeStatus], thing: issue.title, detail: step.why,
        path: issue.reference.path)
    case .reopened(let step, let issue, _):
      self.init(kind: phrases[.changeStatus], thing: issue.title, detail: step.why, path: issue.reference.path)
    case .event(let event): self.init(event, page.eventType(event), page.plainText(event.head.summary?.prose), on: page)
    case .announced(let event):
      self.init(event, phrases[.changeAnnounced], DateWords.full(phrases).words(event.date), on: page)
    case .disputed(let event, let dispute):
      let field = phrases.text("field.\(dispute.field)") ?? dispute.field.capitalisedFirst
      self.init(event, phrases[.changeDispute], "\(field): \(dispute.value(on: page))", on: page)
    case .statement(let statement): self.init(statement, on: page)
    case .made(let assessment): self.init(assessment, phrases[.changeAssessment], assessment.claim, on: page)
    case .resolved(let assessment): self.init(assessment, phrases[.changeOutcome], nil, on: page)
    case .corrected(let correction, let reference):
      self.init(
        kind: phrases[.changeCorrection], thing: page.entry(reference)?.name ?? reference.id, detail: correction.note,
        path: reference.path)
    }
    let words = [change.before(phrases), change.after(phrases)].compactMap { $0?.word }
    move = words.isEmpty ? nil : words.joined(separator: " \(phrases[.arrow]) ")
  }

  /// Who, what, and from what to what, in a line.
  var headline: String {
    [who, thing].compactMap(\.self).joined(separator: ", ") + (move.map { ": " + $0 } ?? "")
  }
}

extension ChangeWords {
  private init(kind: String, thing: String, detail: String?, path: String) {
    (self.kind, self.thing, self.detail, self.path) = (kind, thing, detail, path)
  }

  private init(_ position: Position, of issue: Issue, isWithdrawal: Bool, on page: Page) {
    let phrases = page.phrases
    self.init(
      kind: phrases[isWithdrawal ? .changeWithdrawn : .changePosition],
      thing: issue.options?[position.option] ?? position.option,
      detail: page.plainText(position.says?.prose) ?? position.condition.map { phrases[.condition] + " " + $0 },
      path: issue.reference.path)
    who = page.entry(position.party)?.name ?? position.party.id
    anchor = position.anchor
  }

  private init(_ entry: any Entry, _ kind: String, _ detail: String?, on page: Page) {
    let reference = entry.reference
    self.init(kind: kind, thing: page.called(entry.name, reference), detail: detail, path: reference.path)
  }

  private init(_ statement: Statement, on page: Page) {
    let quote = page.phrases[.quoteOpen] + statement.text + page.phrases[.quoteClose]
    self.init(
      kind: page.phrases[.changeStatement], thing: page.called(page.speaker(of: statement), statement.reference),
      detail: statement.form == .paraphrase ? statement.text : quote, path: statement.reference.path)
  }
}
