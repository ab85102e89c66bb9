package import Diagnostics

/// The codes of what can be wrong with rows that are read back in.
package enum ExportsCodes {
  package static let all: [Code] = [
    .idTaken, .noRows, .emptyTable, .positionAgain, .unknownColumn, .unreadTOML, .undatedPost,
  ]
}
