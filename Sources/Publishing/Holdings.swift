import Dossier
package import Output

/// What stands at a target before anything is changed there.
package struct Holdings: Sendable {
  /// What Parley published there; empty where it never did. What a publication that was cut off announced is listed as arriving.
  package var published: Manifest
  /// Every file and link there but Parley's own lists, by path; nothing is known of folders.
  package var standing: [String: PublicationPlan.Found]
  /// The day of the last publication as its host tells it, `2024-09-30`; nothing where it does not.
  package var day: String?
  /// What whoever publishes over files that stand there should know of the tool; nothing where it does as it should.
  package var caution: String?

  package init(published: Manifest, standing: [String: PublicationPlan.Found], day: String? = nil) {
    (self.published, self.standing, self.day) = (published, standing, day)
  }

  /// The day of a moment, in UTC.
  static func day(_ seconds: Int) -> String { String(Instant(seconds: seconds).text.prefix(10)) }

  /// What stands on the list, and where a list was announced and never finished, that too: it is Parley's to overwrite.
  var owned: Manifest { Manifest(settled: published.entries) }
}

extension PublicationPlan {
  /// The plan for a site, by what stands at its target.
  package init(source: Manifest, holdings: Holdings) {
    self.init(source: source, target: holdings.owned, found: holdings.standing)
  }
}

extension Manifest {
  /// The list while files are on their way: nobody can tell which of them have come, so none of them stands.
  func announcing(_ incoming: [Manifest.Entry]) -> Manifest {
    let coming = Set(incoming.map(\.path))
    return Manifest(settled: entries.filter { !coming.contains($0.path) }, arriving: incoming)
  }
}
