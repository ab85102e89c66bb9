package import Diagnostics
package import Dossier
package import Records
import Templates
package import Workers

/// What a site is made from.
package struct SiteInput: Sendable {
  /// The files below `content/`.
  package var content: Folder
  /// The files of the theme, as below `templates/`.
  package var theme: Folder
  package var showing: Showing
  package var workers: Workers
  /// Told what is done next, so that whoever asks for the site can time it.
  package var begins: @Sendable (Stage) -> Void = { _ in }

  /// What is done one after another to make a site.
  package enum Stage: String, Sendable {
    case records, dossier, theme, texts, addresses, spots, search
  }
  /// What was read of the files of an earlier state of the same site: those that are the same are not parsed again.
  package var files = ReadFiles()

  package init(content: Folder, theme: Folder, showing: Showing, workers: Workers) {
    (self.content, self.theme, self.showing, self.workers) = (content, theme, showing, workers)
  }
}

extension Site {
  /// Reads content and theme, and makes the site of them. Whatever is wrong with either is among the diagnostics; where one
  /// of them is an error, the site is not fit to be shown.
  package static func make(_ input: SiteInput) throws(DiskError) -> (Site, [Diagnostic]) {
    input.begins(.records)
    let (records, recordFaults) = try Records.read(
      input.content, tables: Kind.tables, largest: try Settings.largestText(in: input.content), workers: input.workers,
      after: input.files)
    input.begins(.dossier)
    let (dossier, modelFaults) = Dossier.read(records, showing: input.showing)
    input.begins(.theme)
    let (books, wordFaults) = try Phrasebook.read(input.theme, dossier.settings)
    let (theme, templateFaults) = try Theme.read(input.theme, phrases: books[0])
    input.begins(.texts)
    let shelves = zip([dossier] + dossier.translations, books).map { TextShelf($0, $1, records, input.workers) }
    input.begins(.addresses)
    let assets = input.theme.under("assets")
    let used = Set(shelves.flatMap(\.attachments)).sorted()
    let list = RouteList(dossier, assets: assets.paths, attachments: used)
    let shared = SharedFiles(
      theme: theme, asOf: input.showing.asOf, pictures: try PictureSize.read(used, from: input.content), assets: assets,
      attachments: input.content, readFiles: records.files)
    var site = Site(shelves[0], list.routes, shared)
    var others = shelves.dropFirst().map { Site($0, RouteList(translated: $0.dossier).routes, shared) }
    let strays = input.theme.passedOver.map { $0.diagnostic(prefix: "templates/") }
    let faults = strays + recordFaults + modelFaults + wordFaults + templateFaults
    let textFaults = shelves.flatMap(\.faults) + list.diagnostics + shelves[0].files.missingEmblems(of: dossier)
    // What a broken thing or template would have put on a page is known to be broken, not missing.
    guard !Report(faults).hasErrors else { return (site, faults + textFaults) }
    if !others.isEmpty {
      let tongues = ([site] + others).map { Tongue($0) }
      site.tongues = tongues
      for index in others.indices { others[index].tongues = tongues }
    }
    input.begins(.spots)
    var spotFaults = try site.findLostSpots(input.workers)
    for index in others.indices { spotFaults += try others[index].findLostSpots(input.workers) }
    input.begins(.search)
    site.add(site.searchIndex(input.workers))
    for index in others.indices { others[index].add(others[index].searchIndex(input.workers)) }
    if !others.isEmpty { site.add(others) }
    return (site, faults + textFaults + spotFaults)
  }
}

/// What a site in any of its languages is drawn with.
private struct SharedFiles {
  let theme: Theme
  let asOf: EDTFDate?
  let pictures: [String: PictureSize]
  let assets: Folder
  let attachments: Folder
  let readFiles: ReadFiles
}

/// A dossier in one language with its texts and its words.
private struct TextShelf {
  let dossier: Dossier
  let phrases: Phrasebook
  let files: ContentFiles
  let library: Library
  let faults: [Diagnostic]

  init(_ dossier: Dossier, _ phrases: Phrasebook, _ records: Records, _ workers: Workers) {
    (self.dossier, self.phrases) = (dossier, phrases)
    let written = records.all.map { String($0.place.source.path.dropFirst("content/".count)) }
    files = ContentFiles(dossier, attachments: records.attachments, written: written)
    let (library, faults) = Library.read(dossier, files: files, phrases: phrases, workers: workers)
    self.library = library
    // What is wrong with an original has been said.
    self.faults = dossier.told.map { told in faults.filter { told.holds($0.place) } } ?? faults
  }

  var attachments: [String] { library.attachments(of: dossier, files: files) }
}

extension Site {
  fileprivate init(_ shelf: TextShelf, _ routes: [Route], _ shared: SharedFiles) {
    let told = shelf.dossier.told
    self.init(
      dossier: shelf.dossier, routes: routes, library: shelf.library, files: shelf.files, phrases: shelf.phrases,
      words: shared.theme.words(shelf.phrases, left: told?.left ?? [:]), theme: shared.theme, asOf: shared.asOf,
      pictures: shared.pictures, assets: shared.assets, attachments: shared.attachments, readFiles: shared.readFiles,
      folder: told.map { $0.language + "/" } ?? "")
  }

  fileprivate mutating func findLostSpots(_ workers: Workers) throws(DiskError) -> [Diagnostic] {
    let (lost, faults) = try lostSpots(workers)
    self.lost = lost
    return dossier.told.map { told in faults.filter { told.holds($0.place) } } ?? faults
  }
}

extension CaseFile {
  /// Stands where a page belongs to no process.
  static let none = CaseFile(process: Process())
}

extension PictureSize {
  /// The sizes of those files that are pictures.
  fileprivate static func read(_ paths: [String], from content: Folder) throws(DiskError) -> [String: PictureSize] {
    var sizes: [String: PictureSize] = [:]
    for path in paths { sizes[path] = PictureSize(of: try content.read(path)) }
    return sizes
  }
}
