import Dossier
import Templates

extension IssueView {
  init(_ issue: Issue, on page: Page) {
    var citations = Citations()
    let file = page.file
    let matrix = file.matrix(of: [issue])
    let summary = page.html(issue.head.summary?.prose, citing: &citations)
    let body = page.html(issue.head.body, citing: &citations)
    let (events, said) = (file.events(on: issue), file.statements(on: issue))
    self.init(
      frame: PageFrame(issue.title, about: page.plainText(issue.head.summary?.prose) ?? issue.question, on: page),
      title: issue.title, question: issue.question, status: issue.current.map { MarkView($0.status, page.phrases) },
      statusSince: DateView(issue.since?.beginning, on: page),
      standing: matrix.rows.first?.standing.map { MarkView($0, page.phrases) }, stalled: page.stalled(issue),
      summary: summary, body: body,
      contents: page.contents(of: issue.head.body),
      options: matrix.rows.flatMap(\.options).map { OptionView($0, columns: matrix.parties, of: issue, on: page) },
      history: StatusEntry.list(of: issue, on: page),
      moves: file.moves(on: issue).map { ChangeView($0, on: page) },
      disputes: events.filter { !$0.disputes.isEmpty }.map {
        DisputedEvent(event: LinkedName($0, on: page), disputes: DisputeView.list(of: $0, on: page))
      },
      sources: SourceNote.list(file.sources(behind: issue, events, said), on: page),
      links: file.links(of: issue).compactMap { IssueLinkView($0, from: issue, on: page) },
      events: events.reversed().map { EventLine($0, on: page) },
      quotes: QuoteView.list(said, on: page),
      forecasts: file.assessments(on: issue).map { ForecastLine($0, on: page) },
      citations: citations.views(on: page))
  }
}

extension CaseFile {
  /// The sources of an issue's positions and statuses, of what was said and of what happened, each once.
  fileprivate func sources(behind issue: Issue, _ events: [Event], _ said: [Statement]) -> [Reference] {
    let held = issue.positions.flatMap { evidence(for: $0).sources.map(\.reference) }
    let told = issue.history.flatMap(\.sources) + issue.links.flatMap(\.sources)
    let all = held + told + said.flatMap(\.sources) + events.flatMap(\.sources)
    var seen: Set<Reference> = []
    return all.filter { seen.insert($0).inserted }
  }
}

extension EDTFDate {
  /// Of what goes on, when it began: its words stand after "since".
  var beginning: EDTFDate {
    if case .span(.part(let part), .open) = form { EDTFDate(.single(part)) } else { self }
  }
}

extension StatusEntry {
  /// What an issue's status has been, latest first.
  static func list(of issue: Issue, on page: Page) -> [StatusEntry] {
    issue.history.sorted { ($0.date ?? .unset) > ($1.date ?? .unset) }.map { StatusEntry($0, on: page) }
  }

  fileprivate init(_ entry: StatusStep, on page: Page) {
    self.init(
      date: DateView(entry.date, on: page), reported: DateView(entry.reported, on: page),
      status: MarkView(entry.status, page.phrases), why: entry.why, sources: SourceNote.list(entry.sources, on: page))
  }
}

extension IssueListView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.issues], on: page),
      issues: page.file.matrix().rows.map { IssueLine($0, on: page) },
      tally: TallyView.list(on: page), statuses: IssueStatus.allCases.map { MarkView($0, page.phrases) },
      links: IssueLinkView.all(on: page), linkFigure: LinkFigureView(on: page), settling: SettlingView(on: page))
  }
}

extension IssueLine {
  fileprivate init(_ row: Matrix.IssueRow, on page: Page) {
    let issue = row.issue
    self.init(
      title: issue.title, link: page.link(to: issue.reference.path), question: issue.question,
      status: issue.current.map { MarkView($0.status, page.phrases) },
      standing: row.standing.map { MarkView($0, page.phrases) }, stalled: page.stalled(issue),
      summary: page.linkedLine(issue.head.summary?.prose),
      options: row.options.map {
        IssueOptionLine(text: $0.text, standing: $0.standing.map { MarkView($0, page.phrases) })
      })
  }
}
