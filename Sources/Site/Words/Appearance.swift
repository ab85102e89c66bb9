import Diagnostics
import Dossier
import Records
import Templates

/// The templates of a site and the words of its interface, and what they were made of.
struct Appearance: Sendable {
  /// The words in each of the site's languages, the first one first.
  private let books: [Phrasebook]
  let theme: Theme
  let faults: [Diagnostic]
  private let files: [String: [UInt8]]
  private let settings: SourceText
}

extension Appearance {
  /// The words in a language of the site.
  func phrases(in language: String) -> Phrasebook { books.first { $0.language == language } ?? books[0] }

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
    let (theme, templateFaults) = try Theme.read(same, phrases: books[0])
    return Appearance(
      books: books, theme: theme, faults: wordFaults + templateFaults, files: files, settings: source)
  }

  private static func bytes(of folder: Folder) throws(DiskError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in folder.paths where !path.hasPrefix("assets/") { files[path] = try folder.read(path) }
    return files
  }
}
