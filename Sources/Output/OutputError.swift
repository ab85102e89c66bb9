/// Why a folder could not be written. Nothing in it is an author's mistake in a text, so none is a diagnostic.
package enum OutputError: Error, Sendable, Hashable {
  /// The system would not do what was asked; `reason` is its own text (`Permission denied`).
  case machine(path: String, reason: String)
  /// A path that is empty, absolute, has `.`, `..` or empty parts, control characters, or a name kept for Parley.
  case badPath(String)
  /// Two files of one site with one path.
  case samePathTwice(String)
  /// Two paths that name one file where capitals or forms of accents do not count.
  case pathsFallTogether(String, String)
  /// A path that one file has as its own, and another as its folder.
  case fileAndFolder(file: String, inside: String)
  /// Files that stand where Parley would write, and that it did not write; sorted, relative to the folder.
  case wouldOverwrite([String])
  /// A symbolic link on the way to a file, relative to the folder. Parley follows none.
  case linkOnTheWay(String)
  /// A folder below the output that lies on another disk, to which nothing can be renamed.
  case otherDisk(String)
  /// A folder that must never be an output folder.
  case refused(path: String, because: Refusal)
  /// The manifest in the folder is not one that this version reads; `line` counts from 1.
  case badManifest(path: String, line: Int)
  /// Another build writes to the same folder at this moment.
  case busy(String)
  /// A file was added to a deposit that had been committed or abandoned.
  case closed

  /// What makes a folder unfit for output.
  package enum Refusal: Sendable, Hashable {
    case isRoot, isFile, holdsHome, holdsSite, overlapsContent, overlapsTemplates
  }
}

extension OutputError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .machine(let path, let reason): "\(path): \(reason)"
    case .badPath(let path): "\(path.debugDescription) cannot be the path of a file in a site"
    case .samePathTwice(let path): "two files of the site have the path \(path)"
    case .pathsFallTogether(let one, let other): "\(one) and \(other) are one file on many computers"
    case .fileAndFolder(let file, let inside): "\(file) is a file, and the folder of \(inside)"
    case .wouldOverwrite(let paths):
      "not written by Parley, so not overwritten: " + paths.joined(separator: ", ")
    case .linkOnTheWay(let path): "\(path) is a symbolic link, and Parley follows none out of its folder"
    case .otherDisk(let path): "\(path) lies on another disk than the folder it is in"
    case .refused(let path, let because): "\(path) cannot be the output folder: \(because)"
    case .badManifest(let path, let line): "\(path):\(line): not a list of files that this version of Parley reads"
    case .busy(let path): "another build is writing to \(path)"
    case .closed: "a file came after the end of the build"
    }
  }
}

extension OutputError.Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .isRoot: "it is the root of the disk"
    case .isFile: "it is a file"
    case .holdsHome: "it is or holds your home folder"
    case .holdsSite: "it is or holds the site's own folder"
    case .overlapsContent: "it is, holds or lies in the site's content folder"
    case .overlapsTemplates: "it is, holds or lies in the site's templates folder"
    }
  }
}
