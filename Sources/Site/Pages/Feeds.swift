import Dossier
import Templates

extension FeedView {
  /// The feed of the site, of a process, or of an issue: what changed, latest first.
  init(on page: Page) {
    let site = page.site
    let settings = site.dossier.settings
    let (title, home) = page.feedTitle
    let entries = page.feedEntries.prefix(50)
    self.init(
      id: page.permanent(page.route.path), language: page.phrases.language, title: title,
      subtitle: settings.description,
      updated: entries.first?.updated ?? Instant.start(of: CalendarDay(year: 1970, month: 1, day: 1)).rfc3339,
      address: page.full(page.route.path), page: page.full(home), author: settings.editor ?? settings.title,
      entries: Array(entries))
  }
}

extension Page {
  fileprivate var feedTitle: (title: String, home: String) {
    guard case .feed(let process?, let issue) = route.subject else {
      return (phrases(.feedOfSite, ["site": site.dossier.settings.title]), "index.html")
    }
    if let entry = issue.flatMap({ file.issues[$0] }) {
      return (phrases(.feedOfIssue, ["issue": entry.title]), entry.reference.path)
    }
    return (phrases(.feedOfProcess, ["process": file.process.title]), "\(process)/index.html")
  }

  fileprivate var feedEntries: [FeedEntry] {
    guard case .feed(let process, let issue) = route.subject else { return [] }
    let files = process == nil ? site.dossier.files : [file]
    let pages = files.map { Page(site: site, route: route, file: $0) }
    let dated = pages.flatMap { page in
      let changes = page.file.changes.filter { change in
        !page.isAhead(change.date) && (issue.map { change.touches($0, in: page.file) } ?? true)
      }
      return changes.compactMap { change in page.entry(for: change).map { (change.date, $0) } }
    }
    return dated.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1.id < $1.1.id }.map(\.1)
  }

  /// A change as an entry; one whose beginning nobody knows has no place in a feed.
  private func entry(for change: Change) -> FeedEntry? {
    guard change.date.earliest != .distantPast, let day = change.date.day else { return nil }
    let updated = Instant.start(of: day).rfc3339
    let (title, summary, path, key) = change.told(on: self)
    return FeedEntry(
      id: permanent(path.split(separator: "#").first.map(String.init) ?? path) + "#" + key, title: title,
      link: full(path),
      updated: updated, published: updated, summary: summary, content: nil)
  }

  /// A permanent name for a path: its full address, or a `urn` where the site does not say where it will stand.
  fileprivate func permanent(_ path: String) -> String {
    site.fullAddress(of: path)?.text ?? "urn:parley:" + path
  }

  /// The full address of a path, which may end in a spot; the path itself where there is none.
  fileprivate func full(_ path: String) -> Link {
    let parts = path.split(separator: "#", maxSplits: 1).map(String.init)
    guard let link = site.fullAddress(of: parts.first ?? path) else {
      return link(to: parts.first ?? path, at: parts.dropFirst().first)
    }
    return parts.count > 1 ? Link(external: link.text + "#" + parts[1]) ?? link : link
  }
}

extension Change {
  /// Whether it concerns an issue.
  fileprivate func touches(_ id: String, in file: CaseFile) -> Bool {
    guard let issue = file.issues[id] else { return false }
    return switch what {
    case .position(_, let other, _), .status(_, let other, _): other.id == id
    case .event(let event): event.issues.contains(issue.reference)
    case .statement(let statement): statement.issues.contains(issue.reference)
    case .made(let assessment), .resolved(let assessment): assessment.because.contains(issue.reference)
    }
  }

  /// The change in a line, what there is to say of it, where it is told, and a key that no other change there has.
  fileprivate func told(on page: Page) -> (title: String, summary: String, path: String, key: String) {
    let phrases = page.phrases
    func text(_ prose: InlineText?) -> String { prose.flatMap { page.plainText($0.prose) } ?? "" }
    switch what {
    case .position(let position, let issue, let before):
      let party = page.file.parties[position.party]?.name ?? position.party.id
      let move = [before.map { phrases.word("stance", $0) }, phrases.word("stance", position.stance)].compactMap(\.self)
      let option = issue.options?[position.option] ?? position.option
      return (
        "\(party), \(issue.title): \(move.joined(separator: " → "))",
        [option, text(position.says)].filter { !$0.isEmpty }.joined(separator: ". "),
        "\(issue.reference.path)#\(position.anchor)", "\(position.anchor)-\(date.text)"
      )
    case .status(let entry, let issue, let before):
      let move = [before.map { phrases.word("status", $0) }, phrases.word("status", entry.status)].compactMap(\.self)
      return (
        "\(issue.title): \(move.joined(separator: " → "))", entry.why ?? "", issue.reference.path, "status-\(date.text)"
      )
    case .event(let event):
      return (event.title, text(event.head.summary), event.reference.path, "event")
    case .statement(let statement):
      return (page.title(of: statement), statement.text, statement.reference.path, "statement")
    case .made(let assessment):
      return (assessment.name, assessment.claim, assessment.reference.path, "made")
    case .resolved(let assessment):
      let outcome = assessment.outcome.map { phrases.word("outcome", $0) } ?? ""
      return ("\(assessment.name): \(outcome)", assessment.claim, assessment.reference.path, "resolved")
    }
  }
}

extension Instant {
  /// `2024-09-26T00:00:00Z` (RFC 3339)
  fileprivate var rfc3339: String { text.replacing(" UTC", with: ":00Z").replacing(" ", with: "T") }
}

extension SitemapView {
  init(on page: Page) {
    self.init(
      entries: page.site.routes.filter(\.isPage).compactMap { route in
        page.site.fullAddress(of: route.path).map { SitemapEntry(address: $0, modified: nil) }
      })
  }
}

extension RobotsView {
  init(on page: Page) {
    self.init(sitemap: page.site.fullAddress(of: "sitemap.xml"))
  }
}
