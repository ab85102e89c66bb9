import Dossier
import Exports
import Templates

extension EventView {
  init(_ event: Event, on page: Page) {
    var citations = Citations()
    let file = page.file
    let summary = page.html(event.head.summary?.prose, citing: &citations)
    let body = page.html(event.head.body, citing: &citations)
    self.init(
      frame: PageFrame(event.title, about: page.plainText(event.head.summary?.prose), on: page), title: event.title,
      date: DateView(event.date, on: page), reported: DateView(event.reported, on: page), type: page.eventType(event),
      place: event.place, upcoming: page.file.isAhead(event.date), grade: page.grade(of: event), summary: summary,
      body: body, contents: page.contents(of: event.head.body),
      parties: page.all(event.parties, Party.self).map { PartyRef($0, on: page) },
      people: event.people.compactMap { LinkedName($0, on: page) },
      issues: event.issues.compactMap { LinkedName($0, on: page) },
      partOf: LinkedName(event.partOf, on: page),
      parts: file.events.naming(event.reference).filter { $0.partOf == event.reference }.map {
        EventLine($0, on: page)
      },
      disputes: DisputeView.list(of: event, on: page),
      quotes: QuoteView.list(file.statements.naming(event.reference).filter { $0.event == event.reference }, on: page),
      reactions: QuoteView.list(file.reactions(to: event.reference), on: page),
      sources: SourceNote.list(event.sources, credibility: event.credibility, on: page),
      citations: citations.views(on: page))
  }
}

extension DisputeView {
  /// What sources differ on, field by field, ours first.
  static func list(of event: Event, on page: Page) -> [DisputeView] {
    var fields: [String] = []
    for dispute in event.disputes where !fields.contains(dispute.field) { fields.append(dispute.field) }
    return fields.map { field in
      let otherwise = Set(event.disputes.filter { $0.field == field }.compactMap(\.source))
      return DisputeView(
        field: page.phrases.text("field.\(field)") ?? field.capitalisedFirst, shown: event.shown(field, on: page),
        sources: SourceNote.list(event.sources.filter { !otherwise.contains($0) }, on: page),
        versions: event.disputes.filter { $0.field == field }.map { dispute in
          DisputedVersion(
            value: dispute.value(on: page), note: dispute.note,
            source: dispute.source.flatMap { page.entry($0) as? Source }.map { SourceNote($0, on: page) })
        })
    }
  }
}

extension Dispute {
  /// The other value as a reader sees it: a date in words, things by their names.
  func value(on page: Page) -> String {
    let shown = other.shown(field, on: page)
    return shown.isEmpty ? value : shown
  }
}

extension Event {
  /// What this site shows of a field.
  fileprivate func shown(_ field: String, on page: Page) -> String {
    switch field {
    case "date": DateWords.full(page.phrases).words(date)
    case "place": place ?? ""
    case "title": title
    case "type": page.eventType(self)
    case "summary": page.plainText(head.summary?.prose) ?? ""
    case "parties": page.all(parties, Party.self).map(\.name).joined(separator: ", ")
    case "people": page.all(people, Person.self).map(\.name).joined(separator: ", ")
    case "issues": page.all(issues, Issue.self).map(\.title).joined(separator: ", ")
    default: ""
    }
  }
}

extension TimelineView {
  init(on page: Page) {
    let byYear = Dictionary(grouping: page.file.allEvents) { $0.date.day?.year ?? 0 }
    let years = byYear.sorted { $0.key < $1.key }.map { (year: $0.key, events: $0.value) }
    self.init(
      frame: PageFrame(page.phrases[.timeline], on: page), figure: TimelineFigureView(on: page),
      years: years.map { year, events in
        TimelineYear(
          id: "y\(year)", label: page.phrases(.dateYear, ["year": String(year)]),
          count: page.phrases(.events, events.count),
          events: events.map { EventLine($0, on: page) })
      },
      feed: DataFiles(of: page.file).standards.contains(DataFiles.calendar)
        ? page.link(to: "\(page.file.id)/data/\(DataFiles.calendar)") : nil)
  }
}

extension StatementView {
  init(_ statement: Statement, on page: Page) {
    var citations = Citations()
    let summary = page.html(statement.head.summary?.prose, citing: &citations)
    let body = page.html(statement.head.body, citing: &citations)
    let title = page.title(of: statement)
    self.init(
      frame: PageFrame(title, about: statement.text, on: page), title: title, quote: QuoteView(statement, on: page),
      summary: summary, body: body, contents: page.contents(of: statement.head.body),
      reactions: QuoteView.list(page.file.reactions(to: statement.reference), on: page),
      used: page.uses(of: statement), citations: citations.views(on: page))
  }
}

extension Page {
  /// What a thing is called on this page.
  func name(of entry: any Entry) -> String {
    (entry as? Statement).map { title(of: $0) } ?? entry.name
  }

  /// A statement's own title, else its speaker and its date.
  func title(of statement: Statement) -> String {
    if let title = statement.head.title { return title }
    return [speaker(of: statement), statement.date.map { DateWords.full(phrases).words($0) }].compactMap(\.self).joined(
      separator: ", ")
  }

  func speaker(of statement: Statement) -> String { entry(statement.speaker)?.name ?? statement.speaker.id }

  /// The positions and forecasts that rest on a statement.
  fileprivate func uses(of statement: Statement) -> [LinkedName] {
    let positions = file.issues.flatMap { issue in
      issue.positions.filter { $0.statements.contains(statement.reference) || $0.because.contains(statement.reference) }
        .map { position in
          let party = entry(position.party)?.name ?? position.party.id
          return LinkedName(
            name: "\(party): \(issue.options?[position.option] ?? position.option)",
            link: link(to: issue.reference.path, at: position.anchor))
        }
    }
    return positions
      + file.assessments.naming(statement.reference).filter { $0.because.contains(statement.reference) }.map {
        LinkedName($0, on: self)
      }
  }
}

extension QuoteListView {
  init(on page: Page) {
    let file = page.file
    let voices = file.statements.map { file.voice(of: $0).party }
    let parties = file.parties.filter { voices.contains($0.reference) }
    var groups = parties.map { party in
      let quotes = QuoteView.list(file.statements(for: party.reference), on: page)
      return QuoteGroup(
        id: party.id, title: party.name, party: PartyRef(party, on: page),
        count: page.phrases(.statements, quotes.count), quotes: quotes)
    }
    let others = zip(file.statements, voices).filter { $1 == nil || file.parties[$1] == nil }.map(\.0)
    if !others.isEmpty {
      let quotes = QuoteView.list(others, on: page)
      groups.append(
        QuoteGroup(
          id: "others", title: page.phrases[.partiesOthers], party: nil, count: page.phrases(.statements, quotes.count),
          quotes: quotes))
    }
    self.init(
      frame: PageFrame(page.phrases[.quotes], on: page),
      count: page.phrases(.statements, groups.reduce(0) { $0 + $1.quotes.count }),
      groups: groups)
  }
}
