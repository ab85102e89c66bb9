/// From when each source and statement could be known, for what depends on them.
package struct KnownTimes: Sendable, Equatable {
  var sources: [Reference: Instant] = [:]
  var statements: [Reference: Instant] = [:]
  /// When each source was published, as it is written.
  var published: [Reference: EDTFDate] = [:]

  /// The rule for what happens and is told of: from when it is said to be known, else from its date, for what happens in public is
  /// known that day; what has no date is known from its first source.
  func since(reported: EDTFDate?, date: EDTFDate?, sources named: [Reference]) -> Instant {
    (reported ?? date)?.earliest ?? from(reported: nil, date: nil, sources: named)
  }

  /// The date from which a moment was taken, as it is written: a month stays a month. Nothing where no date says it.
  func told(_ moment: Instant, reported: EDTFDate?, sources named: [Reference]) -> EDTFDate? {
    ([reported] + named.map { published[$0] }).lazy.compactMap(\.self).first { $0.earliest == moment }
  }

  /// The rule for what can be announced, an event or a deadline: the earlier of its date and its first source counts.
  func from(reported: EDTFDate?, date: EDTFDate?, sources named: [Reference]) -> Instant {
    if let reported { return reported.earliest }
    let published = named.compactMap { sources[$0] }
    return (published + [date?.earliest].compactMap(\.self)).min() ?? .distantPast
  }
}
