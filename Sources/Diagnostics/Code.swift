/// What sort of mistake a diagnostic is about. Codes are stable: once published, a code keeps its meaning.
///
/// Each module declares its own codes beside the checks that use them; the command line gathers them for `parley explain`.
/// The first letter is the level (`E`, `W`, `I`), the first two digits the stage: 01 records, 02 model, 03 bodies,
/// 04 templates, 05 site and addresses, 06 desk editor, 07 publishing, 08 what comes in from elsewhere.
package struct Code: Sendable, Hashable {
  /// `E0203`
  package let id: String
  /// `unknown-reference`
  package let name: String
  /// What leads to this mistake and what to do about it: a paragraph in plain words.
  package let cause: String

  package init(_ id: String, _ name: String, _ cause: String) {
    self.id = id
    self.name = name
    self.cause = cause
  }

  package var severity: Severity {
    switch id.first {
    case "W": .warning
    case "I": .info
    default: .error
    }
  }

  package static func == (a: Code, b: Code) -> Bool { a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// How much a diagnostic weighs. An error keeps a site from being written.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  case error, warning, info

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
}
