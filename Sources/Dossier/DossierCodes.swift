package import Diagnostics

/// The codes of everything that can be wrong with what records mean.
package enum DossierCodes {
  package static let all: [Code] = [
    .unknownField, .missingField, .unknownReference, .badWord, .badDate, .wrongForm, .badNumber, .badAddress,
    .badColour,
    .tooLong, .ambiguousReference, .repeatedField, .emptyField, .twoLinks, .missingEvidence, .badDispute,
    .twoLikelihoods,
    .strayRecord, .duplicateID, .missingID, .badID, .noSettings, .unknownInSettings, .unknownOption, .issueElsewhere,
    .selfLink, .noProcess,
    .notRows, .wordsForDate, .seatElsewhere, .twoStatuses, .outcomeMissing, .circleOfParts, .twoWholes,
    .endsBeforeStart, .namedTwice, .toldTwice, .untitledItem, .plainContact, .badZone,
    .idleField, .ownAttribution, .termTwice, .unexplainedDirection, .noOriginal, .unlistedLanguage, .translatedFact,
    .staleTranslation, .unevenTranslation, .translationSaysMore, .untoldTexts,
  ]
}
