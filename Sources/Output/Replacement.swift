/// The last step of a deposit: renames, removals, and the list of what is there now.
///
/// If it is cut off, each file is a whole one, old or new, and the list in the folder names both, so that the next
/// deposit completes it.
struct Replacement {
  let root: String
  let staging: String
  let before: Manifest
  /// In the order in which they are to come into place.
  let arrivals: [Arrival]
  let survey: Survey

  /// The list of what is to stand there.
  var after: Manifest { Manifest(settled: arrivals.map(\.entry)) }

  var changesFiles: Bool { !incoming.isEmpty || !survey.obsolete.isEmpty }

  /// What is done, once it is done.
  var outcome: Outcome {
    var outcome = Outcome()
    outcome.written = incoming.map(\.entry.path)
    outcome.removed = survey.obsolete
    outcome.unchanged = arrivals.filter { $0.staged == nil }.map(\.entry.path).sorted(by: SitePath.precedes)
    return outcome
  }

  func carryOut() throws(OutputError) -> Outcome {
    let place = Storage.joined(root, Manifest.fileName)
    if !changesFiles, Storage.holds(after.bytes, at: place) { return outcome }
    let during = Manifest(settled: Array(before.settled.values), arriving: incoming.map(\.entry))
    let announcement = try stage(during, as: "during")
    let list = try stage(after, as: "after")
    let inTheWay = filesInTheWay()
    try makeFolders()
    try Storage.move(announcement, to: place)
    try remove(inTheWay)
    for folder in survey.blocked { try Storage.makeFolder(Storage.joined(root, folder)) }
    for arrival in incoming {
      guard let staged = arrival.staged else { continue }
      try Storage.move(staged, to: Storage.joined(root, arrival.entry.path))
    }
    let gone = Set(inTheWay)
    try remove(survey.obsolete.filter { !gone.contains($0) })
    try Storage.move(list, to: place)
    return outcome
  }
}

extension Replacement {
  private var incoming: [Arrival] { arrivals.filter { $0.staged != nil } }

  private func stage(_ manifest: Manifest, as name: String) throws(OutputError) -> String {
    let path = Storage.joined(staging, name)
    try Storage.store(manifest.bytes, at: path)
    return path
  }

  /// Obsolete files that must go first: those that stand where a folder will, in a folder where a file will, or under
  /// the name of a new file in other capitals.
  private func filesInTheWay() -> [String] {
    guard !survey.obsolete.isEmpty else { return [] }
    let files = Set(arrivals.map { SitePath.folded($0.entry.path) })
    let folders = Set(arrivals.flatMap { SitePath.folders(of: SitePath.folded($0.entry.path)) })
    return survey.obsolete.filter { path in
      let folded = SitePath.folded(path)
      return files.contains(folded) || folders.contains(folded)
        || SitePath.folders(of: folded).contains { files.contains($0) }
    }
  }

  /// Makes the folders whose place is free, or none: a full disk is found out before anything has changed.
  private func makeFolders() throws(OutputError) {
    var made: [String] = []
    do throws(OutputError) {
      for folder in try Storage.missingFolders(to: root) + survey.missing.map({ Storage.joined(root, $0) }) {
        try Storage.makeFolder(folder)
        made.append(folder)
      }
    } catch {
      for folder in made.reversed() { Storage.removeEmptyFolder(folder) }
      throw error
    }
  }

  private func remove(_ paths: [String]) throws(OutputError) {
    for path in paths { try Storage.removeFile(Storage.joined(root, path)) }
    let folders = Set(paths.flatMap(SitePath.folders(of:)))
    for folder in folders.sorted(by: SitePath.precedes).reversed() {
      Storage.removeEmptyFolder(Storage.joined(root, folder))
    }
  }
}
