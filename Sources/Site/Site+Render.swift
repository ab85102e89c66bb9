import Dossier
import Exports
package import Records
import Search
import Templates

extension Site {
  /// What stands at a route.
  package func render(_ route: Route) throws(DiskError) -> [UInt8] { try rendering(of: route).bytes() }

  /// The same, with its view made and its bytes still to come.
  package func rendering(of route: Route) -> Rendering {
    if route.language != dossier.language, let other = told(in: route.language) { return other.rendering(of: route) }
    let page = Page(site: self, route: route, file: file(of: route))
    switch route.subject {
    case .home: return render("pages/home.html", HomeView(on: page))
    case .ordinary(let reference):
      guard let entry = dossier.entry(reference) as? OrdinaryPage else { return .nothing }
      return render("pages/page.html", OrdinaryPageView(entry, on: page))
    case .process: return render("pages/state-of-play.html", StateOfPlayView(on: page))
    case .list(let kind, _): return list(kind, on: page)
    case .thing(let reference): return thing(reference, on: page)
    case .letter(let reference, let letter): return self.letter(letter, of: reference, on: page)
    case .changes: return render("pages/changes.html", ChangesView(on: page))
    case .whole: return render("pages/all.html", WholeView(on: page))
    case .data: return render("pages/data.html", DataView(on: page))
    case .everything: return render("pages/search.html", SearchView(on: page))
    case .index: return render("pages/everything.html", IndexOfEverythingView(on: page))
    case .notFound: return render("pages/404.html", NotFoundView(on: page))
    case .redirect(let target): return render("pages/redirect.html", RedirectView(to: target, on: page))
    case .feed: return render("feeds/atom.xml", FeedView(on: page))
    case .sitemap: return render("feeds/sitemap.xml", SitemapView(on: page))
    case .robots: return render("feeds/robots.txt", RobotsView(on: page))
    case .export(let name, let process): return Rendering { exports(of: process)[name] ?? [] }
    case .picture: return Rendering { SharePicture(page.file.matrix()).png }
    case .search(let name): return Rendering { search.files[name] ?? [] }
    case .asset(let name): return Rendering { () throws(DiskError) in try assets.read(name) }
    case .attachment(let path):
      return Rendering { () throws(DiskError) in pictures.shown(try attachments.read(path), of: path) }
    }
  }
}

extension Site {
  private func render(_ template: String, _ view: some View) -> Rendering {
    Rendering(template: template) { theme.render(template, view, words: words) }
  }

  private func list(_ kind: Kind, on page: Page) -> Rendering {
    switch kind {
    case .issue: render("pages/issues.html", IssueListView(on: page))
    case .party: render("pages/parties.html", PartyListView(on: page))
    case .person: render("pages/people.html", PersonListView(on: page))
    case .event: render("pages/timeline.html", TimelineView(on: page))
    case .statement: render("pages/quotes.html", QuoteListView(on: page))
    case .assessment: render("pages/ledger.html", LedgerView(on: page))
    case .source: render("pages/sources.html", SourceListView(on: page))
    case .term: render("pages/glossary.html", GlossaryView(on: page))
    case .briefing: render("pages/briefings.html", BriefingListView(on: page))
    case .process, .position, .page: .nothing
    }
  }

  private func thing(_ reference: Reference, on page: Page) -> Rendering {
    switch page.file.entry(reference) {
    case let issue as Issue: render("pages/issue.html", IssueView(issue, on: page))
    case let party as Party: render("pages/party.html", PartyView(party, on: page))
    case let person as Person: render("pages/person.html", PersonView(person, on: page))
    case let event as Event: render("pages/event.html", EventView(event, on: page))
    case let statement as Statement: render("pages/statement.html", StatementView(statement, on: page))
    case let assessment as Assessment: render("pages/assessment.html", AssessmentView(assessment, on: page))
    case let source as Source: render("pages/source.html", SourceView(source, on: page))
    case let term as Term: render("pages/term.html", TermView(term, on: page))
    case let briefing as Briefing: render("pages/briefing.html", BriefingView(briefing, on: page))
    default: .nothing
    }
  }

  private func letter(_ letter: Letter, of reference: Reference, on page: Page) -> Rendering {
    guard let briefing = page.file.entry(reference) as? Briefing else { return .nothing }
    let view = BriefingView(briefing, on: page)
    return Rendering(template: letter.template) {
      letter.sealed(theme.render(letter.template, view, words: words), of: page)
    }
  }

  /// The case file of the process a route belongs to; an empty one where it belongs to none.
  private func file(of route: Route) -> CaseFile {
    route.process.flatMap { dossier.file($0) } ?? CaseFile.none
  }
}
