extension Lesson {
  /// The lesson as Markdown: each file that differs, wrong and then right, a short one whole, of a long one the lines that matter.
  package var text: String {
    let paths = Set(wrong.keys).union(right.keys).union(missing).sorted()
    let differing = paths.filter { wrong[$0] != right[$0] || missing.contains($0) }
    let faults = differing.filter { wrong[$0] != nil || missing.contains($0) }
      .map { shown($0, wrong[$0], against: right[$0]) }
    let cures = differing.compactMap { path in right[path].map { shown(path, $0, against: wrong[path]) } }
    return "Wrong:\n\n" + faults.joined(separator: "\n") + "\nRight:\n\n" + cures.joined(separator: "\n")
  }
}

extension Lesson {
  private static let shortest = 16
  private static let around = 2

  private func shown(_ path: String, _ text: String?, against other: String?) -> String {
    guard let text else { return "    # there is no \(path)\n" }
    let lines = Self.lines(of: text)
    let shown = lines.count <= Self.shortest ? lines : excerpt(lines, against: Self.lines(of: other ?? ""))
    return (["# " + path] + shown).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  /// The lines that differ, with two on either side.
  private func excerpt(_ lines: [String], against others: [String]) -> [String] {
    let head = zip(lines, others).prefix { $0 == $1 }.count
    let tail = zip(lines.reversed(), others.reversed()).prefix { $0 == $1 }.count
    let start = max(0, head - Self.around)
    let end = max(start, min(lines.count, lines.count - tail + Self.around))
    return (start > 0 ? ["…"] : []) + lines[start..<end] + (end < lines.count ? ["…"] : [])
  }

  /// A line as it can be printed: cut where it is endless, with a dot for what nobody sees.
  private static func shown(_ line: String) -> String {
    let start = line.count > 120 ? line.prefix(119) + "…" : line[...]
    var shown = ""
    for scalar in start.unicodeScalars {
      let isUnseen = [.control, .format].contains(scalar.properties.generalCategory) && scalar != "\t"
      shown.unicodeScalars.append(isUnseen ? "·" : scalar)
    }
    return shown
  }

  private static func lines(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return (lines.last == "" ? lines.dropLast() : lines).map(shown)
  }
}
