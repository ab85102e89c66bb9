import Dossier
import Templates

extension QuoteView {
  /// A statement alone, with other records of the same words beside it.
  init(_ statement: Statement, on page: Page) {
    let others = page.file.statements.naming(statement.speaker).filter {
      $0.id != statement.id && $0.isSameQuotation(as: statement)
    }
    self.init(Quotation(showing: statement, repeats: others), on: page)
  }

  /// Statements as quotations, latest first.
  static func list(_ statements: [Statement], on page: Page) -> [QuoteView] {
    statements.quotations.reversed().map { QuoteView($0, on: page) }
  }

  private init(_ quotation: Quotation, on page: Page) {
    let (statement, repeats) = (quotation.statement, quotation.repeats)
    let voice = page.voice(of: statement)
    let speaker = LinkedName(statement.speaker, on: page) ?? LinkedName(name: statement.speaker.id, link: nil)
    // A party that speaks for itself is named once.
    let party = voice.party == statement.speaker ? nil : PartyRef(voice.party, on: page)
    let hasOriginal = statement.original != nil
    self.init(
      id: statement.id, link: page.route.subject == .thing(statement.reference) ? nil : page.link(statement.reference),
      text: statement.text, quoted: statement.form != .paraphrase,
      language: hasOriginal
        ? page.language(of: statement.text) : statement.language ?? page.language(of: statement.text),
      form: page.phrases.word("form", statement.form ?? .asReported),
      speaker: speaker, party: party, role: voice.role, attribution: statement.attribution,
      audience: statement.audience, date: DateView(statement.date, on: page),
      event: LinkedName(statement.event, on: page), answers: statement.answers.compactMap { LinkedName($0, on: page) },
      original: OriginalView(statement, on: page), translator: statement.translator,
      variants: quotation.variants.map { VariantView($0, on: page) },
      repeats: repeats.map { LinkedName(name: page.record(of: $0), link: page.link($0.reference)) },
      sources: SourceNote.list(
        statement.sources + repeats.flatMap(\.sources).filter { !statement.sources.contains($0) },
        credibility: statement.credibility, on: page),
      grade: statement.sources.isEmpty ? GradeView(nil, statement.credibility, page.phrases) : nil,
      issues: statement.issues.compactMap { LinkedName($0, on: page) })
  }
}

extension Page {
  /// The voice of a statement, which may be one of another process.
  fileprivate func voice(of statement: Statement) -> Voice {
    let process = statement.reference.process
    return (process == file.id ? file : site.dossier.file(process) ?? file).voice(of: statement)
  }

  /// What tells one record of some words from another: who reports it.
  fileprivate func record(of statement: Statement) -> String {
    all(statement.sources, Source.self).first.map { $0.publisher ?? $0.title } ?? title(of: statement)
  }
}

extension VariantView {
  init(_ variant: Variant, on page: Page) {
    self.init(
      text: variant.text, note: variant.note, preferred: variant.isPreferred,
      source: variant.source.flatMap { page.entry($0) as? Source }.map { SourceNote($0, on: page) })
  }
}

extension OriginalView {
  init?(_ statement: Statement, on page: Page) {
    guard let original = statement.original else { return nil }
    self.init(text: original, language: statement.language, phrases: page.phrases)
  }

  init(text: String, language: String?, phrases: Phrasebook) {
    self.init(
      text: text, language: language, name: language.map { phrases.text("language.\($0)") ?? $0 })
  }
}
