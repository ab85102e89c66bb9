package import Diagnostics

/// The codes of everything that can be wrong with templates.
package enum TemplatesCodes {
  package static let all: [Code] = [
    .malformedTag, .unclosedSection, .unmatchedClose, .layoutContent, .unknownName, .unknownWord, .missingTemplate,
    .emptyTemplate,
    .mayBeAbsent, .rawText, .notPrintable, .wrongPlace, .notALink, .openMarkup, .notASection, .unevenSection,
    .missingPartial,
    .endlessPartial, .undrawnTemplate, .tooDeep,
  ]
}
