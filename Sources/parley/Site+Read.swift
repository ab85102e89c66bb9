import DeskEditor
import Diagnostics
import Dossier
import Publishing
import Records
import Site

extension Site {
  /// Reads a site and makes it, and checks how it sets the desk editor's rules and its targets, which the site itself knows
  /// nothing of.
  static func read(_ input: SiteInput) throws(DiskError) -> (Site, [Diagnostic]) {
    let (site, diagnostics) = try Site.make(input)
    let settings = site.dossier.settings
    return (site, diagnostics + RuleLevels(settings).faults + Target.declared(by: settings).faults)
  }
}
