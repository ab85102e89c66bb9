extension CaseFile {
  /// Puts everything into the order in which pages show it.
  mutating func settle() {
    issues.sort { ($0.rank ?? .max, $0.head.order) < ($1.rank ?? .max, $1.head.order) }
    events.sort { ($0.date, $0.id) < ($1.date, $1.id) }
    statements.sort { ($0.date ?? .unset, $0.id) < ($1.date ?? .unset, $1.id) }
    assessments.sort { ($0.made ?? .unset, $0.id) < ($1.made ?? .unset, $1.id) }
    briefings.sort { ($0.date, $0.id) > ($1.date, $1.id) }
    people.sort { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    terms.sort { ($0.term.lowercased(), $0.id) < ($1.term.lowercased(), $1.id) }
    let ranks = Dictionary(
      (process.parties + process.mediators).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    parties.sort { a, b in
      (ranks[a.reference] ?? .max, a.name, a.id) < (ranks[b.reference] ?? .max, b.name, b.id)
    }
    sources.sort { a, b in (a.published ?? .unset, a.title, a.id) > (b.published ?? .unset, b.title, b.id) }
  }
}

extension Dossier {
  /// Processes as the home page shows them.
  func inOrder() -> Dossier {
    var dossier = self
    let ranks = Dictionary(settings.home.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    dossier.files.sort { a, b in
      let (rankA, rankB) = (ranks[a.id] ?? .max, ranks[b.id] ?? .max)
      return rankA != rankB ? rankA < rankB : a.lastKnown != b.lastKnown ? a.lastKnown > b.lastKnown : a.id < b.id
    }
    dossier.pages.sort { ($0.folder.joined(separator: "/"), $0.id) < ($1.folder.joined(separator: "/"), $1.id) }
    return dossier
  }
}
