/// Takes out of a whole what must leave no trace; false where it cannot stand without.
typealias Pruner<Whole> = @Sendable (inout Whole, Pruning) -> Bool

/// What must leave no trace: things held back, and what was not yet known.
package struct Pruning: Sendable {
  /// Whether a thing is left out, and every reference to it.
  let isHeld: @Sendable (Reference) -> Bool
  /// The moment up to which things are known; nothing where all is.
  let until: Instant?
  let times: KnownTimes

  /// Whether what could be known from a moment on is shown.
  func knows(_ moment: Instant) -> Bool {
    until.map { moment <= $0 } ?? true
  }
}
