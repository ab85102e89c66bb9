import Dossier
import Templates

extension WholeView {
  init(on outer: Page) {
    var citations = Citations(onPaper: PaperNotes())
    let page = outer.gathered
    let file = page.file
    let process = file.process
    let body = page.html(process.head.body, citing: &citations)
    let issues = file.matrix().rows.map { WholeIssue($0, citing: &citations, on: page) }
    let parts = WholePart.list(citing: &citations, on: page)
    self.init(
      frame: PageFrame(page.phrases[.wholeProcess], about: page.plainText(process.head.summary?.prose), on: outer),
      title: process.title, summary: page.linkedLine(process.head.summary?.prose), question: process.question,
      asOf: DateView(page.day.map { EDTFDate($0) }, on: page), tally: TallyView.list(on: page), body: body,
      matrix: MatrixView(on: page, id: "part:matrix"), timeline: TimelineFigureView(on: page),
      linkFigure: LinkFigureView(on: page), issues: issues, parts: parts, citations: citations.views(on: page),
      addresses: citations.addresses)
  }
}

extension WholeIssue {
  fileprivate init(_ row: Matrix.IssueRow, citing citations: inout Citations, on page: Page) {
    let issue = row.issue
    let summary = page.html(issue.head.summary?.prose, citing: &citations)
    let body = page.html(issue.head.body, citing: &citations)
    let matrix = page.file.matrix(of: [issue])
    self.init(
      id: Gathering.spot(of: issue.reference), title: issue.title, question: issue.question,
      status: issue.current.map { MarkView($0.status, page.phrases) },
      statusSince: DateView(issue.since?.beginning, on: page),
      standing: row.standing.map { MarkView($0, page.phrases) }, summary: summary,
      options: matrix.rows.flatMap(\.options).map { OptionView($0, columns: matrix.parties, of: issue, on: page) },
      body: body,
      history: StatusEntry.list(of: issue, on: page),
      links: page.file.links(of: issue).compactMap { IssueLinkView($0, from: issue, on: page) })
  }
}

extension WholePart {
  /// Every kind but issues that the process has things of, in the order of the menu; editions as known on their days.
  fileprivate static func list(citing citations: inout Citations, on page: Page) -> [WholePart] {
    let file = page.file
    return Section.all.compactMap { section in
      guard let kind = section.kind, kind != .issue else { return nil }
      let entries = WholeEntry.list(of: kind, in: file).map { WholeEntry($0, citing: &citations, on: page) }
      guard !entries.isEmpty else { return nil }
      return WholePart(id: "part:" + kind.folder, title: page.phrases[section.title], entries: entries)
    }
  }
}

extension WholeEntry {
  fileprivate static func list(of kind: Kind, in file: CaseFile) -> [any Entry] {
    switch kind {
    case .party: Array(file.parties)
    case .person: Array(file.people)
    case .event: Array(file.events)
    case .statement: file.statements.reversed()
    case .assessment: Array(file.assessments)
    case .source: Array(file.sources)
    case .term: Array(file.terms)
    case .briefing: Array(file.briefings)
    case .process, .issue, .position, .page: []
    }
  }

  fileprivate init(_ entry: any Entry, citing citations: inout Citations, on outer: Page) {
    let page = (entry as? Briefing).map { outer.asOf($0.moment) } ?? outer
    self.init(id: Gathering.spot(of: entry.reference))
    body = page.html(entry.head.body, citing: &citations)
    switch entry {
    case let entry as Briefing: briefing = BriefingLine(entry, on: page)
    case let entry as Party: party = PartyCard(entry, on: page)
    case let entry as Person: person = PersonLine(entry, on: page)
    case let entry as Statement: quote = QuoteView(entry, on: page)
    case let entry as Term: term = TermLine(entry, on: page)
    case let entry as Event:
      event = EventLine(entry, on: page)
      disputes = DisputeView.list(of: entry, on: page)
      sources = SourceNote.list(entry.sources, credibility: entry.credibility, on: page)
    case let entry as Assessment: (forecast, criteria) = (ForecastLine(entry, on: page), entry.criteria)
    case let entry as Source:
      (source, note) = (SourceNote(entry, on: page), entry.note)
      address = entry.url.flatMap { Link(external: $0) }
    default: break
    }
  }
}
