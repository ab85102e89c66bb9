import Diagnostics

extension Dossier {
  /// The dossier without what its authors hold back, and without a trace of it.
  func holdingBack(_ showing: Showing) -> Dossier {
    guard !showing.drafts else { return self }
    var dossier = self
    let held = held(by: showing)
    guard !held.isEmpty else { return self }
    // Positions are judged each by itself, because several may have one id.
    let heldBack = Set(held.map(\.reference).filter { $0.kind != .position })
    let silent = Set(files.map(\.process).filter { heldBack.contains($0.reference) }.map(\.id))
    dossier.pages = pages.filter { !heldBack.contains($0.reference) }
    dossier.files = files.filter { !silent.contains($0.id) }.map { file in
      file.without { showing.reason($0.head) != nil }
        .pruned(until: nil) { heldBack.contains($0) || silent.contains($0.process) }
    }
    dossier.heldBack = held
    return dossier.withoutTraces(since: self)
  }

  /// What of this dossier would not be shown, sorted by path.
  package func held(by showing: Showing) -> [HeldBack] {
    var held: [HeldBack] = []
    func look(_ head: Head) {
      guard let reason = showing.reason(head) else { return }
      held.append(HeldBack(reference: head.reference, path: head.origin.place.source.path, reason: reason))
    }
    pages.forEach { look($0.head) }
    for file in files {
      look(file.process.head)
      Drawer.all.forEach { $0.heads(file).forEach(look) }
      file.issues.forEach { $0.positions.forEach { look($0.head) } }
    }
    return held.sorted { ($0.path, $0.reference) < ($1.path, $1.reference) }
  }

  /// The dossier as it could have been known at the end of a moment's day.
  package func asOf(_ moment: Instant) -> Dossier {
    var dossier = self
    dossier.files = files.map { $0.asOf(moment) }
    return dossier.withoutTraces(since: self)
  }

  /// Takes out what processes say of each other's things that are not there any more.
  private func withoutTraces(since before: Dossier) -> Dossier {
    var dossier = self
    var there = Set(before.files.flatMap(\.references))
    while true {
      let lost = there.subtracting(dossier.files.flatMap(\.references))
      guard files.count > 1, !lost.isEmpty else { return dossier }
      there.subtract(lost)
      dossier.files = dossier.files.map { file in
        file.pruned(until: nil) { $0.process != file.id && lost.contains($0) }
      }
    }
  }
}

extension CaseFile {
  /// The case file as it could have been known at a moment.
  package func asOf(_ moment: Instant) -> CaseFile {
    var file = pruned(until: moment) { _ in false }
    file.elsewhere = elsewhere.asOf(moment, times)
    file.horizon = min(moment, horizon ?? .distantFuture)
    file.lastKnown = file.latestMoment
    return file
  }

  /// The case file without some positions.
  fileprivate func without(_ isHidden: (Position) -> Bool) -> CaseFile {
    var file = self
    file.issues = Shelf(
      issues.map { issue in
        var issue = issue
        issue.positions.removeAll(where: isHidden)
        return issue
      })
    return file
  }

  /// What a thing needs and cannot have takes it along, and what needs that, until nothing more falls.
  func pruned(until moment: Instant?, isHeld: @escaping @Sendable (Reference) -> Bool) -> CaseFile {
    var file = self
    let undated = Pruning(isHeld: isHeld, until: moment, times: times)
    var fallen = Set(moment == nil ? [] : Drawer.all.flatMap { $0.unknown(self, undated) })
    while true {
      let (before, gone) = (file.references, fallen)
      let pruning = Pruning(isHeld: { isHeld($0) || gone.contains($0) }, until: moment, times: times)
      for drawer in Drawer.all { drawer.prune(&file, pruning) }
      if let process = file.process.pruned(pruning, by: Self.processPruners) { file.process = process }
      let lost = before.subtracting(file.references).filter { !pruning.isHeld($0) }
      if lost.isEmpty { return file }
      fallen.formUnion(lost)
    }
  }

  private static let processPruners = Process.fields.pruners()

  fileprivate var references: Set<Reference> {
    Set(Drawer.all.flatMap { $0.references(self) })
  }
}
