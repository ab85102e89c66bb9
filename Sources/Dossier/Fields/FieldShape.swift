/// What a field takes, as a value: for messages, for the schema and for the guide.
package indirect enum FieldShape: Sendable {
  /// Words of a language; the text says of what sort: `a text`.
  case text(String)
  /// A name of somebody or something: one that a translation may write otherwise, and need not.
  case name
  /// A text that is the same in every language: a code, an id, the name of a file.
  case code
  /// Words of at most so many letters.
  case short(Int)
  /// Words with inline Markdown.
  case inline
  /// A date as EDTF writes it.
  case date
  /// A day, or a day with time and zone.
  case instant
  case address
  /// The code of a language, as `lang` takes it.
  case language
  /// Six hexadecimal digits after `#`.
  case colour
  case number
  /// Above 0 and below 100.
  case percent
  case yesNo
  /// One of a closed list.
  case oneOf([String])
  case reference([Kind])
  case list(FieldShape)
  /// Names chosen by the author, each with a text of a shape.
  case texts(FieldShape)
  /// Named parts.
  case parts([FieldOutline])
  /// One field of a kind with another value, and named parts beside it.
  case otherValue(of: Kind, beside: [FieldOutline])
  /// Whatever the author likes.
  case anything
}

/// A field as the guide lists it.
package struct FieldOutline: Sendable {
  /// The name, then other spellings that mean the same.
  package let names: [String]
  package let isRequired: Bool
  package let shape: FieldShape
  /// One sentence on what belongs there.
  package let meaning: String
}

extension FieldShape {
  /// What a field takes, in words: `one text`, `a list of …`.
  package var words: String {
    switch self {
    case .text(let sort): sort
    case .name, .code: "a text"
    case .short(let limit): "a text of at most \(limit) letters"
    case .inline: "a text"
    case .date: "a date such as 2024, 2024-09 or 2024-09-26"
    case .instant: "a moment such as 2024-09-30T06:00Z"
    case .language: "the code of a language: hy, az, en-GB"
    case .address: "an address that begins with https://"
    case .colour: "a colour such as \"#1f4e79\""
    case .number: "a whole number"
    case .percent: "a number of percent above 0 and below 100"
    case .yesNo: "yes or no"
    case .oneOf(let words): "one of " + words.joined(separator: ", ")
    case .reference(let kinds): "the id of " + kinds.map { $0.withArticle }.joined(separator: " or ")
    case .list(let member): "a list, each " + member.words
    case .texts: "names with a text each"
    case .parts(let fields): "named parts (" + fields.compactMap(\.names.first).joined(separator: ", ") + ")"
    case .otherValue(let kind, let fields):
      "a field of \(kind.withArticle) with its other value, and "
        + fields.compactMap(\.names.first).joined(separator: ", ")
    case .anything: "anything"
    }
  }
}
