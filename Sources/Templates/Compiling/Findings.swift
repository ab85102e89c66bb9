import Diagnostics

/// The diagnostics of a whole theme; what several pages find in a partial is kept once, as the first of them found it.
struct Findings: Sendable {
  private(set) var all: [Diagnostic] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    let code: Code
    let place: Place
    let message: String
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(code: diagnostic.code, place: diagnostic.place, message: diagnostic.message)
    if seen.insert(key).inserted { all.append(diagnostic) }
  }
}
