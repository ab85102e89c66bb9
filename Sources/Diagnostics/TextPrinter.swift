/// Prints a report for people: the compilers' own first line, then the source line with the words at fault underlined.
struct TextPrinter {
  let layout: TextLayout

  func print(_ report: Report) -> String {
    let (shown, rest) = report.parted(after: layout.most)
    return shown.map(print).joined() + rest.map { painted("… and \($0)", .bold) + "\n" }.joined()
      + (rest.isEmpty ? "" : "\n")
  }

  func print(_ diagnostic: Diagnostic) -> String {
    let start = diagnostic.place.start
    let gutter = ([diagnostic.place] + diagnostic.related.map(\.place)).map { String($0.start.line).count }.max() ?? 1
    var lines = [
      painted("\(diagnostic.place.source.path):\(start.line):\(start.column): ", .bold)
        + painted("\(diagnostic.severity.rawValue):", Style(diagnostic.severity))
        + painted(" \(diagnostic.message) [\(diagnostic.code.id)]", .bold)
    ]
    lines += excerpt(diagnostic.place, label: diagnostic.underlineText, gutter: gutter)
    for related in diagnostic.related {
      let position = related.place.start
      lines.append(edge(gutter, "|"))
      lines.append(edge(gutter, "::: ") + "\(related.place.source.path):\(position.line):\(position.column)")
      lines += excerpt(related.place, label: related.label, gutter: gutter)
    }
    let notes = diagnostic.place.source.bytes.isEmpty ? diagnostic.unplacedNotes : diagnostic.notes
    if !notes.isEmpty { lines.append(edge(gutter, "|")) }
    for note in notes {
      let parts = layout.lines(of: note, indent: gutter + 3)
      lines.append(edge(gutter, "= ") + parts[0])
      lines += parts.dropFirst().map { String(repeating: " ", count: gutter + 3) + $0 }
    }
    return lines.map(withoutTrailingSpace).joined(separator: "\n") + "\n\n"
  }
}

extension Report {
  /// The first diagnostics of each code, and how many more there are of which: `13 more of E0203 in 4 files`.
  fileprivate func parted(after most: Int?) -> (shown: [Diagnostic], rest: [String]) {
    guard let most else { return (diagnostics, []) }
    var (shown, left): ([Diagnostic], [Diagnostic]) = ([], [])
    var counts: [Code: Int] = [:]
    for diagnostic in diagnostics {
      let count = counts[diagnostic.code, default: 0] + 1
      counts[diagnostic.code] = count
      if count <= most { shown.append(diagnostic) } else { left.append(diagnostic) }
    }
    let codes = Set(left.map(\.code)).sorted { $0.id < $1.id }
    return (shown, codes.map { code in left.filter { $0.code == code }.more })
  }
}

extension Report {
  /// How many diagnostics are only counted when it is printed as text.
  package func hidden(by layout: TextLayout) -> Int { diagnostics.count - parted(after: layout.most).shown.count }
}

extension [Diagnostic] {
  /// Of one code: `13 more of E0203 in 4 files`.
  fileprivate var more: String {
    let files = Set(map(\.place.source.path)).count
    return "\(count) more of \(first?.code.id ?? "") in \(files) file\(files == 1 ? "" : "s")"
  }
}

extension Diagnostic {
  fileprivate var underlineText: String {
    label ?? suggestion.map { "did you mean \"\($0)\"?" } ?? ""
  }

  /// The notes of what is said of a file that is not there, and so has no line to say anything beside.
  fileprivate var unplacedNotes: [String] { (underlineText.isEmpty ? [] : [underlineText]) + notes }
}

extension TextPrinter {
  /// A bar, the source and the underline, with what is to be said beside it or, where the terminal is too narrow, below it.
  /// A file that is not there has nothing to show.
  private func excerpt(_ place: Place, label: String, gutter: Int) -> [String] {
    guard !place.source.bytes.isEmpty else { return [] }
    let lineRange = place.source.lineRange(around: place.range.lowerBound)
    let number = String(place.start.line)
    let room = layout.width.map { max(40, $0 - gutter - 3) } ?? Excerpt.widest
    let window = Excerpt(of: place, line: lineRange, widest: room)
    let rule = "^" + String(repeating: "~", count: max(0, window.width - 1))
    let fits = layout.width == nil || window.indent + window.width + 1 + TerminalWidth.of(label) <= room
    var lines = [
      edge(gutter, "|"),
      painted(String(repeating: " ", count: gutter - number.count) + number + " | ", .blue) + window.text,
      underline(fits && !label.isEmpty ? "\(rule) \(label)" : rule, at: window.indent, gutter),
    ]
    if !fits { lines.append(underline(label, at: min(window.indent, max(0, room - TerminalWidth.of(label))), gutter)) }
    return lines
  }

  private func underline(_ words: String, at indent: Int, _ gutter: Int) -> String {
    edge(gutter, "| ") + String(repeating: " ", count: indent) + painted(words, .green)
  }

  private func edge(_ gutter: Int, _ mark: String) -> String {
    String(repeating: " ", count: gutter + 1) + painted(mark, .blue)
  }

  private func withoutTrailingSpace(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private enum Style: String {
    case bold = "1", red = "1;31", yellow = "1;33", cyan = "1;36", green = "32", blue = "34"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .info: self = .cyan
      }
    }
  }

  private func painted(_ text: String, _ style: Style) -> String {
    layout.colour && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
