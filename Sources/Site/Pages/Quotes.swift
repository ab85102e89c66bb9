import Dossier
import Templates

extension QuoteView {
  init(_ statement: Statement, on page: Page) {
    let file = page.file
    let person = file.people[statement.speaker]
    let role = person?.role(on: statement.date)
    let spokenFor = statement.onBehalfOf ?? role?.party ?? (person == nil ? statement.speaker : nil)
    let speaker = LinkedName(statement.speaker, on: page) ?? LinkedName(name: statement.speaker.id, link: nil)
    // A party that speaks for itself is named once.
    let party = spokenFor == statement.speaker ? nil : PartyRef(spokenFor, on: page)
    self.init(
      id: statement.id, link: page.route.subject == .thing(statement.reference) ? nil : page.link(statement.reference),
      text: statement.text, quoted: statement.form != .paraphrase,
      language: statement.original == nil ? statement.language ?? page.phrases.language : page.phrases.language,
      form: statement.form.map { page.phrases.word("form", $0) } ?? page.phrases.word("form", StatementForm.asReported),
      speaker: speaker, party: party, role: statement.role ?? role?.title, attribution: statement.attribution,
      audience: statement.audience, date: DateView(statement.date, on: page),
      event: LinkedName(statement.event, on: page),
      original: OriginalView(statement, on: page), translator: statement.translator,
      variants: statement.variants.map { VariantView($0, on: page) },
      sources: SourceNote.list(statement.sources, credibility: statement.credibility, on: page),
      grade: statement.sources.isEmpty ? GradeView(nil, statement.credibility, page.phrases) : nil,
      issues: statement.issues.compactMap { LinkedName($0, on: page) })
  }

  /// Statements, latest first.
  static func list(_ statements: some Sequence<Statement>, on page: Page) -> [QuoteView] {
    statements.reversed().map { QuoteView($0, on: page) }
  }
}

extension VariantView {
  init(_ variant: Variant, on page: Page) {
    self.init(
      text: variant.text, note: variant.note, preferred: variant.isPreferred,
      source: page.file.sources[variant.source].map { SourceNote($0, on: page) })
  }
}

extension OriginalView {
  init?(_ statement: Statement, on page: Page) {
    guard let original = statement.original else { return nil }
    self.init(text: original, language: statement.language ?? "und", phrases: page.phrases)
  }

  init(text: String, language: String, phrases: Phrasebook) {
    self.init(text: text, language: language, name: phrases.text("language.\(language)") ?? language)
  }
}

extension CaseFile {
  /// What was said for a party: by it, on its behalf, or by somebody in an office of its.
  func statements(for party: Reference) -> [Statement] {
    statements.filter { self.party(spokenForIn: $0) == party }
  }

  /// The party a statement speaks for.
  func party(spokenForIn statement: Statement) -> Reference? {
    if let named = statement.onBehalfOf { return named }
    guard let person = people[statement.speaker] else { return statement.speaker }
    return person.role(on: statement.date)?.party
  }
}
