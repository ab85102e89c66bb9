package import Diagnostics

/// The codes of what the desk editor finds, and of what is wrong with how a site sets its rules.
package enum DeskEditorCodes {
  package static let all: [Code] =
    [
      .brokenLink, .brokenAnchor, .unknownRule, .badLevel, .redirectedLink, .emptyLink, .needlessWaiver,
      .unspokenPicture, .outsideResource, .untitledPage,
    ] + Rule.all.map(\.code)
}
