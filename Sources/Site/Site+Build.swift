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
    let phrases = books[0]
    let (theme, templateFaults) = try Theme.read(input.theme, phrases: phrases)
    input.begins(.texts)
    let written = records.all.map { String($0.place.source.path.dropFirst("content/".count)) }
    let files = ContentFiles(dossier, attachments: records.attachments, written: written)
    let (library, bodyFaults) = Library.read(dossier, files: files, phrases: phrases, workers: input.workers)
    input.begins(.addresses)
    let assets = input.theme.under("assets")
    let used = library.attachments(of: dossier, files: files)
    let list = RouteList(dossier, assets: assets.paths, attachments: used)
    var site = Site(
      dossier: dossier, routes: list.routes, library: library, files: files, phrases: phrases,
      words: theme.words(phrases),
      theme: theme, asOf: input.showing.asOf,
      pictures: try PictureSize.read(used, from: input.content), assets: assets, attachments: input.content,
      readFiles: records.files)
    let emblemFaults = files.missingEmblems(of: dossier)
    let strays = input.theme.passedOver.map { $0.diagnostic(prefix: "templates/") }
    let faults = strays + recordFaults + modelFaults + wordFaults + templateFaults
    // What a broken thing or template would have put on a page is known to be broken, not missing.
    guard !Report(faults).hasErrors else { return (site, faults + bodyFaults + list.diagnostics + emblemFaults) }
    input.begins(.spots)
    let (lost, spotFaults) = try site.lostSpots(input.workers)
    site.lost = lost
    input.begins(.search)
    site.add(site.searchIndex(input.workers))
    return (site, faults + bodyFaults + list.diagnostics + emblemFaults + spotFaults)
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
