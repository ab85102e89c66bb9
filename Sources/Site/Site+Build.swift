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
    case records, dossier, theme, texts, addresses, spots
  }
  /// An earlier state of the same site, if there is one: what is the same as there is not made again.
  package var earlier: Site?

  package init(content: Folder, theme: Folder, showing: Showing, workers: Workers) {
    (self.content, self.theme, self.showing, self.workers) = (content, theme, showing, workers)
  }
}

extension Site {
  /// Reads content and theme, and makes the site of them. Whatever is wrong with either is among the diagnostics; where one
  /// of them is an error, the site is not fit to be shown. Its search has no index yet (`withSearch`).
  package static func make(_ input: SiteInput) throws(DiskError) -> (Site, [Diagnostic]) {
    let earlier = input.earlier
    input.begins(.records)
    let (records, recordFaults) = try Records.read(
      input.content, tables: Kind.tables, largest: try Settings.largestText(in: input.content), workers: input.workers,
      after: earlier?.readFiles ?? ReadFiles())
    input.begins(.dossier)
    let (dossier, modelFaults) = Dossier.read(
      records, showing: input.showing, after: earlier?.dossier.read ?? ReadThings())
    input.begins(.theme)
    let appearance = try Appearance.read(input.theme, dossier.settings, after: earlier?.appearance)
    input.begins(.texts)
    let shelves = ([dossier] + dossier.translations).map { TextShelf($0, appearance, records, input) }
    input.begins(.addresses)
    let assets = input.theme.under("assets")
    let used = Set(shelves.flatMap(\.attachments)).sorted()
    let list = RouteList.read(dossier, assets: assets.paths, attachments: used, after: shelves[0].same?.list)
    let shared = SharedFiles(
      pictures: try ReadPictures.read(used, from: input.content, after: earlier?.pictures), assets: assets,
      attachments: input.content, readFiles: records.files)
    var site = Site(shelves[0], list, appearance, shared, asOf: input.showing.asOf)
    var others = shelves.dropFirst().map { shelf in
      let list = RouteList.read(translated: shelf.dossier, assets: assets.paths, after: shelf.same?.list)
      return Site(shelf, list, appearance, shared, asOf: input.showing.asOf)
    }
    let textFaults = shelves.flatMap(\.faults) + list.diagnostics + shelves[0].files.missingEmblems(of: dossier)
    let strays =
      input.theme.passedOver.map { $0.diagnostic(prefix: "templates/") } + IdleThemeFiles.faults(in: input.theme)
    let faults = strays + recordFaults + modelFaults + appearance.faults
    // What a broken thing or template would have put on a page is known to be broken, not missing.
    guard !Report(faults).hasErrors else { return (site, faults + textFaults) }
    if !others.isEmpty {
      let tongues = ([site] + others).map {
        Tongue(tag: $0.dossier.language, name: $0.phrases[.thisLanguage], folder: $0.folder)
      }
      site.tongues = tongues
      for index in others.indices { others[index].tongues = tongues }
    }
    input.begins(.spots)
    var told = faults + textFaults + (try site.findLostSpots(input.workers))
    for index in others.indices { told += try others[index].findLostSpots(input.workers) }
    site.add(others)
    // A file that a misspelt name leads past is not idle.
    let idle = Report(told).hasErrors ? [] : Site.idleFiles(records.attachments, used: used, in: dossier)
    return (site, told + idle + site.pictures.diagnostics)
  }
}

/// A dossier in one language with its texts and its words.
private struct TextShelf {
  let dossier: Dossier
  let phrases: Phrasebook
  let names: SiteNames
  /// The same in an earlier state, where things had the same names.
  let same: Site?
  let files: ContentFiles
  let library: Library
  let faults: [Diagnostic]

  init(_ dossier: Dossier, _ appearance: Appearance, _ records: Records, _ input: SiteInput) {
    self.dossier = dossier
    phrases = appearance.phrases(in: dossier.language)
    let earlier = input.earlier?.told(in: dossier.language)
    let names = SiteNames(dossier, of: records)
    let same = earlier.flatMap { $0.names.areSame(as: names) ? $0 : nil }
    let files = same?.files ?? ContentFiles(dossier, attachments: names.attachments, written: names.written)
    let (library, faults) = Library.read(
      dossier, files: files, in: Manner(dossier, phrases, appearance.theme), workers: input.workers,
      after: same?.library ?? earlier?.library.unchecked ?? Library())
    (self.names, self.same, self.files, self.library) = (names, same, files, library)
    self.faults = dossier.ownFaults(faults)
  }

  var attachments: [String] { library.attachments(of: dossier, files: files) }
}

/// The files that a site has in all its languages.
private struct SharedFiles {
  let pictures: ReadPictures
  let assets: Folder
  let attachments: Folder
  let readFiles: ReadFiles
}

extension Site {
  fileprivate init(
    _ shelf: TextShelf, _ list: RouteList, _ appearance: Appearance, _ shared: SharedFiles, asOf: EDTFDate?
  ) {
    let told = shelf.dossier.told
    self.init(
      dossier: shelf.dossier, routes: list.routes, library: shelf.library, files: shelf.files, appearance: appearance,
      phrases: shelf.phrases, words: appearance.theme.words(shelf.phrases, left: told?.left ?? [:]), asOf: asOf,
      pictures: shared.pictures, assets: shared.assets, attachments: shared.attachments, readFiles: shared.readFiles,
      names: shelf.names, list: list,
      moves: Dictionary(shelf.dossier.files.map { ($0.id, Once()) }, uniquingKeysWith: { first, _ in first }),
      folder: told.map { $0.language + "/" } ?? "")
  }

  fileprivate mutating func findLostSpots(_ workers: Workers) throws(DiskError) -> [Diagnostic] {
    let (lost, faults) = try lostSpots(workers)
    self.lost = lost
    return dossier.ownFaults(faults)
  }
}

extension Dossier {
  /// What is wrong with its texts; of a translation, without what is wrong with the originals, which has been said.
  fileprivate func ownFaults(_ faults: [Diagnostic]) -> [Diagnostic] {
    told.map { told in faults.filter { told.holds($0.place) } } ?? faults
  }
}

extension CaseFile {
  /// Stands where a page belongs to no process.
  static let none = CaseFile(process: Process())
}

extension SiteNames {
  fileprivate init(_ dossier: Dossier, of records: Records) {
    var written: [String] = []
    var last: SourceText?
    // A file's rows stand one after another.
    for source in records.all.lazy.map(\.place.source) where source !== last {
      written.append(String(source.path.dropFirst("content/".count)))
      last = source
    }
    self.init(dossier, written: written, attachments: records.attachments)
  }
}
