import Dossier
import Exports
import Templates

extension StateOfPlayView {
  init(on page: Page) {
    var citations = Citations()
    let file = page.file
    let process = file.process
    let outlook = file.outlook
    let changes = page.site.moves(of: file.id)
    let body = page.html(process.head.body, citing: &citations)
    self.init(
      frame: PageFrame(process.title, about: page.plainText(process.head.summary?.prose), on: page),
      title: process.title,
      summary: page.linkedLine(process.head.summary?.prose), question: process.question,
      asOf: page.told,
      status: process.status.map { page.phrases.word("process_status", $0) },
      region: process.region, span: nil, deadline: DeadlineView(nextOn: page),
      direction: page.direction, directionWhy: page.direction == nil ? nil : process.directionWhy,
      tally: TallyView.list(on: page), deadlocks: page.deadlocks,
      change: changes.first(where: \.isMove).map { ChangeView($0, on: page) },
      forecast: outlook.forecast.map { ForecastLine($0, on: page) },
      briefing: file.briefings.first.map { BriefingLine($0, on: page) },
      matrix: MatrixView(on: page, id: "part:matrix"), through: ThroughTimeView(on: page),
      changes: changes.prefix(8).map { ChangeView($0, on: page) },
      changesSince: nil,
      changesLink: changes.count > 8 ? page.link(to: "\(file.id)/changes.html") : nil, quotes: page.latestWords(4),
      links: IssueLinkView.all(on: page), linkFigure: LinkFigureView(on: page), settling: SettlingView(on: page),
      events: page.eventsAround(6),
      forecasts: file.assessments.filter { $0.range != nil }.reversed().prefix(3).map { ForecastLine($0, on: page) },
      body: body, contents: page.contents(of: process.head.body), citations: citations.views(on: page))
  }
}

extension ProcessCard {
  init(_ file: CaseFile, on home: Page) {
    let page = Page(site: home.site, route: home.route, file: file)
    let process = file.process
    let latest = page.site.moves(of: file.id).first(where: \.isMove)
    self.init(
      title: process.title, link: page.link(to: process.reference.path),
      summary: page.linkedLine(process.head.summary?.prose),
      question: process.question, status: process.status.map { page.phrases.word("process_status", $0) },
      direction: page.direction, asOf: page.told,
      deadline: DeadlineView(nextOn: page), tally: TallyView.list(on: page), deadlocks: page.deadlocks,
      parties: page.all(process.parties + process.mediators, Party.self).map { PartyRef($0, on: page) },
      change: latest.map { ChangeView($0, on: page) }, briefing: file.briefings.first.map { BriefingLine($0, on: page) }
    )
  }
}

extension Page {
  /// The day up to which the page is told.
  fileprivate var told: DateView? { DateView(day.map { EDTFDate($0) }, on: self) }

  /// Which way things have moved, as its author says today; so nothing on a page that is told as of an earlier day.
  fileprivate var direction: MarkView? {
    file.horizon == nil ? file.process.direction.map { MarkView($0, phrases) } : nil
  }

  /// How many options are in deadlock; nothing where none is.
  fileprivate var deadlocks: String? {
    let count = file.outlook.deadlocks
    return count > 0 ? phrases(.deadlocks, count) : nil
  }

  /// The latest statements up to the page's day, from each party before a second one of any.
  fileprivate func latestWords(_ count: Int) -> [QuoteView] {
    let said = file.statements.reversed().filter { !file.isAhead($0.date ?? .unset) && $0.form != .paraphrase }
    var heard: Set<Reference?> = []
    let first = said.filter { heard.insert(file.voice(of: $0).party).inserted }
    let rest = said.filter { statement in !first.contains { $0.id == statement.id } }
    let chosen = Set((first + rest).prefix(count).map(\.id))
    return said.filter { chosen.contains($0.id) }.map { QuoteView($0, on: self) }
  }

  /// What happened last and what comes next, around the page's day.
  fileprivate func eventsAround(_ count: Int) -> [EventLine] {
    let events = file.allEvents
    let past = events.filter { !file.isAhead($0.date) }.suffix(count - 2)
    let next = events.filter { file.isAhead($0.date) }.prefix(2)
    return (past + next).reversed().map { EventLine($0, on: self) }
  }
}

extension ChangesView {
  init(on page: Page) {
    self.init(frame: PageFrame(page.phrases[.whatChanged], on: page), periods: ChangePeriod.list(on: page))
  }
}

extension DataView {
  init(on page: Page) {
    let phrases = page.phrases
    let data = page.site.data(of: page.file)
    let tables = data.tables.flatMap { kind in
      ["csv", "json"].map { ending in
        let things = phrases.text("things.\(kind.rawValue)") ?? kind.folder
        return DataFile(
          "\(kind.folder).\(ending)", phrases(.aboutTable, ["things": things]), ending.uppercased(), on: page)
      }
    }
    let overviews = data.overviews.map { DataFile($0, phrases[.aboutMatrix], "CSV", on: page) }
    let standards = data.standards.map { name in
      switch name {
      case DataFiles.calendar: DataFile(name, phrases[.aboutCalendar], "iCalendar", on: page)
      case DataFiles.people: DataFile(name, phrases[.aboutPeople], "Popolo", on: page)
      default: DataFile(name, phrases[.aboutReferences], "CSL-JSON", on: page)
      }
    }
    let feed = DataFile(
      name: "feed.xml", link: page.link(to: "\(page.file.id)/feed.xml"), about: phrases[.aboutFeed], format: "Atom",
      size: nil)
    let everything = [
      DataFile(DataFiles.whole, phrases[.aboutDossier], "JSON", on: page),
      DataFile(DataFiles.schema, phrases[.aboutSchema], "JSON Schema", on: page),
    ]
    let groups: [(Phrase, [DataFile])] = [
      (.dataEverything, everything), (.dataTables, overviews + tables),
      (.dataStandards, standards), (.dataFeeds, [feed]),
    ]
    self.init(
      frame: PageFrame(phrases[.data], on: page),
      groups: groups.filter { !$1.isEmpty }.map { DataGroup(title: phrases[$0], files: $1) })
  }
}

extension DataFile {
  /// One of the files in the process's `data/`.
  fileprivate init(_ name: String, _ about: String, _ format: String, on page: Page) {
    let bytes = page.site.exports(of: page.file.id)[name]?.count ?? 0
    self.init(
      name: name, link: page.link(to: "\(page.file.id)/data/\(name)"), about: about, format: format,
      size: page.phrases(.kilobytes, ["count": page.phrases.number((bytes + 1023) / 1024)]))
  }
}
