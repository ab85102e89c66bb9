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

  /// Whether libcmark writes others.
  var areOthers: Bool { self != .english }

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
