import Diagnostics
import Records

extension FieldType where Content == String {
  /// Plain text, in words that a translation says in its own.
  static let text = FieldType.word(.text("a text"), read: { scalar, _ in scalar.text }, write: { .text($0) })

  /// A name of somebody or something.
  static let name = FieldType.word(.name, read: { scalar, _ in scalar.text }, write: { .text($0) })

  /// A text that is the same in every language.
  static let code = FieldType.word(.code, read: { scalar, _ in scalar.text }, write: { .text($0) })

  /// Text of limited length, in letters.
  static func text(atMost limit: Int) -> FieldType {
    word(
      .short(limit),
      read: { scalar, decoder in
        if scalar.text.count > limit {
          decoder.report(
            Diagnostic(
              .tooLong, "this text has \(scalar.text.count) letters, and there is room for \(limit)", at: scalar.place))
        }
        return scalar.text
      }, write: { .text($0) })
  }

  /// A colour as six hexadecimal digits, with or without `#`; kept with it.
  static let colour = FieldType.word(
    .colour,
    read: { scalar, decoder in
      let digits = scalar.text.hasPrefix("#") ? String(scalar.text.dropFirst()) : scalar.text
      if digits.count == 6, digits.allSatisfy(\.isHexDigit) { return "#" + digits.lowercased() }
      decoder.report(
        Diagnostic(
          .badColour, "\"\(scalar.text)\" is no colour", at: scalar.place,
          notes: ["write six hexadecimal digits: \"#1f4e79\""]))
      return nil
    }, write: { .text($0) })
}

extension FieldType where Content == InlineText {
  static let inline = FieldType(
    .inline,
    decode: { value, decoder in
      decoder.scalar(value, wanted: .inline).map { InlineText(text: $0.text, prose: $0.prose) }
    }, encode: { text, standpoint in .text(standpoint.text(of: text.prose)) })
}

extension FieldType where Content == Bool {
  static let yesNo = FieldType.word(
    .yesNo,
    read: { scalar, decoder in
      switch scalar.text.lowercased() {
      case "yes", "true": return true
      case "no", "false": return false
      default:
        let nearest = Spelling.nearest(to: scalar.text, among: ["yes", "no", "true", "false"])
        decoder.report(
          Diagnostic(.badWord, "\"\(scalar.text)\" is neither yes nor no", at: scalar.place, suggestion: nearest))
        return nil
      }
    }, write: { .flag($0) })
}

extension FieldType where Content == Int {
  static let number = number(in: .min ... .max, "a whole number")

  static func number(in range: ClosedRange<Int>) -> FieldType {
    number(in: range, "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  private static func number(in range: ClosedRange<Int>, _ words: String) -> FieldType {
    word(
      .number,
      read: { scalar, decoder in
        if let number = Int(scalar.text), range.contains(number) { return number }
        let isWhole = Int(scalar.text) != nil
        decoder.report(
          Diagnostic(
            .badNumber, "\"\(scalar.text)\" is no \(isWhole ? String(words.dropFirst(2)) : "whole number")",
            at: scalar.place))
        return nil
      }, write: { .number(String($0)) })
  }
}

extension FieldType where Content == Double {
  /// A probability in percent, above 0 and below 100.
  static let percent = FieldType.word(
    .percent,
    read: { scalar, decoder in
      let digits = scalar.text.hasSuffix("%") ? String(scalar.text.dropLast()).trimmed : scalar.text
      if let number = Double(digits), number >= 1, number < 100 { return number }
      let fraction = Double(digits).flatMap { $0 > 0 && $0 < 1 ? $0 : nil }
      if let fraction, scalar.text.hasSuffix("%") { return fraction }
      decoder.report(
        Diagnostic(
          .badNumber, "\"\(scalar.text)\" is no probability in percent, above 0 and below 100", at: scalar.place,
          suggestion: fraction.map { ($0 * 100).shortText }))
      return nil
    }, write: { $0 < 1 ? .text($0.plainText + "%") : .number($0.plainText) })
}

extension Double {
  /// Without a decimal point where none is needed, and to three digits after it: `70`, `12.5`.
  package var shortText: String { ((self * 1000).rounded() / 1000).plainText }

  /// With all its digits.
  fileprivate var plainText: String {
    let text = String(self)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension FieldType where Content: Vocabulary {
  /// A word of a closed list. Case, and `-`, `_` and spaces, are forgiven.
  static var oneOf: FieldType {
    let words = Content.allCases.map(\.rawValue)
    return word(
      .oneOf(words),
      read: { scalar, decoder in
        if let known = Content(rawValue: scalar.text)
          ?? words.first(where: { $0.plain == scalar.text.plain }).flatMap(Content.init)
        {
          return known
        }
        decoder.report(
          Diagnostic(
            .badWord, "\"\(scalar.text)\" is no \(Content.meaning)", at: scalar.place,
            // A sign alone is near to every other sign.
            suggestion: Content.otherNames[scalar.text.lowercased()]?.rawValue
              ?? Spelling.nearest(to: scalar.text, among: words.filter { $0.count > 1 }),
            fix: scalar.fix(Spelling.slip(scalar.text, of: words)),
            notes: ["\(Content.meaning): one of \(Content.scale.joined(separator: ", "))"]))
        return nil
      }, write: { .text($0.rawValue) })
  }
}

extension String {
  fileprivate var plain: String {
    lowercased().replacing("-", with: "_").replacing(" ", with: "_")
  }
}

extension Code {
  static let badWord = Code(
    "E0204", "unlisted-word",
    "Some fields take a word of a closed list, so that every page and every table means the same by it.")
  static let badNumber = Code(
    "E0207", "bad-number", "A number stands alone, without words. A probability is in percent: 70, not 0.7.")
  static let badColour = Code(
    "E0209", "bad-colour",
    "A colour is six hexadecimal digits. With # before them it needs quotes, because # begins a comment.")
  static let tooLong = Code("E0210", "too-long", "Table heads have little room, so a short name must be short.")
}
