import Diagnostics
import Records

extension Settings {
  /// What its lists name and nothing is called. `pages` and `processes` are what there is, broken or not.
  func unknownNames(pages: [String], processes: [String]) -> [Diagnostic] {
    unknown("home", "process", home, among: processes) + unknown("menu", "ordinary page", menu, among: pages)
  }

  private func unknown(_ field: String, _ kind: String, _ names: [String], among known: [String]) -> [Diagnostic] {
    zip(names.indices, names).filter { !known.contains($1) }.map { index, name in
      Diagnostic(
        .unknownInSettings, "no \(kind) is called \"\(name)\"", at: origin.place(of: field, member: index),
        suggestion: Spelling.nearest(to: name, among: known),
        notes: known.isEmpty ? [] : ["there is: \(known.sorted().listed)"])
    }
  }
}

extension Code {
  static let unknownInSettings = Code(
    "E0240", "unknown-in-settings",
    "The settings home and menu in site.yaml name processes by their folders, and ordinary pages by their files' names without .md."
  )
}
