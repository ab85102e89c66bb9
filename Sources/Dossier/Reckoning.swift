extension KnownTimes {
  /// Those of case files that may refer to each other's sources.
  init(_ files: [CaseFile]) {
    for file in files {
      for source in file.sources {
        published[source.reference] = source.published
        sources[source.reference] = source.published?.earliest
      }
    }
    let sourcesAlone = self
    for file in files {
      for statement in file.statements { statements[statement.reference] = statement.knownFrom(sourcesAlone) }
    }
  }
}

/// What was reckoned of processes, and from what.
struct Reckoning: Sendable {
  var times = KnownTimes()
  /// The moment at which the latest thing of a process could be known.
  var latest: [String: (state: CaseFile.State, moment: Instant)] = [:]
}

extension Dossier {
  /// Reckons from when everything could be known, across processes; done once, when all that is shown has been read.
  /// `earlier` is what an earlier reading reckoned.
  func reckoned(after earlier: Reckoning) -> Dossier {
    var dossier = self
    let times = KnownTimes(files)
    let known = times == earlier.times ? earlier.latest : [:]
    var reckoning = Reckoning(times: times)
    dossier.files = files.map { file in
      var file = file
      file.times = times
      let found = known[file.id].flatMap { $0.state === file.state ? $0.moment : nil }
      file.lastKnown = found ?? file.latestMoment
      reckoning.latest[file.id] = (file.state, file.lastKnown)
      return file
    }
    dossier.read.reckoning = reckoning
    return dossier
  }
}

extension CaseFile {
  /// The moment at which the latest of its things could be known.
  var latestMoment: Instant {
    var known =
      events.map { $0.knownFrom(times) } + statements.map { $0.knownFrom(times) }
      + sources.map { $0.knownFrom(times) } + assessments.map { $0.knownFrom(times) }
      + briefings.map { $0.knownFrom(times) }
    for issue in issues {
      known += issue.history.map { $0.knownFrom(times) } + issue.positions.map { $0.knownFrom(times) }
      known += issue.links.map { $0.knownFrom(times) }
    }
    known += assessments.compactMap { $0.outcome == nil ? nil : $0.outcomeKnownFrom(times) }
    return known.filter { $0 < .distantFuture }.max() ?? .distantPast
  }
}
