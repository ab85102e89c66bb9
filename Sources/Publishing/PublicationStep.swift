/// What a publication does at a moment, for whoever watches.
package enum PublicationStep: Sendable, Hashable {
  /// Files of a stage are carried over.
  case sending(PublicationStage, files: Int)
  /// Everything is carried over at once.
  case sendingAll(files: Int)
  case deleting(files: Int)
  /// Addresses are asked whether they have what was published; not the first time where the host needs a while.
  case verifying(addresses: Int, round: Int)
}

/// Who is told of the steps.
package typealias Watch = @Sendable (PublicationStep) -> Void
