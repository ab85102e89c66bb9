package import Diagnostics
package import Dossier

/// Judges a site by its rules, each at the level that the site gives it.
package struct DeskEditor: Sendable {
  private let levels: RuleLevels

  package init(_ levels: RuleLevels) { self.levels = levels }

  /// What there is to say of the model.
  package func judge(_ dossier: Dossier) -> [Diagnostic] { dossier.files.flatMap { judge($0, of: dossier) } }

  /// What there is to say of one of its processes.
  package func judge(_ file: CaseFile, of dossier: Dossier) -> [Diagnostic] {
    let desk = Desk(file: file, dossier: dossier)
    return Rule.all.filter { levels[$0.code] != .off }.flatMap { $0.look(desk) }.compactMap(levels.applied)
  }

  /// The rules for pages as readers get them. `paths` are all addresses of the site.
  package func rules(for pages: [RenderedPage], among paths: [String], redirects: Set<String>) -> PageRules {
    PageRules(links: BrokenLinks(paths: paths, pages: pages), detours: IdleLinks(redirects: redirects), levels: levels)
  }
}

/// What there is to say of pages, each by itself.
package struct PageRules: Sendable {
  fileprivate let links: BrokenLinks
  fileprivate let detours: IdleLinks
  fileprivate let levels: RuleLevels

  package func judge(_ page: RenderedPage) -> [Diagnostic] {
    let found =
      links.check(page) + detours.check(page) + page.unspokenPictures.map(Diagnostic.unspoken)
      + page.outsideResources.map(Diagnostic.outside) + [page.untitled].compactMap(\.self).map(Diagnostic.untitled)
    return found.compactMap(levels.applied)
  }
}
