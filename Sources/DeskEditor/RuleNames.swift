import Diagnostics

/// The codes that a site may set, by code and by name: whatever is no error by itself, and what is found on built pages.
struct RuleNames {
  private let codes: [Code]

  init(_ codes: [Code]) {
    self.codes = codes.filter { $0.severity != .error || [.brokenLink, .brokenAnchor].contains($0) }
  }

  subscript(name: String) -> Code? {
    codes.first { $0.id == name.uppercased() || $0.name == name }
  }

  /// What is to be said of a name that is none of them.
  func unknown(_ name: String, at place: Place) -> Diagnostic {
    let isError = name.first == "E" && name.count == 5
    return Diagnostic(
      .unknownRule, "there is no rule \"\(name)\"", at: place,
      suggestion: Spelling.nearest(to: name, among: codes.flatMap { [$0.id, $0.name] }),
      notes: [
        isError
          ? "what keeps a site from being built cannot be switched off: put it right"
          : "parley explain lists all codes; those that begin with W or I can be set"
      ])
  }
}

extension Code {
  static let unknownRule = Code(
    "E0603", "unknown-rule",
    "The settings rules and switched_off in site.yaml name findings by code or by name: {W0616: off}. Those whose code begins with W or I can "
      + "be set, and broken links of built pages.")
}
