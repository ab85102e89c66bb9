import Dossier

/// What a search knows of a thing beside its title and its body.
struct SearchedText {
  /// What else it is called, and what it is in short.
  var names: [String] = []
  var texts: [String] = []
  var parties: [Reference] = []
  var issues: [Reference] = []

  init(_ entry: any Entry, on page: Page) {
    switch entry {
    case let process as Process: add(process)
    case let issue as Issue: add(issue, on: page)
    case let party as Party: add(short: party.short, party.role)
    case let person as Person: add(person)
    case let event as Event: add(event, on: page)
    case let statement as Statement: add(statement, on: page)
    case let assessment as Assessment: add(assessment)
    case let source as Source:
      add(short: source.publisher, source.authors.joined(separator: ", "), source.note, source.key)
    case let term as Term:
      names = term.abbreviations
      texts = [page.plainText(term.definition.prose)].compactMap(\.self)
    case let briefing as Briefing:
      texts = briefing.keyPoints.compactMap { page.plainText($0.prose) }
      issues = briefing.issues
    default: break
    }
    names += [page.plainText(entry.head.summary?.prose)].compactMap(\.self)
  }
}

extension SearchedText {
  private mutating func add(short words: String?...) { names += words.compactMap(\.self).filter { !$0.isEmpty } }

  private mutating func add(_ process: Process) {
    add(short: process.question, process.region)
    texts = process.deadlines.map(\.label) + [process.directionWhy].compactMap(\.self)
    parties = process.parties + process.mediators
  }

  private mutating func add(_ issue: Issue, on page: Page) {
    names = [issue.question] + (issue.options?.entries ?? []).map(\.text)
    for position in issue.positions {
      texts += [page.plainText(position.says?.prose), position.condition, page.plainText(position.interest?.prose)]
        .compactMap(\.self)
    }
    texts += issue.history.compactMap(\.why)
    parties = issue.positions.map(\.party)
  }

  private mutating func add(_ person: Person) {
    names = (person.nativeName?.entries ?? []).map(\.text) + person.roles.map(\.title)
    parties = person.roles.compactMap(\.party)
  }

  private mutating func add(_ event: Event, on page: Page) {
    add(short: event.place, page.eventType(event))
    texts = event.disputes.flatMap { [$0.value, $0.note].compactMap(\.self) }
    (parties, issues) = (event.parties, event.issues)
  }

  private mutating func add(_ statement: Statement, on page: Page) {
    names = [statement.text, statement.original].compactMap(\.self)
    texts = [statement.role, statement.audience, statement.attribution].compactMap(\.self)
    texts += statement.variants.flatMap { [$0.text, $0.note].compactMap(\.self) }
    let speaker = statement.speaker.kind == .party ? statement.speaker : nil
    let office = (page.entry(statement.speaker) as? Person)?.roles.compactMap(\.party) ?? []
    parties = [statement.onBehalfOf ?? speaker].compactMap(\.self)
    if parties.isEmpty { parties = office }
    issues = statement.issues
  }

  private mutating func add(_ assessment: Assessment) {
    names = [assessment.question, assessment.claim]
    texts = [assessment.criteria].compactMap(\.self)
    issues = assessment.because.filter { $0.kind == .issue }
    parties = assessment.because.filter { $0.kind == .party }
  }
}
