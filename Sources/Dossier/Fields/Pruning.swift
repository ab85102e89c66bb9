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

/// From when each source and statement could be known, for what depends on them.
package struct KnownTimes: Sendable {
  let sources: [Reference: Instant]
  let statements: [Reference: Instant]

  /// The rule for everything dated: what was said of it, else the earlier of its own date and its sources' publication.
  func from(reported: EDTFDate?, date: EDTFDate?, sources named: [Reference]) -> Instant {
    if let reported { return reported.earliest }
    let published = named.compactMap { sources[$0] }
    return (published + [date?.earliest].compactMap(\.self)).min() ?? .distantPast
  }
}
