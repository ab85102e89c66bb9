/// Prints a report for people: the compilers' own first line, then the source line with the words at fault underlined.
struct TextPrinter {
  let colour: Bool

  func print(_ report: Report) -> String {
    report.diagnostics.map(print).joined()
  }

  func print(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.place.start
    let gutter = ([diagnostic.place] + diagnostic.related.map(\.place)).map { String($0.start.line).count }.max() ?? 1
    var lines = [
      painted("\(diagnostic.place.source.path):\(start.line):\(start.column): ", .bold)
        + painted("\(diagnostic.severity.rawValue):", diagnostic.severity == .error ? .red : .yellow)
        + painted(" \(diagnostic.message) [\(diagnostic.code.id)]", .bold)
    ]
    lines += excerpt(diagnostic.place, label: diagnostic.underlineText, gutter: gutter)
    for related in diagnostic.related {
      let position = related.place.start
      lines.append(edge(gutter, "|"))
      lines.append(edge(gutter, "::: ") + "\(related.place.source.path):\(position.line):\(position.column)")
      lines += excerpt(related.place, label: related.label, gutter: gutter)
    }
    if !diagnostic.notes.isEmpty { lines.append(edge(gutter, "|")) }
    lines += diagnostic.notes.map { edge(gutter, "= ") + $0 }
    return lines.map(withoutTrailingSpace).joined(separator: "\n") + "\n\n"
  }
}

extension Diagnostic {
  fileprivate var underlineText: String {
    label ?? suggestion.map { "did you mean \"\($0)\"?" } ?? ""
  }
}

extension TextPrinter {
  /// Three lines: a bar, the source, the underline.
  private func excerpt(_ place: Place, label: String, gutter: Int) -> [String] {
    let lineRange = place.source.lineRange(around: place.range.lowerBound)
    let number = String(place.start.line)
    let window = Excerpt(of: place, line: lineRange)
    let rule = "^" + String(repeating: "~", count: max(0, window.width - 1))
    return [
      edge(gutter, "|"),
      painted(String(repeating: " ", count: gutter - number.count) + number + " | ", .blue) + window.text,
      edge(gutter, "| ") + String(repeating: " ", count: window.indent) + painted("\(rule) \(label)", .green),
    ]
  }

  private func edge(_ gutter: Int, _ mark: String) -> String {
    String(repeating: " ", count: gutter + 1) + painted(mark, .blue)
  }

  private func withoutTrailingSpace(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private enum Style: String {
    case bold = "1", red = "1;31", yellow = "1;33", green = "32", blue = "34"
  }

  private func painted(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
