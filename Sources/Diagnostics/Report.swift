/// Everything one run has to say, in the order in which it is shown: by file, then by place, whatever order it was found in.
package struct Report: Sendable {
  package let diagnostics: [Diagnostic]

  /// Sorts, and drops what was found twice (a partial used by two pages, say).
  package init(_ found: [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    diagnostics = found.filter { seen.insert($0).inserted }.sorted { a, b in
      if a.place != b.place { return a.place < b.place }
      return (a.code.id, a.message) < (b.code.id, b.message)
    }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// `2 errors, 1 warning in 3 files`; nothing where there is nothing to say.
  package var summary: String? {
    guard !diagnostics.isEmpty else { return nil }
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return severity == .info ? "\(count) info" : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let files = Set(diagnostics.map(\.place.source.path)).count
    return "\(counts.joined(separator: ", ")) in \(files) file\(files == 1 ? "" : "s")"
  }
}
