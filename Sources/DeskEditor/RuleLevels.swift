package import Diagnostics
package import Dossier

/// How much each rule of the desk editor weighs on a site: as its code says, unless `rules` in site.yaml says otherwise.
package struct RuleLevels: Sendable {
  private var levels: [Code: Level] = [:]
  /// What is wrong with the setting.
  package private(set) var faults: [Diagnostic] = []

  /// A severity, or not at all.
  enum Level: String, CaseIterable {
    case error, warning, info, off
  }

  package init(_ settings: Settings) {
    let known = DeskEditorCodes.all.flatMap { [$0.id, $0.name] }
    for entry in settings.rules?.entries ?? [] {
      guard let code = DeskEditorCodes.all.first(where: { $0.id == entry.name || $0.name == entry.name }) else {
        faults.append(
          Diagnostic(
            .unknownRule, "the desk editor has no rule \"\(entry.name)\"", at: entry.namePlace,
            suggestion: Spelling.nearest(to: entry.name, among: known),
            notes: ["parley explain lists all codes; those of the desk editor begin with 06"]))
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
  func applied(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard let level = levels[diagnostic.code] else { return diagnostic }
    return Severity(rawValue: level.rawValue).map { diagnostic.at($0) }
  }
}

extension Code {
  static let unknownRule = Code(
    "E0603", "unknown-rule",
    "The setting rules in site.yaml names rules of the desk editor by code or by name, each with a level: {W0616: off}."
  )
  static let badLevel = Code(
    "E0604", "bad-level", "A rule of the desk editor is an error, a warning, an info, or off.")
}
