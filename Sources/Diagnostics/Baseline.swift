/// What was found on another day, so that only what is new since then need be shown.
package struct Baseline: Sendable {
  private var counts: [Line: Int] = [:]

  fileprivate struct Line: Hashable {
    let fingerprint, code, path: String
    var text: String { "\(fingerprint) \(code) \(path)" }
  }

  package init(_ report: Report) {
    for diagnostic in report.diagnostics { counts[Line(diagnostic), default: 0] += 1 }
  }

  /// Reads what `text` wrote.
  package init(reading text: String) throws(Unreadable) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3, parts[0].count == 16, parts[0].allSatisfy(\.isHexDigit) else {
        throw Unreadable(line: index + 1)
      }
      counts[Line(fingerprint: parts[0], code: parts[1], path: parts[2]), default: 0] += 1
    }
  }

  /// A line that is no finding, counted from 1.
  package struct Unreadable: Error, Sendable, Hashable {
    package let line: Int
  }

  /// A line for each finding, by file; what occurs twice stands there twice.
  package var text: String {
    let lines = counts.flatMap { Array(repeating: $0.key, count: $0.value) }
      .sorted { ($0.path, $0.code, $0.fingerprint) < ($1.path, $1.code, $1.fingerprint) }
    return
      (["# What parley check found when this was written. With --baseline, only what is new is reported."]
      + lines.map(\.text)).joined(separator: "\n") + "\n"
  }

  /// What a report has beyond this, how many findings it shares with it, and how many of this it has no more.
  package func compared(with report: Report) -> (new: Report, known: Int, gone: Int) {
    var left = counts
    let new = report.diagnostics.filter { diagnostic in
      let line = Line(diagnostic)
      guard let count = left[line], count > 0 else { return true }
      left[line] = count - 1
      return false
    }
    return (Report(new), report.diagnostics.count - new.count, left.values.reduce(0, +))
  }
}

extension Baseline.Line {
  fileprivate init(_ diagnostic: Diagnostic) {
    self.init(
      fingerprint: diagnostic.fingerprint, code: diagnostic.code.id, path: diagnostic.place.source.path)
  }
}
