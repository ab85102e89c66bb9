extension CaseFile {
  /// The briefings as editions that follow each other: by the moment they are drawn at, earliest first.
  package var editions: [Briefing] {
    briefings.sorted { ($0.moment, $0.date, $0.id) < ($1.moment, $1.date, $1.id) }
  }

  /// The editions before and after one.
  package func neighbours(of briefing: Briefing) -> (before: Briefing?, after: Briefing?) {
    let editions = editions
    guard let place = editions.firstIndex(where: { $0.id == briefing.id }) else { return (nil, nil) }
    return (place > 0 ? editions[place - 1] : nil, place + 1 < editions.count ? editions[place + 1] : nil)
  }
}
