import Dossier
import Templates

extension SourceView {
  init(_ source: Source, on page: Page) {
    var citations = Citations()
    let body = page.html(source.head.body, citing: &citations)
    self.init(
      frame: PageFrame(source.title, about: source.note, on: page), title: source.title, language: source.language,
      languageName: source.language.map { page.phrases.text("language.\($0)") ?? $0 }, publisher: source.publisher,
      authors: source.authors, type: page.type(of: source), published: DateView(published: source.published, on: page),
      accessed: DateView(source.accessed, on: page), address: source.url.flatMap { Link(external: $0) },
      archive: source.archive.flatMap { Link(external: $0) }, grade: GradeView(source.reliability, nil, page.phrases),
      note: source.note, corrections: CorrectionView.list(source.corrections, on: page), body: body,
      contents: page.contents(of: source.head.body),
      issues: AttestedIssue.list(of: source, on: page), uses: SourceUse.list(of: source, on: page),
      citations: citations.views(on: page))
  }
}

extension Page {
  fileprivate func type(of source: Source) -> String? {
    source.type.map { phrases.text("source_type.\($0.rawValue)") ?? $0.rawValue.capitalisedFirst }
  }
}

extension SourceUse {
  /// What on the site rests on a source beside positions, by kind.
  fileprivate static func list(of source: Source, on page: Page) -> [SourceUse] {
    let file = page.file
    let reference = source.reference
    let statements = file.statements.naming(reference)
    let events = file.events.naming(reference)
    let forecasts = file.assessments.filter {
      $0.sources.contains(reference) || $0.outcomeSources.contains(reference) || $0.author == source.id
    }
    let groups: [(Kind, [LinkedName])] = [
      (.statement, statements.map { LinkedName(name: page.title(of: $0), link: page.link($0.reference)) }),
      (.event, events.map { LinkedName($0, on: page) }), (.assessment, forecasts.map { LinkedName($0, on: page) }),
    ]
    return groups.filter { !$1.isEmpty }.map { kind, things in
      SourceUse(kind: page.phrases.text("things.\(kind.rawValue)") ?? kind.folder, things: things)
    }
  }
}

extension SourceListView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.sources], on: page), count: page.phrases(.sources, page.file.sources.count),
      sources: page.file.sources.map { SourceLine($0, on: page) },
      reliabilities: Reliability.allCases.compactMap { GradeView($0, nil, page.phrases) },
      credibilities: Credibility.allCases.compactMap { GradeView(nil, $0, page.phrases) })
  }
}

extension SourceLine {
  fileprivate init(_ source: Source, on page: Page) {
    let positions = AttestedIssue.count(of: source, in: page.file)
    let uses = SourceUse.list(of: source, on: page).reduce(positions) { $0 + $1.things.count }
    self.init(
      id: source.id, title: source.title, link: page.link(to: source.reference.path), publisher: source.publisher,
      published: DateView(published: source.published, on: page), type: page.type(of: source),
      grade: GradeView(source.reliability, nil, page.phrases), uses: page.phrases(.uses, uses))
  }
}

extension GlossaryView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.glossary], on: page), terms: page.file.terms.map { TermLine($0, on: page) })
  }
}

extension TermLine {
  init(_ term: Term, on page: Page) {
    self.init(
      id: term.id, term: term.term, link: page.link(to: term.reference.path), abbreviations: term.abbreviations,
      definition: page.linkedLine(term.definition.prose) ?? HTML(text: term.definition.text),
      see: term.see.compactMap { LinkedName($0, on: page) })
  }
}

extension TermView {
  init(_ term: Term, on page: Page) {
    var citations = Citations()
    let body = page.html(term.head.body, citing: &citations)
    self.init(
      frame: PageFrame(term.term, about: page.plainText(term.definition.prose), on: page),
      term: TermLine(term, on: page), body: body, contents: page.contents(of: term.head.body),
      used: page.users(of: term), citations: citations.views(on: page))
  }
}

extension Page {
  /// The things in whose bodies a term is marked.
  fileprivate func users(of term: Term) -> [LinkedName] {
    let heads = [file.process.head] + Drawer.all.flatMap { $0.heads(file) }
    return heads.filter { site.library.marks(term.id, in: $0.body) && $0.reference != term.reference }
      .compactMap { LinkedName($0.reference, on: self) }
  }
}
