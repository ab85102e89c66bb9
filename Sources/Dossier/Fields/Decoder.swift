import Diagnostics
import Records

/// Reads records into values, and keeps what it has to say about them.
package struct Decoder {
  let catalogue: Catalogue
  /// The process whose ids stand alone.
  let process: String
  /// What a day without a time means.
  let zone: ZoneOffset
  /// Everything that was referred to.
  var used: Set<Reference> = []
  /// Whether anything was asked of the catalogue that other processes have to answer.
  var looksElsewhere = false
  private(set) var diagnostics: [Diagnostic] = []

  init(catalogue: Catalogue, process: String, zone: ZoneOffset = .utc) {
    (self.catalogue, self.process, self.zone) = (catalogue, process, zone)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
