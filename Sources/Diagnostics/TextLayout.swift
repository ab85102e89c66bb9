/// How a report is laid out for people: what their terminal can show, and how much they want to read.
package struct TextLayout: Sendable {
  package var colour: Bool
  /// Columns of the terminal. Without one, lines are not broken, so that programs find them as they are.
  package var width: Int?
  /// At most so many diagnostics of one code are shown whole; nothing where all are.
  package var most: Int?

  package init(colour: Bool = false, width: Int? = nil, most: Int? = nil) {
    (self.colour, self.width, self.most) = (colour, width, most)
  }
}

extension TextLayout {
  /// A text broken between words so that no line is wider than the terminal; nothing is broken without one. `indent` is what
  /// stands before each line.
  package func lines(of text: String, indent: Int) -> [String] {
    guard let width else { return [text] }
    let room = max(20, width - indent)
    var lines: [String] = []
    var (line, columns) = ("", 0)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let wanted = TerminalWidth.of(String(word))
      if columns > 0, columns + 1 + wanted > room {
        lines.append(line)
        (line, columns) = (String(word), wanted)
      } else {
        line += (columns > 0 ? " " : "") + word
        columns += (columns > 0 ? 1 : 0) + wanted
      }
    }
    return lines + [line]
  }
}
