import Dossier
import Templates

extension LinkedName {
  init(_ entry: any Entry, on page: Page) {
    self.init(name: page.called(page.name(of: entry), entry.reference), link: page.link(entry.reference))
  }

  /// The name of what a reference names; nothing where it is not shown.
  init?(_ reference: Reference?, on page: Page) {
    guard let reference, let entry = page.entry(reference) else { return nil }
    self.init(entry, on: page)
  }

  /// A name that may be an id: of a source, a person or a party.
  init(author: String, on page: Page) {
    let entries: [(any Entry)?] = [page.file.people[author], page.file.parties[author], page.file.sources[author]]
    guard let entry = entries.compactMap(\.self).first else {
      self.init(name: author, link: nil)
      return
    }
    let name = (entry as? Source)?.publisher ?? entry.name
    self.init(name: name, link: page.link(entry.reference))
  }

  /// Names with addresses outside the site, as an author listed them.
  static func list(_ texts: NamedTexts?) -> [LinkedName] {
    (texts?.entries ?? []).compactMap { entry in
      Link(external: entry.text).map { LinkedName(name: entry.name.isEmpty ? entry.text : entry.name, link: $0) }
    }
  }
}

extension Page {
  /// What a thing is called in a list: one of another process has that one's title behind its own.
  func called(_ name: String, _ reference: Reference) -> String {
    guard !file.id.isEmpty, reference.process != file.id, reference.kind != .process, reference.kind != .page,
      let home = site.dossier.file(reference.process)?.process.title
    else { return name }
    return phrases(.titleJoint, ["page": name, "site": home])
  }
}

extension PartyRef {
  init(_ party: Party, on page: Page) {
    let process = page.file.process
    let mediates = process.mediators.contains(party.reference) && !process.parties.contains(party.reference)
    self.init(
      name: party.name, short: party.shortName, link: page.link(party.reference), color: party.color, mediates: mediates
    )
  }

  init?(_ reference: Reference?, on page: Page) {
    guard let party = reference.flatMap({ page.entry($0) }) as? Party else { return nil }
    self.init(party, on: page)
  }

  /// Who holds a position; its id where the party is not shown.
  init(of position: Position, on page: Page) {
    let id = position.party.id
    self =
      PartyRef(position.party, on: page)
      ?? PartyRef(name: id, short: id, link: nil, color: nil, mediates: false)
  }

  /// Whoever makes a claim, be it a party, a person or a source.
  init?(claimant reference: Reference?, on page: Page) {
    guard let reference, let entry = page.entry(reference) else { return nil }
    if let party = entry as? Party {
      self.init(party, on: page)
    } else {
      let name = (entry as? Source)?.publisher ?? entry.name
      self.init(name: name, short: name, link: page.link(reference), color: nil, mediates: false)
    }
  }
}

extension MarkView {
  init(_ stance: Stance, _ phrases: Phrasebook) { self.init("stance", stance, phrases) }
  init(_ status: IssueStatus, _ phrases: Phrasebook) { self.init("status", status, phrases) }
  init(_ standing: Standing, _ phrases: Phrasebook) { self.init("standing", standing, phrases) }
  init(_ direction: Direction, _ phrases: Phrasebook) { self.init("direction", direction, phrases) }
  init(_ outcome: Outcome, _ phrases: Phrasebook) { self.init("outcome", outcome, phrases) }
  init(_ basis: Basis, _ phrases: Phrasebook) { self.init("basis", basis, phrases) }

  private init(_ list: String, _ value: some RawRepresentable<String>, _ phrases: Phrasebook) {
    self.init(
      key: value.rawValue, word: phrases.word(list, value), meaning: phrases.meaning(list, value),
      symbol: "\(list)-\(value.rawValue)")
  }
}

extension GradeView {
  /// A source's reliability and a claim's credibility together, or the one there is.
  init?(_ reliability: Reliability?, _ credibility: Credibility?, _ phrases: Phrasebook) {
    let code = (reliability?.rawValue ?? "") + (credibility?.rawValue ?? "")
    guard !code.isEmpty else { return nil }
    let trust = reliability.map { phrases.word("reliability", $0) }
    let belief = credibility.map { phrases.word("credibility", $0) }
    if let trust, let belief {
      self.init(code: code, words: phrases(.gradeWords, ["reliability": trust, "credibility": belief]))
    } else {
      self.init(code: code, words: (trust ?? belief ?? "").capitalisedFirst)
    }
  }
}

extension DateView {
  init(_ date: EDTFDate, on page: Page, caveat: String? = nil) {
    self.init(
      words: DateWords.full(page.phrases).words(date), short: DateWords.short(page.phrases).words(date),
      machine: date.machineForm, caveat: caveat)
  }

  init?(_ date: EDTFDate?, on page: Page) {
    guard let date else { return nil }
    self.init(date, on: page)
  }

  /// When something was published; a span that ends after the page's day says that it may have been later.
  init?(published date: EDTFDate?, on page: Page) {
    guard let date else { return nil }
    let isLate = page.file.horizon.map { date.latest > $0 } ?? false
    self.init(date, on: page, caveat: isLate ? page.phrases[.mayBeLater] : nil)
  }
}

extension SourceNote {
  init(_ source: Source, credibility: Credibility? = nil, on page: Page) {
    self.init(
      title: source.title, link: page.link(source.reference), publisher: source.publisher,
      published: DateView(published: source.published, on: page), locator: nil,
      grade: GradeView(source.reliability, credibility, page.phrases),
      author: source.authors.isEmpty ? nil : source.authors.joined(separator: ", "))
  }

  static func list(_ references: [Reference], credibility: Credibility? = nil, on page: Page) -> [SourceNote] {
    page.all(references, Source.self).map { SourceNote($0, credibility: credibility, on: page) }
  }
}

extension String {
  /// With a capital at the front.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
