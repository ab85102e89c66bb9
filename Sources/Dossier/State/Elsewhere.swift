/// What other processes hold of the issues of this one: their issues that are linked to these, or are to be settled before them; and
/// what happened, was said and was forecast there that bears on these.
struct Elsewhere: Sendable {
  var issues: [Issue] = []
  var events: [Event] = []
  var statements: [Statement] = []
  var assessments: [Assessment] = []

  /// What of it was known at a moment.
  func asOf(_ moment: Instant, _ times: KnownTimes) -> Elsewhere {
    let pruning = Pruning(isHeld: { _ in false }, until: moment, times: times)
    var known = Elsewhere()
    known.issues = pruning.known(issues)
    known.events = pruning.known(events)
    known.statements = pruning.known(statements)
    known.assessments = pruning.known(assessments)
    return known
  }
}

extension CaseFile {
  /// What happened that bears on an issue, in this process or another, earliest first.
  package func events(on issue: Issue) -> [Event] {
    let own = events.naming(issue.reference).filter { $0.issues.contains(issue.reference) }
    let far = elsewhere.events.filter { $0.issues.contains(issue.reference) }
    return far.isEmpty ? own : (own + far).sorted { ($0.date, $0.reference) < ($1.date, $1.reference) }
  }

  /// What was said on an issue, in this process or another, earliest first.
  package func statements(on issue: Issue) -> [Statement] {
    let own = statements.naming(issue.reference).filter { $0.issues.contains(issue.reference) }
    let far = elsewhere.statements.filter { $0.issues.contains(issue.reference) }
    guard !far.isEmpty else { return own }
    return (own + far).sorted { ($0.date ?? .unset, $0.reference) < ($1.date ?? .unset, $1.reference) }
  }

  /// The forecasts that rest on an issue, of this process and then of others.
  package func assessments(on issue: Issue) -> [Assessment] {
    assessments.naming(issue.reference).filter { $0.because.contains(issue.reference) }
      + elsewhere.assessments.filter { $0.because.contains(issue.reference) }
  }

  /// Whether a list of the things of a kind has any: the timeline holds what happened elsewhere too.
  package func lists(_ kind: Kind) -> Bool {
    if kind == .event, !elsewhere.events.isEmpty { return true }
    return Drawer.all.contains { $0.kind == kind && !$0.isEmpty(self) }
  }

  /// Everything that happened in this process or bears on an issue of it, earliest first.
  package var allEvents: [Event] {
    guard !elsewhere.events.isEmpty else { return Array(events) }
    return (events + elsewhere.events).sorted { ($0.date, $0.reference) < ($1.date, $1.reference) }
  }
}

extension Dossier {
  /// Tells each process what others hold of its issues; done when all that is not shown has gone.
  func linked() -> Dossier {
    guard files.count > 1 else { return self }
    var found: [String: Elsewhere] = [:]
    for file in files {
      for event in file.events {
        for process in event.issues.processes(besides: file.id) {
          found[process, default: .init()].events.append(event)
        }
      }
      for statement in file.statements {
        for process in statement.issues.processes(besides: file.id) {
          found[process, default: .init()].statements.append(statement)
        }
      }
      for assessment in file.assessments {
        let issues = assessment.because.filter { $0.kind == .issue }
        for process in issues.processes(besides: file.id) {
          found[process, default: .init()].assessments.append(assessment)
        }
      }
    }
    var dossier = self
    let namers = namersOfIssues
    dossier.files = files.map { file in
      var file = file
      file.elsewhere = found[file.id] ?? Elsewhere()
      file.elsewhere.issues = linkedIssues(of: file, namers)
      return file
    }
    return dossier
  }
}

extension Dossier {
  /// The issues that name another one in their links, by that other one.
  private var namersOfIssues: [Reference: [Issue]] {
    var namers: [Reference: [Issue]] = [:]
    for issue in files.flatMap(\.issues) {
      for other in Set(issue.links.map(\.issue)) { namers[other, default: []].append(issue) }
    }
    return namers
  }

  /// The issues of other processes that have a link to one of a process, and those which, step by step, come before these.
  private func linkedIssues(of file: CaseFile, _ namers: [Reference: [Issue]]) -> [Issue] {
    var found: [Reference: Issue] = [:]
    var waiting = file.issues.map(\.reference)
    while let next = waiting.popLast() {
      for issue in namers[next] ?? [] where issue.reference.process != file.id && found[issue.reference] == nil {
        guard next.process == file.id || issue.links.contains(where: { $0.issue == next && $0.kind.comesFirst }) else {
          continue
        }
        found[issue.reference] = issue
        waiting.append(issue.reference)
      }
    }
    return found.values.sorted { $0.reference < $1.reference }
  }
}

extension [Reference] {
  /// The processes they lead to, but for one, each once.
  fileprivate func processes(besides own: String) -> [String] {
    var seen: Set<String> = [own]
    return compactMap { seen.insert($0.process).inserted ? $0.process : nil }
  }
}

extension Pruning {
  /// Things without what was not yet known of them; nothing is left of those that were not known.
  fileprivate func known<E: Entry>(_ entries: [E]) -> [E] {
    let pruners = entries.isEmpty ? [] : E.fields.pruners()
    return entries.compactMap { $0.pruned(self, by: pruners) }
  }
}
