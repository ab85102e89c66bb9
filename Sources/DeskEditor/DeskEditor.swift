package import Diagnostics
package import Dossier

/// Judges a site by its rules, each at the level that the site gives it.
package struct DeskEditor: Sendable {
  private let levels: RuleLevels

  package init(_ levels: RuleLevels) { self.levels = levels }

  /// What there is to say of the model.
  package func judge(_ dossier: Dossier) -> [Diagnostic] {
    let rules = Rule.all.filter { levels[$0.code] != .off }
    return dossier.files.flatMap { file in
      let desk = Desk(file: file, dossier: dossier)
      return rules.flatMap { $0.look(desk) }
    }.compactMap(levels.applied)
  }

  /// What there is to say of the pages as readers get them. `paths` are all addresses of the site.
  package func judge(_ pages: [RenderedPage], among paths: [String], redirects: Set<String>) -> [Diagnostic] {
    let links = BrokenLinks(paths: paths, pages: pages)
    let detours = IdleLinks(redirects: redirects)
    return pages.flatMap { links.check($0) + detours.check($0) }.compactMap(levels.applied)
  }
}
