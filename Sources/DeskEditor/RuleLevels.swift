package import Diagnostics
package import Dossier

/// How much each finding weighs on a site: as its code says, unless `rules` in site.yaml says otherwise.
package struct RuleLevels: Sendable {
  private var levels: [Code: Level] = [:]
  /// What is wrong with the setting.
  package private(set) var faults: [Diagnostic] = []

  /// A severity, or not at all.
  enum Level: String, CaseIterable {
    case error, warning, info, off
  }

  /// `codes` are all that can be found: those that are no errors can be set, and the desk editor's own.
  package init(_ settings: Settings, codes: [Code] = DeskEditorCodes.all) {
    let rules = RuleNames(codes)
    for entry in settings.rules?.entries ?? [] {
      guard let code = rules[entry.name] else {
        faults.append(rules.unknown(entry.name, at: entry.namePlace))
        continue
      }
      guard let level = Level(rawValue: entry.text.lowercased()) else {
        faults.append(
          Diagnostic(
            .badLevel, "\"\(entry.text)\" is no level", at: entry.place,
            suggestion: Spelling.nearest(to: entry.text, among: Level.allCases.map(\.rawValue)),
            notes: ["levels: error, warning, info, off; say why in a comment"]))
        continue
      }
      levels[code] = level
    }
  }

  subscript(code: Code) -> Level? { levels[code] }

  /// A diagnostic at the site's level; nothing where the rule is off.
  package func applied(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = levels[diagnostic.code] else { return diagnostic }
    return Severity(rawValue: level.rawValue).map { diagnostic.at($0) }
  }
}

extension Code {
  static let badLevel = Code(
    "E0604", "bad-level", "A rule of the desk editor is an error, a warning, an info, or off.")
}
