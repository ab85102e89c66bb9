import Diagnostics

/// How deep sections, blocks and partials may lie within each other.
enum Nesting {
  static let limit = 100

  static func fault(at place: Place, notes: [String] = []) -> Diagnostic {
    Diagnostic(.tooDeep, "sections and partials lie more than \(limit) deep here", at: place, notes: notes)
  }
}

extension Code {
  static let tooDeep = Code(
    "E0419", "too-deep-template", "Sections, blocks and partials lie within each other at most a hundred deep.")
}
