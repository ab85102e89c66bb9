import DeskEditor
import Diagnostics
import Dossier
import Publishing
import Records
import Site

/// What a site lets be of all that is found, and how much the rest weighs: `rules` and `switched_off` in site.yaml.
struct HouseRules {
  let levels: RuleLevels
  private let waivers: Waivers

  init(_ settings: Settings) {
    levels = RuleLevels(settings, codes: Explain.all)
    waivers = Waivers(settings, codes: Explain.all)
  }

  /// What is wrong with the settings themselves.
  private var faults: [Diagnostic] { levels.faults + waivers.faults }

  /// What is left of what was found, and how many findings are let be one by one.
  func applied(to found: [Diagnostic]) -> (left: [Diagnostic], known: Int) {
    let (left, known) = waivers.applied(to: found)
    return (left.compactMap(levels.applied) + faults, known)
  }

  /// What is left of what was found, without a word on the settings themselves.
  func weighed(_ found: [Diagnostic]) -> [Diagnostic] { waivers.applied(to: found).left.compactMap(levels.applied) }

  /// What the desk editor finds in the model alone, which needs no pages.
  func judged(_ dossier: Dossier) -> [Diagnostic] { weighed(DeskEditor(levels).judge(dossier)) }

  /// The same of one process.
  func judged(_ file: CaseFile, of dossier: Dossier) -> [Diagnostic] {
    weighed(DeskEditor(levels).judge(file, of: dossier))
  }

  /// What switches off nothing; `found` is all there is to find of the codes that were looked for.
  func needless(in found: [Diagnostic], lookedFor: (Code) -> Bool) -> [Diagnostic] {
    waivers.needless(in: found, lookedFor: lookedFor).compactMap(levels.applied)
  }
}

extension Site {
  /// Reads a site and makes it; what is found weighs as the site says, which the site itself knows nothing of.
  static func read(_ input: SiteInput) throws(DiskError) -> (Site, [Diagnostic]) {
    let (site, found) = try Site.make(input)
    let settings = site.dossier.settings
    return (site, HouseRules(settings).applied(to: found).left + Target.declared(by: settings).faults)
  }
}
