import Dossier
import Templates

extension BriefingView {
  /// An edition, made from the case file of its day.
  init(_ briefing: Briefing, on page: Page) {
    var citations = Citations(onPaper: page.letter == nil ? PaperNotes() : nil)
    let today = page.file
    var page = page.asOf(briefing.moment)
    let (previous, next) = today.neighbours(of: briefing)
    let points = briefing.keyPoints.compactMap { page.html($0.prose, citing: &citations) }
    let body = page.html(briefing.head.body, citing: &citations)
    let changes = previous.map { page.file.changes(since: page.site.state(of: today, asOf: $0.moment)) } ?? []
    let moves = changes.filter { $0.isMove || $0.isCorrection }
    let told = moves.weightiest(12)
    let issues = briefing.issues.isEmpty ? nil : page.file.issues.all(briefing.issues)
    if page.letter != nil { page.number(told, issues, in: &citations) }
    self.init(
      frame: PageFrame(briefing.title, about: page.plainText(briefing.head.summary?.prose), on: page),
      title: briefing.title,
      date: DateView(briefing.date, on: page),
      asOf: briefing.asOf.flatMap { $0 == briefing.date ? nil : DateView($0, on: page) },
      author: briefing.author,
      status: page.status(of: briefing), summary: page.linkedLine(briefing.head.summary?.prose),
      points: points.map { KeyPoint(html: $0) }, deadline: DeadlineView(nextOn: page),
      changes: ChangeGroupView.list(told, on: page),
      changesLeft: moves.count > told.count ? page.phrases(.moreChanges, moves.count - told.count) : nil,
      changesLink: changes.isEmpty
        ? nil : previous.map { page.link(to: "\(today.id)/changes.html", at: "since-" + $0.id) },
      previous: previous.map { LinkedName($0, on: page) },
      next: next.map { LinkedName(name: $0.title, link: page.link(to: $0.reference.path)) },
      changesSince: previous.map {
        page.phrases(.changesSinceEdition, ["date": DateWords.full(page.phrases).words($0.date)])
      },
      issues: briefing.issues.compactMap { LinkedName($0, on: page) },
      matrix: MatrixView(of: issues, on: page, id: "part:matrix"),
      body: body,
      contents: page.contents(of: briefing.head.body),
      corrections: CorrectionView.list(briefing.corrections, on: page),
      citations: citations.views(on: page),
      asText: page.link(to: Letter.text.path(of: briefing.reference)),
      asMail: page.link(to: Letter.mail.path(of: briefing.reference)),
      page: page.site.fullAddress(of: briefing.reference.path), addresses: citations.addresses)
  }
}

extension [Change] {
  /// The changes that a memo has room for, in their order: who moved and what was settled before what happened, and that before
  /// where a party first took a stand.
  fileprivate func weightiest(_ count: Int) -> [Change] {
    let ranked = indices.sorted { (self[$0].weight, $0) < (self[$1].weight, $1) }
    return ranked.prefix(count).sorted().map { self[$0] }
  }
}

extension Change {
  fileprivate var weight: Int {
    switch what {
    case .status(_, _, .some), .reopened, .position(_, _, .some), .resolved: 0
    case .corrected: 1
    case .event, .announced, .disputed: 2
    case .position, .status, .statement, .made: 3
    }
  }
}

extension BriefingListView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.briefings], on: page),
      briefings: page.file.briefings.map { BriefingLine($0, on: page) })
  }
}

extension CorrectionView {
  /// Corrections in the order of writing.
  static func list(_ corrections: [Correction], on page: Page) -> [CorrectionView] {
    corrections.map { CorrectionView(date: DateView($0.date, on: page), note: $0.note) }
  }
}
