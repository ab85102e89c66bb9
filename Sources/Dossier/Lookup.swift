package import Diagnostics

/// What an id in a body turns out to name.
package enum Resolution: Sendable {
  /// A thing that is shown.
  case shown(Reference)
  /// One that exists and is held back, or was not yet known.
  case hidden
  /// Nothing; with the nearest id, and those there are.
  case unknown(nearest: String?, known: [String])
}

extension CaseFile {
  /// The thing a reference names.
  package func entry(_ reference: Reference) -> (any Entry)? {
    guard reference.process == id else { return nil }
    switch reference.kind {
    case .process: return reference.id == id ? process : nil
    case .party: return parties[reference.id]
    case .person: return people[reference.id]
    case .issue: return issues[reference.id]
    case .event: return events[reference.id]
    case .statement: return statements[reference.id]
    case .assessment: return assessments[reference.id]
    case .source: return sources[reference.id]
    case .term: return terms[reference.id]
    case .briefing: return briefings[reference.id]
    case .position, .page: return nil
    }
  }
}

extension CaseFile {
  /// Whether there is the thing a reference names. Every link is asked for, and a thing is much to be copied for a yes.
  package func holds(_ reference: Reference) -> Bool {
    guard reference.process == id else { return false }
    return switch reference.kind {
    case .process: reference.id == id
    case .party: parties.holds(reference.id)
    case .person: people.holds(reference.id)
    case .issue: issues.holds(reference.id)
    case .event: events.holds(reference.id)
    case .statement: statements.holds(reference.id)
    case .assessment: assessments.holds(reference.id)
    case .source: sources.holds(reference.id)
    case .term: terms.holds(reference.id)
    case .briefing: briefings.holds(reference.id)
    case .position, .page: false
    }
  }
}

extension Dossier {
  /// The thing a reference names, if it is shown.
  package func entry(_ reference: Reference) -> (any Entry)? {
    if reference.kind == .page { return page(reference) }
    return file(reference.process)?.entry(reference)
  }

  /// The thing a reference names, if it could be known at a moment.
  package func entry(_ reference: Reference, until moment: Instant?) -> (any Entry)? {
    guard let entry = entry(reference) else { return nil }
    guard let moment, let file = file(reference.process) else { return entry }
    return entry.knownFrom(file.times) <= moment ? entry : nil
  }

  /// Where a process has a thing of an id, shown or not; nothing where the id is free.
  package func place(_ kind: Kind, _ id: String, in process: String) -> Place? {
    catalogue.ownPlace(kind, id, in: process)
  }

  /// Whether there are the same ids, shown or not.
  package func hasSameIDs(as other: Dossier) -> Bool { catalogue.hasSameNames(as: other.catalogue) }

  /// What `kind:id` in a body of a process names. The id may be `process/id`; a process's own id stands alone.
  package func resolve(_ kind: Kind, _ id: String, from process: String) -> Resolution {
    let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
    let home = kind == .process ? id : parts.count == 2 ? parts[0] : process
    let written = parts.count == 2 && kind != .process ? parts[1] : id
    let name = catalogue.id(of: kind, named: written, in: home) ?? written
    let reference = Reference(kind, name, in: home)
    if entry(reference) != nil { return .shown(reference) }
    if catalogue.holds(kind, name, in: home) || catalogue.mayHoldMore(of: kind, in: home) { return .hidden }
    let known = kind == .process ? files.map(\.id) : catalogue.ids(of: kind, in: home)
    return .unknown(nearest: catalogue.nearest(to: name, among: known), known: known)
  }
}
