import Diagnostics
import Records
package import Templates

extension Theme {
  /// Every page there is, its template, and what it is filled from: declared here and nowhere else.
  package static let pages = [
    PageDeclaration("pages/home.html", HomeView.self), PageDeclaration("pages/page.html", OrdinaryPageView.self),
    PageDeclaration("pages/state-of-play.html", StateOfPlayView.self),
    PageDeclaration("pages/issues.html", IssueListView.self),
    PageDeclaration("pages/issue.html", IssueView.self), PageDeclaration("pages/parties.html", PartyListView.self),
    PageDeclaration("pages/party.html", PartyView.self), PageDeclaration("pages/people.html", PersonListView.self),
    PageDeclaration("pages/person.html", PersonView.self), PageDeclaration("pages/timeline.html", TimelineView.self),
    PageDeclaration("pages/event.html", EventView.self), PageDeclaration("pages/quotes.html", QuoteListView.self),
    PageDeclaration("pages/statement.html", StatementView.self),
    PageDeclaration("pages/sources.html", SourceListView.self),
    PageDeclaration("pages/source.html", SourceView.self), PageDeclaration("pages/glossary.html", GlossaryView.self),
    PageDeclaration("pages/term.html", TermView.self), PageDeclaration("pages/ledger.html", LedgerView.self),
    PageDeclaration("pages/assessment.html", AssessmentView.self),
    PageDeclaration("pages/briefings.html", BriefingListView.self),
    PageDeclaration("pages/briefing.html", BriefingView.self), PageDeclaration("pages/changes.html", ChangesView.self),
    PageDeclaration("pages/all.html", WholeView.self),
    PageDeclaration("pages/data.html", DataView.self), PageDeclaration("pages/search.html", SearchView.self),
    PageDeclaration("pages/everything.html", IndexOfEverythingView.self),
    PageDeclaration("pages/404.html", NotFoundView.self), PageDeclaration("pages/redirect.html", RedirectView.self),
    PageDeclaration("blocks/quote.html", QuoteView.self), PageDeclaration("blocks/matrix.html", MatrixView.self),
    PageDeclaration("letters/text/briefing.html", BriefingView.self),
    PageDeclaration("letters/text/quote.html", QuoteView.self),
    PageDeclaration("letters/text/matrix.html", MatrixView.self),
    PageDeclaration("letters/mail/briefing.html", BriefingView.self),
    PageDeclaration("letters/mail/quote.html", QuoteView.self),
    PageDeclaration("letters/mail/matrix.html", MatrixView.self),
    PageDeclaration("feeds/atom.xml", FeedView.self), PageDeclaration("feeds/sitemap.xml", SitemapView.self),
    PageDeclaration("feeds/robots.txt", RobotsView.self),
  ]

  /// Reads and compiles the templates of a theme.
  static func read(_ folder: Folder, phrases: Phrasebook) throws(DiskError) -> (Theme, [Diagnostic]) {
    var files: [TemplateFile] = []
    var faults: [Diagnostic] = []
    let folders = ["pages/", "partials/", "blocks/", "letters/", "feeds/"]
    for path in folder.paths where folders.contains(where: { path.hasPrefix($0) }) {
      let source = SourceText(path: "templates/" + path, bytes: try folder.read(path))
      if let fault = source.textFault { faults.append(fault) }
      files.append(TemplateFile(path: path, source: source))
    }
    // Words that a broken file would have given are not missing from the templates' point of view.
    let more = phrases.isWhole ? [] : files.flatMap(\.words)
    let (theme, found) = compile(files, pages: pages, words: Array(phrases.texts.keys) + more)
    return (theme, faults + found)
  }

  /// The words of a language, and texts that stay in another, each with that language.
  func words(_ phrases: Phrasebook, left: [String: String]) -> Words {
    let direction = phrases.language.direction
    return words(
      phrases.texts,
      left: left.mapValues { OtherLanguage(tag: $0, direction: $0.direction == direction ? nil : $0.direction) })
  }
}
