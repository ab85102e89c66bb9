package import Output

/// Why a site could not be published.
package enum PublishingError: Error, Sendable, Hashable {
  /// The folder to publish has no list of what Parley wrote to it.
  case notBuilt(String)
  /// The last build of the folder to publish was cut off.
  case halfBuilt(String)
  /// A file of the built folder is not as the build wrote it; relative path.
  case changedSinceBuild(String)
  /// The target is the built folder, or one lies in the other.
  case overlaps(source: String, target: String)
  /// An archive would lie in a folder of the site itself.
  case archiveWithin(path: String, folder: String)
  /// More than a zip file can hold.
  case tooMuchForZip
  /// Files at the target that Parley did not write, where it would write; sorted, relative to the target.
  case wouldOverwrite([String])
  /// The plan may not be carried out.
  case refused([Refusal])
  /// A program that the target needs is not on this machine.
  case toolMissing(name: String, remedy: String)
  /// A program did not do what it was asked; in its own words, without secrets.
  case toolFailed(name: String, words: String)
  /// The target kept nothing of what the last publication replaced; `remedy` says what would make it.
  case nothingKept(remedy: String)
  /// A file that the last publication replaced is not among what the target kept.
  case notKept(String)
  /// Something else was published to the target after the plan was made.
  case targetHasChanged(String)
  /// A folder could not be read or written.
  case folder(OutputError)
}

extension PublishingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notBuilt(let path): "\(path) holds no site that Parley built"
    case .halfBuilt(let path): "the last build of \(path) was cut off; build it again"
    case .changedSinceBuild(let path): "\(path) has been changed since it was built; build it again"
    case .overlaps(let source, let target): "\(target) cannot be the target of \(source): one lies in the other"
    case .archiveWithin(let path, let folder): "\(path) cannot be the archive: it lies in \(folder)"
    case .tooMuchForZip: "a zip file holds at most 65,535 files and 4 GiB; let the archive's name end in .tar.gz"
    case .wouldOverwrite(let paths): "not published by Parley, so not overwritten: " + paths.joined(separator: ", ")
    case .refused(let refusals): refusals.map(\.description).joined(separator: "\nparley: ")
    case .toolMissing(let name, let remedy): "\(name) is not on this machine: \(remedy)"
    case .toolFailed(let name, let words): "\(name) says: \(words)"
    case .nothingKept(let remedy): "there is nothing to roll back to: \(remedy)"
    case .notKept(let path): "\(path) as it was before is not among what the target kept"
    case .targetHasChanged(let path): "\(path) has changed since the plan was made"
    case .folder(let error): "\(error)"
    }
  }
}

extension PublishingError {
  /// Runs what reads or writes folders, and passes on its error as one of publishing.
  static func passingOn<Value>(_ work: () throws(OutputError) -> Value) throws(PublishingError) -> Value {
    do {
      return try work()
    } catch {
      throw .folder(error)
    }
  }
}
