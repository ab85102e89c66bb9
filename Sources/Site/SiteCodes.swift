package import Diagnostics

/// The codes of what can be wrong with addresses, bodies' references and the words of the interface.
package enum SiteCodes {
  package static let all: [Code] = [
    .sameAddress, .badAlias, .missingWords, .untranslatedWords, .wrongBlank, .unknownInBody, .unknownFile, .unknownSpot,
    .rawHTMLAllowed, .noPicture, .unsharedPicture, .longName, .unportableName, .idleFile, .locatedPicture,
    .scriptedDrawing,
    .idleThemeFile,
  ]
}
