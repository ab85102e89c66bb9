/// The marks that stand for straight quotes in one language.
package struct QuotationMarks: Sendable, Hashable {
  /// For `"`.
  let opening: [UInt8]
  let closing: [UInt8]
  /// For `'`, where it is no apostrophe.
  let innerOpening: [UInt8]
  let innerClosing: [UInt8]

  /// Those that libcmark writes.
  package static let english = QuotationMarks("“”‘’")

  /// The marks of a language, by its tag (`hy`, `pt-PT`); English ones where there are no others.
  package init(language: String) {
    let tag = language.replacing("_", with: "-")
    let name = tag.prefix { $0 != "-" }.lowercased()
    self = QuotationMarks.known[tag] ?? QuotationMarks.known[name] ?? .english
  }

  /// Four marks, in order.
  private init(_ marks: String, space: String = "") {
    let marks = marks.map { Array(String($0).utf8) }
    opening = marks[0] + space.utf8
    closing = space.utf8 + marks[1]
    innerOpening = marks[2]
    innerClosing = marks[3]
  }

  /// As the Unicode Common Locale Data Repository has them (version 45, `delimiters`). French sets its guillemets off with
  /// a space that does not break, and words inside them in English marks, where CLDR has guillemets again.
  private static let known: [String: QuotationMarks] = [
    "ar": QuotationMarks("”“’‘"), "be": QuotationMarks("«»„“"), "bg": QuotationMarks("„“„“"),
    "bs": QuotationMarks("„”‘’"), "cs": QuotationMarks("„“‚‘"), "de": QuotationMarks("„“‚‘"),
    "el": QuotationMarks("«»“”"), "et": QuotationMarks("„“‚‘"), "fa": QuotationMarks("«»‹›"),
    "fi": QuotationMarks("””’’"), "fr": QuotationMarks("«»“”", space: "\u{A0}"), "he": QuotationMarks("””’’"),
    "hr": QuotationMarks("„“‚‘"), "hu": QuotationMarks("„”»«"), "hy": QuotationMarks("«»«»"),
    "it": QuotationMarks("«»“”"), "ja": QuotationMarks("「」『』"), "ka": QuotationMarks("„“«»"),
    "kk": QuotationMarks("«»“”"), "lt": QuotationMarks("„“„“"), "mk": QuotationMarks("„“‚‘"),
    "nb": QuotationMarks("«»‘’"), "nn": QuotationMarks("«»‘’"), "no": QuotationMarks("«»‘’"),
    "pl": QuotationMarks("„”«»"), "pt-PT": QuotationMarks("«»“”"), "ro": QuotationMarks("„”«»"),
    "ru": QuotationMarks("«»„“"), "sk": QuotationMarks("„“‚‘"), "sl": QuotationMarks("„“‚‘"),
    "sq": QuotationMarks("«»“”"), "sr": QuotationMarks("„“‘‘"), "sv": QuotationMarks("””’’"),
    "uk": QuotationMarks("«»„“"),
  ]
}

/// Puts a language's marks in the place of the English ones that libcmark made of straight quotes: through a block, in
/// the order of writing.
struct Requoting {
  let marks: QuotationMarks
  /// Quotations in `'` that are open.
  private var open = 0

  /// Nothing where libcmark's own marks are right.
  init?(_ options: PassageOptions) {
    guard options.smart, options.quotes != .english else { return nil }
    marks = options.quotes
  }

  /// A stretch of a run in the language's marks; nothing where it has no mark that was typed straight.
  mutating func marked(_ range: Range<Int>, of run: TextRun, in file: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    var end = range.lowerBound
    for start in run.straightQuotes(in: range, file) {
      text += run.bytes[end..<start]
      text += mark(at: start, of: run)
      end = start + 3
    }
    guard end > range.lowerBound else { return nil }
    return text + run.bytes[end..<range.upperBound]
  }

  /// What stands for the three bytes of U+2018, U+2019, U+201C or U+201D.
  private mutating func mark(at start: Int, of run: TextRun) -> [UInt8] {
    switch run.bytes[start + 2] {
    case 0x9C: return marks.opening
    case 0x9D: return marks.closing
    case 0x98:
      open += 1
      return marks.innerOpening
    default:
      guard open > 0, !(run.isInWord(start - 1) && run.isInWord(start + 3)) else { return [0xE2, 0x80, 0x99] }
      open -= 1
      return marks.innerClosing
    }
  }
}

extension TextRun {
  /// Where typographic quotes begin that stand straight in the file.
  fileprivate func straightQuotes(in range: Range<Int>, _ file: [UInt8]) -> [Int] {
    replacedParts(in: range).filter { part in
      guard part.source < file.count, file[part.source] == UInt8(ascii: "\"") || file[part.source] == UInt8(ascii: "'")
      else { return false }
      return bytes[part.start...].starts(with: [0xE2, 0x80]) && part.start + 3 <= range.upperBound
    }.map(\.start)
  }

  /// Whether a byte is a letter or digit, or part of one; marks of General Punctuation (U+2000–U+206F) are not.
  fileprivate func isInWord(_ index: Int) -> Bool {
    guard let byte = self[index] else { return false }
    guard byte >= 0x80 else { return (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
    let lead = byte >= 0xC0 ? index : index - 2
    return !(self[lead] == 0xE2 && (self[lead + 1] == 0x80 || self[lead + 1] == 0x81))
  }
}
