/// A text with words in braces, taken apart once: every page has hundreds of these, mostly dates, and to look for the braces each
/// time took a twentieth of a build.
struct BlankedText: Sendable {
  private var start = ""
  /// What each blank is called, and the text up to the next one.
  private var parts: [(blank: String, rest: String)] = []

  /// A brace that none closes before the next is text.
  init(_ text: String) {
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      let inside = rest[rest.utf8.index(after: open)...]
      append(rest[..<open])
      let end = inside.utf8.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
      if let end, inside.utf8[end] == UInt8(ascii: "}") {
        parts.append((String(inside[..<end]), ""))
        rest = inside[inside.utf8.index(after: end)...]
      } else {
        append("{")
        rest = inside
      }
    }
    append(rest)
  }

  /// Whether anything is to be filled in.
  var hasBlanks: Bool { !parts.isEmpty }

  /// The text with what stands in its braces; those that nothing is given for stay as they are.
  func filled(_ values: KeyValuePairs<String, String>) -> String {
    parts.reduce(into: start) { text, part in
      if let value = values.first(where: { $0.key == part.blank })?.value {
        text += value
      } else {
        text += "{" + part.blank + "}"
      }
      text += part.rest
    }
  }

  private mutating func append(_ text: some StringProtocol) {
    if parts.isEmpty { start += text } else { parts[parts.count - 1].rest += text }
  }
}
