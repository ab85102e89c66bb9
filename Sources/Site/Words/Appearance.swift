import Diagnostics
import Dossier
import Records
import Templates

/// The templates of a site and the words of its interface, and what they were made of.
struct Appearance: Sendable {
  let phrases: Phrasebook
  let theme: Theme
  let words: Words
  let faults: [Diagnostic]
  private let files: [String: [UInt8]]
  private let settings: SourceText
}

extension Appearance {
  /// Reads a theme, unless an earlier one was made of the same files and settings.
  static func read(_ folder: Folder, _ settings: Settings, after earlier: Appearance?) throws(DiskError) -> Appearance {
    let files = try bytes(of: folder)
    let source = settings.origin.place.source
    if let earlier, earlier.settings === source, earlier.files == files { return earlier }
    let same = Folder(paths: Array(files.keys)) { path throws(DiskError) in
      guard let bytes = files[path] else { throw DiskError(path: path, reason: "No such file") }
      return bytes
    }
    let (books, wordFaults) = try Phrasebook.read(same, settings)
    let phrases = books[0]
    let (theme, templateFaults) = try Theme.read(same, phrases: phrases)
    return Appearance(
      phrases: phrases, theme: theme, words: theme.words(phrases), faults: wordFaults + templateFaults, files: files,
      settings: source)
  }

  private static func bytes(of folder: Folder) throws(DiskError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in folder.paths where !path.hasPrefix("assets/") { files[path] = try folder.read(path) }
    return files
  }
}
