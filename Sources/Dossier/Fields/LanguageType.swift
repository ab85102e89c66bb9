import Diagnostics
import Records

extension FieldType where Content == String {
  /// The code of a language, as pages need it for `lang` (BCP 47): `hy`, `az-Latn`, `en-GB`.
  static let language = FieldType.word(
    .language,
    read: { scalar, decoder in
      guard let fault = scalar.text.languageFault(at: scalar.place) else { return scalar.text }
      decoder.report(fault)
      return nil
    }, write: { .text($0) })

}

extension FieldType where Content == NamedTexts {
  /// Texts by the codes of their languages.
  static let byLanguage = FieldType(
    .texts(.code),
    decode: { value, decoder in
      texts.decode(value, &decoder).map { texts in
        for entry in texts.entries where !entry.name.isEmpty {
          if let fault = entry.name.languageFault(at: entry.namePlace) { decoder.report(fault) }
        }
        return texts
      }
    }, encode: texts.encode)
}

extension String {
  /// What is wrong with the code of a language; nothing where it is one.
  fileprivate func languageFault(at place: Place) -> Diagnostic? {
    guard !isLanguageCode else { return nil }
    return Diagnostic(
      .badWord, "\"\(self)\" is no code of a language", at: place, suggestion: Self.codes[lowercased()] ?? withHyphens,
      notes: ["a language's code has two or three letters: hy, az, en; and perhaps a script or a country: en-GB"])
  }

  /// Languages that negotiations are held in, by their English names.
  private static let codes = [
    "albanian": "sq", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "azeri": "az", "bosnian": "bs",
    "chinese": "zh", "croatian": "hr", "dutch": "nl", "english": "en", "french": "fr", "georgian": "ka",
    "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "italian": "it", "japanese": "ja", "korean": "ko",
    "kurdish": "ku", "persian": "fa", "farsi": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "spanish": "es", "turkish": "tr", "ukrainian": "uk", "urdu": "ur",
  ]
}

extension String {
  /// Whether it has the form of a language's code (BCP 47), in whichever case.
  var isLanguageCode: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    let isASCII = utf8.allSatisfy {
      $0 == 45 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
    return isASCII && (2...3).contains(parts[0].count) && parts[0].allSatisfy(\.isLetter)
      && parts.dropFirst().allSatisfy { (1...8).contains($0.count) }
  }

  /// `en_GB` as `en-GB`.
  fileprivate var withHyphens: String? {
    let code = replacing("_", with: "-")
    return code != self && code.isLanguageCode ? code : nil
  }
}
