package import Diagnostics

/// The codes of everything that can be wrong with a record before anyone asks what it means.
package enum RecordsCodes {
  package static let all: [Code] = [
    .notText, .unclosedFrontMatter, .notFields, .yamlSyntax, .duplicateField, .raggedRow, .columnName, .unclosedQuote,
    .separator, .cellTwice, .jsonSyntax, .controlCharacter,
    .frontMatterOpening, .linkOut, .passedOver, .tooLarge, .aliases, .unseenMark, .misnamedFile, .spreadsheetFault,
    .foreignFields,
  ]
}
