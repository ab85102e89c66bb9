import Records

/// A text as YAML writes it, in the plainest way that is read as the same text: bare, as lines below, or in quotes.
struct YAMLScalar {
  let text: String
  /// Whether it is letters, digits, and signs that mean nothing anywhere.
  let isWord: Bool

  /// The name of a field, or a member of a line: never on several lines.
  init(key: String) {
    let facts = Facts(key)
    text = facts.isPlain ? key : Self.quoted(key)
    isWord = facts.isPlain && key.utf8.allSatisfy { $0 == 0x2D || $0 == 0x5F || $0 == 0x2F || $0.isLetterOrDigit }
  }

  /// A value, whose further lines would stand at an indent.
  init(_ value: String, indent: Int) {
    let facts = Facts(value)
    isWord = false
    if facts.isPlain {
      text = value
    } else if facts.isLines {
      let lines = value.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      let margin = "\n" + String(repeating: " ", count: indent)
      let body = lines.dropLast(facts.endsLine ? 1 : 0).map {
        $0.isEmpty ? "\n" : margin + String(decoding: $0, as: UTF8.self)
      }
      text = (facts.endsLine ? "|" : "|-") + body.joined()
    } else {
      text = Self.quoted(value)
    }
  }
}

extension YAMLScalar {
  /// What of a text decides how it can be written.
  private struct Facts {
    /// It can stand without quotes.
    let isPlain: Bool
    /// It can stand as lines below its name.
    let isLines: Bool
    let endsLine: Bool

    init(_ text: String) {
      let scalars = Array(text.unicodeScalars)
      let isPrintable = scalars.allSatisfy { $0 == "\n" || $0.isPrintable }
      let hasLines = scalars.contains("\n")
      let isWordLike =
        scalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType == .decimal } ?? false
      let isQuiet = !zip(scalars, scalars.dropFirst()).contains { ($0 == ":" && $1 == " ") || ($0 == " " && $1 == "#") }
      isPlain = isPrintable && !hasLines && isWordLike && isQuiet && scalars.last != ":" && scalars.last != " "
      let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      let beginsPlainly = scalars.first != " " && scalars.first != "\n"
      let hasBlanks = lines.contains { !$0.isEmpty && $0.allSatisfy { $0 == 0x20 } }
      endsLine = scalars.last == "\n"
      isLines =
        isPrintable && hasLines && beginsPlainly && !hasBlanks && !scalars.suffix(2).elementsEqual(["\n", "\n"])
    }
  }

  /// In double quotes, on one line.
  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case _ where scalar.isPrintable: return String(scalar)
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in YAML as it is, and ends no line there.
  fileprivate var isPrintable: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
