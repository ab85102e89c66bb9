/// The part of a source line that is shown, with the columns a terminal needs to underline words in it.
struct Excerpt {
  /// The line as shown: tabs as two spaces, controls and invisible marks as `·`, long lines cut around the fault.
  let text: String
  /// Terminal columns before the words at fault.
  let indent: Int
  /// Terminal columns the words at fault take; at least 1.
  let width: Int

  /// Longer lines are cut to about this many columns around the fault, where no terminal says how many it has.
  static let widest = 160

  init(of place: Place, line: Range<Int>, widest: Int = Excerpt.widest) {
    let from = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
    let to = min(max(place.range.upperBound, from), line.upperBound)
    var before = Self.shown(place.source.text(in: line.lowerBound..<from))
    var fault = Self.shown(place.source.text(in: from..<to))
    var after = Self.shown(place.source.text(in: to..<line.upperBound))
    if TerminalWidth.of(before + fault + after) > widest {
      before = Self.end(of: before, widest: widest / 3)
      fault = Self.start(of: fault, widest: widest / 2)
      after = Self.start(of: after, widest: max(1, widest - TerminalWidth.of(before + fault) - 1))
    }
    text = before + fault + after
    indent = TerminalWidth.of(before)
    width = max(1, TerminalWidth.of(fault))
  }
}

extension Excerpt {
  /// As much of a text as fits a number of columns, with `…` where something is left out.
  private static func start(of text: String, widest: Int) -> String {
    var (shown, width) = ("", 0)
    for character in text {
      width += TerminalWidth.of(character)
      guard width <= widest else { return shown + "…" }
      shown.append(character)
    }
    return shown
  }

  private static func end(of text: String, widest: Int) -> String {
    String(start(of: String(text.reversed()), widest: widest).reversed())
  }

  private static func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: shown += scalar == "\t" ? "  " : "·"
      case .format where scalar != "\u{200D}": shown += "·"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
