import Synchronization

/// A site on its way into its folder. Until it is committed nothing in the folder changes.
///
/// May be used from several threads at once. One that is let go without a commit is abandoned.
package final class Deposit: Sendable {
  private let root: String
  /// What Parley had written to the folder before.
  package let before: Manifest
  private let staging: Staging
  /// The folder as it is made beside its place, where it is not there yet.
  private let new: NewFolder?
  private let state = Mutex(State())
  private let spellings: [String: String]

  init(root: String, before: Manifest, staging: Staging, new: NewFolder?) {
    self.root = root
    self.before = before
    self.staging = staging
    self.new = new
    spellings = Dictionary(before.entries.map { (SitePath.folded($0.path), $0.path) }) { first, _ in first }
  }

  /// Takes in one file: writes it to the staging folder, unless one with the same bytes stands in its place already.
  package func add(_ file: OutputFile) throws(OutputError) {
    let number = try begin()
    do throws(OutputError) {
      try finish(Arrival(entry: Manifest.Entry(file), staged: stage(file, as: number)))
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  /// Brings all files into place and removes those of the last deposit that are not among them. Everything that can be
  /// known to fail is tried before the first change.
  package func commit() throws(OutputError) -> Outcome {
    defer { staging.remove() }
    let arrivals = try arrivals()
    if let new, try new.take(root, with: arrivals) { return Outcome(written: arrivals.map(\.entry.path)) }
    return try replacement(arrivals) { _ in 0 }.carryOut()
  }

  /// The same, and keeps what stood there before. Where the disk can do it, a whole new folder changes places with the old
  /// one; else the files come one by one, those of a lower rank first.
  package func commit(keeping kept: KeptFolder, rank: (String) -> Int) throws(OutputError) -> Outcome {
    defer { staging.remove() }
    try Swap.complete(kept)
    let replacement = try replacement(arrivals(), rank)
    let swap = Swap(kept: kept, after: replacement.after, arrivals: replacement.arrivals)
    if replacement.changesFiles {
      if try swap.carryOut() { return replacement.outcome }
      try kept.keep()
    }
    return try replacement.carryOut()
  }

  /// Gives up: the folder stays as it is. Does nothing after a commit.
  package func abandon() {
    state.withLock { $0.isOpen = false }
    staging.remove()
  }
}

extension Deposit {
  /// All files, sorted; no more may come. They can stand in one folder.
  private func arrivals() throws(OutputError) -> [Arrival] {
    let arrivals = try close().sorted { SitePath.precedes($0.entry.path, $1.entry.path) }
    try SitePath.check(arrivals.map(\.entry.path))
    return arrivals
  }

  /// What is to be done, with every obstacle known.
  private func replacement(_ arrivals: [Arrival], _ rank: (String) -> Int) throws(OutputError) -> Replacement {
    let survey = try Survey(root: root, device: staging.device, before: before, arrivals: arrivals)
    let ranked = arrivals.enumerated().map { (rank: rank($1.entry.path), place: $0, arrival: $1) }
    let ordered = ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.arrival)
    return Replacement(root: root, staging: staging.path, before: before, arrivals: ordered, survey: survey)
  }

  private struct State {
    var isOpen = true
    var begun = 0
    var arrivals: [Arrival] = []
    var failure: OutputError?
    var folders: [String: Bool] = [:]
    /// Folders of the new folder that were made; the first is that folder itself.
    var made: Set = [""]
  }

  private enum FileState { case stands, differs }

  private func begin() throws(OutputError) -> Int {
    try state.withLock { state throws(OutputError) in
      guard state.isOpen else { throw .closed }
      state.begun += 1
      return state.begun
    }
  }

  private func finish(_ arrival: Arrival) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      guard state.isOpen else { throw .closed }
      state.arrivals.append(arrival)
    }
  }

  /// Where a file waits; nothing where one with the same bytes stands in its place.
  private func stage(_ file: OutputFile, as number: Int) throws(OutputError) -> String? {
    // What cannot be made at its own place, such as a second file there, is told of with all others.
    if let new, (try? makeFolders(of: file.path, in: new)) != nil,
      (try? Storage.store(file.bytes, at: new.place(of: file.path))) != nil
    {
      return new.place(of: file.path)
    }
    guard try state(of: file) == .differs else { return nil }
    let place = Storage.joined(staging.path, String(number))
    try Storage.store(file.bytes, at: place)
    return place
  }

  private func makeFolders(of path: String, in new: NewFolder) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      guard !state.made.contains(SitePath.folder(of: path)) else { return }
      for folder in SitePath.folders(of: path) where !state.made.contains(folder) {
        try Storage.makeFolder(new.place(of: folder))
        state.made.insert(folder)
      }
    }
  }

  private func close() throws(OutputError) -> [Arrival] {
    let state = state.withLock { state in
      defer { state.isOpen = false }
      return state
    }
    guard state.isOpen else { throw .closed }
    if let failure = state.failure {
      staging.remove()
      throw failure
    }
    return state.arrivals
  }

  /// A file that the last deposit wrote in other capitals never counts as standing: where capitals do not count, it
  /// would be removed with its old name.
  private func state(of file: OutputFile) throws(OutputError) -> FileState {
    if let spelling = spellings[SitePath.folded(file.path)], !spelling.utf8.elementsEqual(file.path.utf8) {
      return .differs
    }
    for folder in SitePath.folders(of: file.path) where try !isFolder(folder) { return .differs }
    return Storage.holds(file.bytes, at: Storage.joined(root, file.path)) ? .stands : .differs
  }

  private func isFolder(_ folder: String) throws(OutputError) -> Bool {
    if let known = state.withLock({ $0.folders[folder] }) { return known }
    let standing = try Storage.standing(at: Storage.joined(root, folder))
    var isFolder = false
    if case .folder = standing { isFolder = true }
    state.withLock { $0.folders[folder] = isFolder }
    return isFolder
  }
}
