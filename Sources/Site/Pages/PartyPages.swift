import Diagnostics
import Dossier
import Templates

extension PartyView {
  init(_ party: Party, on page: Page) {
    var citations = Citations()
    let file = page.file
    let summary = page.html(party.head.summary?.prose, citing: &citations)
    let body = page.html(party.head.body, citing: &citations)
    let flag = party.flag.flatMap { page.site.files.target(of: $0, from: party.head.origin.place.source.path) }
    self.init(
      frame: PageFrame(party.name, about: page.plainText(party.head.summary?.prose), on: page),
      party: PartyRef(party, on: page),
      type: party.type.map { page.phrases.word("party_type", $0) }, role: party.role,
      flag: flag.map { page.link(toFile: $0) },
      emblem: flag == nil ? party.flag : nil, parent: LinkedName(party.parent, on: page),
      members: file.parties.filter { $0.parent == party.reference }.map { LinkedName($0, on: page) }, summary: summary,
      body: body, contents: page.contents(of: party.head.body),
      people: file.people.filter { $0.speaks(for: party) }.map { PersonLine($0, on: page) },
      issues: PartyIssue.list(of: party, on: page),
      quotes: QuoteView.list(file.statements(for: party.reference), on: page),
      events: file.events.naming(party.reference).filter { $0.parties.contains(party.reference) }.reversed().map {
        EventLine($0, on: page)
      },
      addresses: LinkedName.list(party.links), citations: citations.views(on: page))
  }
}

extension PartyIssue {
  /// What a party holds, issue by issue.
  fileprivate static func list(of party: Party, on page: Page) -> [PartyIssue] {
    let matrix = page.file.matrix()
    guard let column = matrix.parties.firstIndex(where: { $0.reference == party.reference }) else { return [] }
    return matrix.rows.compactMap { PartyIssue($0, column: column, on: page) }
  }

  /// What stands in a column of an issue; nothing where nothing does.
  private init?(_ row: Matrix.IssueRow, column: Int, on page: Page) {
    let positions = row.options.compactMap { option in
      option.cells[column].map {
        PartyPosition(option: option.text, position: CellPosition($0.current, of: row.issue, on: page))
      }
    }
    guard !positions.isEmpty else { return nil }
    self.init(
      issue: LinkedName(row.issue, on: page), status: row.issue.current.map { MarkView($0.status, page.phrases) },
      positions: positions)
  }
}

extension PartyListView {
  init(on page: Page) {
    let process = page.file.process
    let mediators = process.mediators.filter { !process.parties.contains($0) }
    let others = page.file.parties.map(\.reference).filter { !process.parties.contains($0) && !mediators.contains($0) }
    let groups: [(Phrase, [Reference])] = [
      (.partiesNegotiating, process.parties), (.partiesMediating, mediators), (.partiesOthers, others),
    ]
    self.init(
      frame: PageFrame(page.phrases[.parties], on: page),
      groups: groups.filter { !$1.isEmpty }.map { title, references in
        PartyGroup(
          title: page.phrases[title], parties: page.all(references, Party.self).map { PartyCard($0, on: page) })
      })
  }
}

extension PartyCard {
  init(_ party: Party, on page: Page) {
    self.init(
      party: PartyRef(party, on: page), type: party.type.map { page.phrases.word("party_type", $0) }, role: party.role,
      parent: LinkedName(party.parent, on: page), summary: page.linkedLine(party.head.summary?.prose),
      people: page.file.people.filter { $0.speaks(for: party) }.map { LinkedName($0, on: page) })
  }
}

extension Person {
  fileprivate func speaks(for party: Party) -> Bool { roles.contains { $0.party == party.reference } }
}

extension PersonView {
  init(_ person: Person, on page: Page) {
    var citations = Citations()
    let summary = page.html(person.head.summary?.prose, citing: &citations)
    let body = page.html(person.head.body, citing: &citations)
    let native = person.nativeName?.entries ?? []
    self.init(
      frame: PageFrame(person.name, about: page.plainText(person.head.summary?.prose), on: page), name: person.name,
      native: native.map {
        OriginalView(text: $0.text, language: $0.name.isEmpty ? nil : $0.name, phrases: page.phrases)
      },
      roles: person.roles.map { RoleView($0, on: page) }, summary: summary, body: body,
      contents: page.contents(of: person.head.body),
      quotes: QuoteView.list(
        page.file.statements.naming(person.reference).filter { $0.speaker == person.reference }, on: page),
      events: page.file.events.naming(person.reference).filter { $0.people.contains(person.reference) }.reversed().map {
        EventLine($0, on: page)
      },
      addresses: LinkedName.list(person.links), citations: citations.views(on: page))
  }
}

extension PersonListView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.people], on: page), people: page.file.people.map { PersonLine($0, on: page) })
  }
}
