import Dossier
import Templates

extension FeedView {
  /// The feed of the site, of a process, or of an issue: what changed, latest first.
  init(on page: Page) {
    let site = page.site
    let settings = site.dossier.settings
    let (title, home) = page.feedTitle
    let entries = page.feedEntries(50)
    self.init(
      id: page.permanent(page.route.place), language: page.phrases.language, title: title,
      subtitle: settings.description,
      updated: entries.first?.updated ?? Instant.start(of: CalendarDay(year: 1970, month: 1, day: 1)).rfc3339,
      address: page.full(page.route.place), page: page.full(home), author: settings.editor ?? settings.title,
      entries: entries)
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

  /// The latest entries, at most so many. Only those are put into words.
  fileprivate func feedEntries(_ count: Int) -> [FeedEntry] {
    guard case .feed(let process, let issue) = route.subject else { return [] }
    let files = process == nil ? site.dossier.files : [file]
    // What bears on issues of two processes is told once in the feed of all.
    let changes = files.map { file in
      site.moves(of: file.id).filter {
        $0.isDated && $0.concerns(issue, of: file) && (process != nil || $0.process == file.id)
      }
    }
    // A day's entries have an order of their own, so the last day comes whole.
    let days = changes.joined().map(\.known.day).sorted(by: >)
    let last = days.count < count ? days.last : days[count - 1]
    let entries = zip(files, changes).flatMap { file, changes in
      let page = Page(self, showing: file)
      return changes.filter { change in last.map { change.known.day >= $0 } ?? false }.map { page.entry(for: $0) }
    }
    return Array(
      entries.sorted { $0.updated != $1.updated ? $0.updated > $1.updated : $0.id < $1.id }.prefix(count))
  }

  /// A change as an entry, dated by when it could be known, so that what comes out late is new.
  private func entry(for change: Change) -> FeedEntry {
    let told = ChangeWords(change, on: self)
    let updated = Instant.start(of: change.known.day).rfc3339
    return FeedEntry(
      id: permanent(told.path) + "#" + change.tag.escapedPercents, title: told.headline,
      link: full(told.anchor.map { told.path + "#" + $0 } ?? told.path), updated: updated, published: updated,
      summary: told.detail ?? "", content: nil)
  }

  /// A permanent name for a path: its full address, or a `urn` where the site does not say where it will stand.
  fileprivate func permanent(_ path: String) -> String {
    site.fullAddress(of: path)?.text ?? "urn:parley:" + site.folder + path
  }

  /// The full address of a path, which may end in a spot; the path itself where there is none.
  fileprivate func full(_ path: String) -> Link {
    let parts = path.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1).map { String(Substring($0)) }
    guard let link = site.fullAddress(of: parts.first ?? path) else {
      return link(to: parts.first ?? path, at: parts.dropFirst().first)
    }
    return parts.count > 1 ? Link(external: link.text + "#" + parts[1]) ?? link : link
  }
}

extension Change {
  /// Whether it became known on a day; one that has always been known has no place in a feed.
  fileprivate var isDated: Bool { known > .distantPast && known < .distantFuture }

  fileprivate func concerns(_ issue: String?, of file: CaseFile) -> Bool {
    issue.map { issues.contains(Reference(.issue, $0, in: file.id)) } ?? true
  }

  /// Tells it from every other change at its address.
  fileprivate var tag: String {
    switch what {
    case .position(let position, _, _): "\(position.anchor)-\(position.stance.rawValue)-\(date.text)"
    case .status(let step, _, _), .reopened(let step, _, _): "\(step.status.rawValue)-\(date.text)"
    case .event, .announced: "event"
    case .disputed(_, let dispute): "disputed-\(dispute.field)-\(dispute.value.slug)"
    case .statement: "statement"
    case .made: "made"
    case .resolved: "resolved"
    case .corrected(let correction, _): "correction-\(correction.date.text)"
    }
  }
}

extension String {
  fileprivate var escapedPercents: String {
    utf8.contains(UInt8(ascii: "%")) ? replacing("%", with: "%25") : self
  }

  /// Its letters and digits, with hyphens for all between.
  fileprivate var slug: String { lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-") }
}

extension Instant {
  /// `2024-09-26T00:00:00Z` (RFC 3339)
  fileprivate var rfc3339: String {
    let parts = text.utf8.split(separator: 0x20).map(Substring.init)
    return parts.dropLast().joined(separator: "T") + ":00Z"
  }
}

extension SitemapView {
  init(on page: Page) {
    let site = page.site
    self.init(
      entries: site.routes.filter(\.isPage).compactMap { route in
        site.fullAddress(ofFile: route.path).map { address in
          SitemapEntry(
            address: address, modified: nil,
            alternates: site.tongues.compactMap { tongue in
              site.fullAddress(ofFile: tongue.folder + route.place).map {
                SitemapAlternate(tag: tongue.tag, address: $0)
              }
            })
        }
      }, isInLanguages: !site.tongues.isEmpty)
  }
}

extension RobotsView {
  init(on page: Page) {
    self.init(sitemap: page.site.fullAddress(of: "sitemap.xml"))
  }
}
