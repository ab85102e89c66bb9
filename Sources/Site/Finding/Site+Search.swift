import Dossier
import Search
import Templates
import Workers

extension Site {
  /// Where the parts of the index stand.
  static let searchFolder = "assets/search/"
  /// The script that asks it, among the theme's assets.
  static let searchScript = "search.js"

  /// Whether a path is that of a part of the index, in whichever language.
  package static func isOfSearch(_ path: String) -> Bool {
    path.hasPrefix(searchFolder) || path.contains("/" + searchFolder)
  }

  /// The index of everything that the site shows; an empty one where the theme's search page loads no script that asks it.
  func searchIndex(_ workers: Workers) -> SearchIndex {
    guard let route = routes.first(where: { $0.subject == .everything }),
      theme.draws("script", on: "pages/search.html")
    else { return SearchIndex() }
    let files = dossier.files.map { Page(site: self, route: route, file: $0) }
    let ordinary = Page(site: self, route: route, file: .none)
    let things =
      files.flatMap { page in page.searched.map { (page, $0) } } + dossier.pages.map { (ordinary, $0.reference) }
    let documents = workers.map(things) { page, reference in page.searchDocument(reference) }.compactMap(\.self)
    let shown = files.map { ($0, files.count > 1 ? ", " + $0.file.process.title : "") }
    return SearchIndex(
      documents,
      parties: shown.flatMap { page, place in page.file.parties.map { ($0.reference.facet, $0.name + place) } },
      issues: shown.flatMap { page, place in page.file.issues.map { ($0.reference.facet, $0.title + place) } },
      workers: workers)
  }
}

extension Page {
  /// The things of its case file that have pages.
  fileprivate var searched: [Reference] {
    [file.process.reference] + Drawer.all.flatMap { $0.heads(file).map(\.reference) }
  }

  fileprivate func searchDocument(_ reference: Reference) -> SearchDocument? {
    guard let entry = entry(reference) ?? site.dossier.entry(reference) else { return nil }
    let told = SearchedText(entry, on: self)
    let issues = told.issues + (entry is Issue ? [reference] : [])
    let parties = told.parties + (entry is Party ? [reference] : [])
    return SearchDocument(
      path: reference.path, title: name(of: entry),
      kind: phrases.text("things.\(reference.kind.rawValue)") ?? reference.kind.folder, note: note(on: entry),
      names: told.names, texts: told.texts + [plainText(entry.head.body)].compactMap(\.self),
      parties: Set(parties.map(\.facet)).sorted(), issues: Set(issues.map(\.facet)).sorted())
  }
}

extension Reference {
  /// The key by which a search is narrowed down to it.
  fileprivate var facet: String { process + "/" + id }
}
