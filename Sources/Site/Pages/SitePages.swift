import Dossier
import Templates

extension HomeView {
  init(on page: Page) {
    var citations = Citations()
    let settings = page.site.dossier.settings
    let index = page.site.dossier.page(Reference(page: "index"))
    let body = page.html(index?.head.body, citing: &citations)
    self.init(
      frame: PageFrame(settings.title, on: page), title: settings.title, description: settings.description, body: body,
      contents: page.contents(of: index?.head.body),
      processes: page.site.dossier.files.map { ProcessCard($0, on: page) }, citations: citations.views(on: page))
  }
}

extension OrdinaryPageView {
  init(_ entry: OrdinaryPage, on page: Page) {
    var citations = Citations()
    let summary = page.html(entry.head.summary?.prose, citing: &citations)
    let body = page.html(entry.head.body, citing: &citations)
    self.init(
      frame: PageFrame(entry.name, about: page.plainText(entry.head.summary?.prose), on: page), title: entry.name,
      summary: summary,
      date: DateView(entry.date, on: page), body: body ?? HTML(text: ""), contents: page.contents(of: entry.head.body),
      citations: citations.views(on: page))
  }
}

extension NotFoundView {
  init(on page: Page) {
    let home = page.site.fullAddress(of: "index.html") ?? page.link(to: "index.html")
    self.init(frame: PageFrame(page.phrases[.nothingHere], on: page), home: home)
  }
}

extension RedirectView {
  init(to target: String, on page: Page) {
    self.init(
      language: page.phrases.language, title: page.site.title(at: target) ?? target, target: page.link(to: target),
      canonical: page.site.fullAddress(of: target))
  }
}

extension SearchView {
  init(on page: Page) {
    self.init(
      frame: PageFrame(page.phrases[.search], on: page), style: page.link(toFile: "assets/search.css"),
      script: page.link(to: "assets/" + Site.searchScript), index: page.link(to: "everything.html"),
      groups: IndexOfEverythingView(on: page).groups.map {
        SearchGroup(
          id: $0.id, title: $0.title, process: $0.process, link: page.link(to: "everything.html", at: $0.id),
          count: $0.entries.count)
      })
  }
}

extension IndexOfEverythingView {
  init(on page: Page) {
    let files = page.site.dossier.files
    let pages = page.site.dossier.pages.filter { $0.reference.path != "index.html" }
    let ordinary = IndexGroup(
      id: "pages", title: page.phrases.text("things.page") ?? "", process: nil,
      entries: pages.map { IndexEntry(title: $0.name, link: page.link(to: $0.reference.path), about: nil) })
    let groups = files.flatMap { file in
      let inner = Page(site: page.site, route: page.route, file: file)
      return Drawer.all.map { IndexGroup($0, of: file, isOnly: files.count == 1, on: inner) }
    }
    self.init(
      frame: PageFrame(page.phrases[.everything], on: page),
      groups: (groups + [ordinary]).filter { !$0.entries.isEmpty })
  }
}

extension IndexGroup {
  fileprivate init(_ drawer: Drawer, of file: CaseFile, isOnly: Bool, on page: Page) {
    let entries = drawer.heads(file).compactMap { head -> IndexEntry? in
      guard let entry = file.entry(head.reference) else { return nil }
      let title = page.name(of: entry)
      return IndexEntry(title: title, link: page.link(to: head.reference.path), about: page.note(on: entry))
    }
    self.init(
      id: "\(file.id)-\(drawer.kind.folder)",
      title: page.phrases.text("things.\(drawer.kind.rawValue)") ?? drawer.kind.folder,
      process: isOnly ? nil : file.process.title, entries: entries)
  }
}

extension Page {
  /// A line that tells a thing from others of its name.
  func note(on entry: any Entry) -> String? {
    let words = DateWords.full(phrases)
    return switch entry {
    case let event as Event: words.words(event.date)
    case let statement as Statement: String(statement.text.prefix(90)) + (statement.text.count > 90 ? "…" : "")
    case let person as Person: person.roles.last?.title
    case let party as Party: party.role
    case let source as Source: source.publisher
    case let briefing as Briefing: words.words(briefing.date)
    case let issue as Issue: issue.question
    case let assessment as Assessment: assessment.claim
    default: nil
    }
  }
}
