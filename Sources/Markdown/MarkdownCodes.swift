package import Diagnostics

/// The codes of everything that can be wrong with a body of Markdown.
package enum MarkdownCodes {
  package static let all: [Code] = [
    .misspeltKind, .linkScheme, .remotePicture, .referenceID, .emptyLink, .repeatedAnchor, .placedBlock, .tooDeep,
    .unknownFootnote, .repeatedFootnote, .pictureWithoutWords, .rawHTML, .openCitation, .blockContent, .calloutKind,
    .unusedFootnote, .raggedTable, .tableHead, .unreadMarkup, .unclosedFence, .openEmphasis, .foreignTag, .unreadBlock,
  ]
}
