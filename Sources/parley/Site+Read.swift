import DeskEditor
import Diagnostics
import Dossier
import Records
import Site

extension Site {
  /// Reads a site and makes it, and checks how it sets the desk editor's rules, which the site itself knows nothing of.
  static func read(_ input: SiteInput) throws(DiskError) -> (Site, [Diagnostic]) {
    let (site, diagnostics) = try Site.make(input)
    return (site, diagnostics + RuleLevels(site.dossier.settings).faults)
  }
}
