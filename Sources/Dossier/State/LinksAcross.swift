extension CaseFile {
  /// What an issue is to others and others are to it: every link, seen from this issue.
  package func links(of issue: Issue) -> [SeenLink] {
    let own = issue.links.map { SeenLink(link: $0, other: $0.issue, isOutward: true) }
    let near = issues.filter { $0.id != issue.id }.flatMap { other in
      other.links.filter { $0.issue == issue.reference }.map {
        SeenLink(link: $0, other: other.reference, isOutward: false)
      }
    }
    let far = (linksFromElsewhere[issue.id] ?? []).map { SeenLink(link: $0.link, other: $0.other, isOutward: false) }
    // A symmetric link that both issues name is one link.
    return own
      + (near + far).filter { seen in
        !seen.link.kind.isSymmetric || !own.contains { $0.other == seen.other && $0.link.kind == seen.link.kind }
      }
  }

  /// The case file without the links from elsewhere that were not known at a moment.
  func linked(until moment: Instant) -> CaseFile {
    var file = self
    file.linksFromElsewhere = linksFromElsewhere.mapValues { $0.filter { $0.knownFrom <= moment } }
    return file
  }
}

extension Dossier {
  /// Tells each process what issues of others are to its own; done when all that is not shown has gone.
  func linked() -> Dossier {
    var dossier = self
    var found: [String: [String: [DistantLink]]] = [:]
    for file in files {
      for issue in file.issues {
        for link in issue.links where link.issue.process != file.id {
          let known = max(link.knownFrom(file.times), issue.knownFrom(file.times))
          found[link.issue.process, default: [:]][link.issue.id, default: []].append(
            DistantLink(link: link, other: issue.reference, knownFrom: known))
        }
      }
    }
    dossier.files = files.map { file in
      var file = file
      file.linksFromElsewhere = found[file.id] ?? [:]
      return file
    }
    return dossier
  }
}
