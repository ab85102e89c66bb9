/// The strictest Content-Security-Policy that forbids no page what its own allows.
///
/// A browser keeps to both, the host's and the page's: where pages differ, the host says what all of them need, and each narrows it.
enum PolicyUnion {
  /// Nil where there is no such policy: nothing is forbidden to all, or what one page allows takes back what another does.
  static func of(_ policies: some Collection<String>) -> String? {
    let policies = policies.sorted().map(Directives.init)
    let names = policies.flatMap(\.names).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var text: [String] = []
    for name in names {
      let all = policies.map { $0.sources(of: name) }
      let allowed = all.compactMap { $0 }
      // Where one policy says nothing, everything is allowed.
      guard allowed.count == all.count else { continue }
      let sources = Set(allowed.joined())
      guard !isContradicted(sources) else { return nil }
      let order = allowed.joined().reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      text.append(([name] + (order.count > 1 ? order.filter { $0 != "'none'" } : order)).joined(separator: " "))
    }
    return text.isEmpty ? nil : text.joined(separator: "; ")
  }

  /// Whether some sources take back that styles or scripts may stand in a page.
  private static func isContradicted(_ sources: Set<String>) -> Bool {
    sources.contains("'unsafe-inline'")
      && sources.contains { $0.hasPrefix("'sha") || $0.hasPrefix("'nonce-") || $0 == "'strict-dynamic'" }
  }
}

/// A policy, taken apart.
private struct Directives {
  private var sources: [String: [String]] = [:]
  private(set) var names: [String] = []

  init(_ policy: String) {
    for directive in policy.split(separator: ";") {
      let words = directive.split(separator: " ").map(String.init)
      // Of two of a name, the first counts.
      guard let name = words.first?.lowercased(), sources[name] == nil else { continue }
      sources[name] = Array(words.dropFirst())
      names.append(name)
    }
  }

  /// What it allows: said by itself, by what stands for it, or not at all.
  func sources(of name: String) -> [String]? {
    if let own = sources[name] { return own }
    let wider = name.replacing(/-(elem|attr)$/, with: "")
    if wider != name { return sources(of: wider) }
    return name.hasSuffix("-src") ? sources["default-src"] : nil
  }
}
