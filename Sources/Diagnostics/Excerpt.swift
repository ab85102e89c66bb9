/// The part of a source line that is shown, with the columns a terminal needs to underline words in it.
struct Excerpt {
  /// The line as shown: tabs as two spaces, controls and invisible marks as `·`, long lines cut around the fault.
  let text: String
  /// Terminal columns before the words at fault.
  let indent: Int
  /// Terminal columns the words at fault take; at least 1.
  let width: Int

  /// Longer lines are cut to about this many columns around the fault.
  static let widest = 160

  init(of place: Place, line: Range<Int>) {
    let from = min(max(place.range.lowerBound, line.lowerBound), line.upperBound)
    let to = min(max(place.range.upperBound, from), line.upperBound)
    var before = Self.shown(place.source.text(in: line.lowerBound..<from))
    var fault = Self.shown(place.source.text(in: from..<to))
    var after = Self.shown(place.source.text(in: to..<line.upperBound))
    if Self.columns(before + fault + after) > Self.widest {
      before = String(Self.start(of: String(before.reversed()), widest: Self.widest / 3).reversed())
      fault = Self.start(of: fault, widest: Self.widest / 2)
      after = Self.start(of: after, widest: Self.widest / 3)
    }
    text = before + fault + after
    indent = Self.columns(before)
    width = max(1, Self.columns(fault))
  }

  /// As much of a text as fits a number of columns, with `…` where something is left out.
  private static func start(of text: String, widest: Int) -> String {
    var (shown, width) = ("", 0)
    for character in text {
      width += columns(of: character)
      guard width <= widest else { return shown + "…" }
      shown.append(character)
    }
    return shown
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

  /// Columns a terminal gives a text: two for a wide letter or an emoji, none for a mark that combines.
  static func columns(_ text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: \.properties.isEmojiPresentation) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
