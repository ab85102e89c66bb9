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
    let names = SiteNames(dossier, of: records)
    let same = earlier.flatMap { $0.names.areSame(as: names) ? $0 : nil }
    let files = same?.files ?? ContentFiles(dossier, attachments: names.attachments, written: names.written)
    let (library, bodyFaults) = Library.read(
      dossier, files: files, in: Manner(dossier.settings, appearance), workers: input.workers,
      after: same?.library ?? earlier?.library.unchecked ?? Library())
    input.begins(.addresses)
    let assets = input.theme.under("assets")
    let used = library.attachments(of: dossier, files: files)
    let list = RouteList.read(dossier, assets: assets.paths, attachments: used, after: same?.list)
    var site = Site(
      dossier: dossier, routes: list.routes, library: library, files: files, appearance: appearance,
      asOf: input.showing.asOf,
      pictures: try ReadPictures.read(used, from: input.content, after: earlier?.pictures), assets: assets,
      attachments: input.content,
      readFiles: records.files, names: names, list: list,
      moves: Dictionary(dossier.files.map { ($0.id, Once()) }, uniquingKeysWith: { first, _ in first }))
    let emblemFaults = files.missingEmblems(of: dossier)
    let strays =
      input.theme.passedOver.map { $0.diagnostic(prefix: "templates/") } + IdleThemeFiles.faults(in: input.theme)
    let faults = strays + recordFaults + modelFaults + appearance.faults
    // What a broken thing or template would have put on a page is known to be broken, not missing.
    guard !Report(faults).hasErrors else { return (site, faults + bodyFaults + list.diagnostics + emblemFaults) }
    input.begins(.spots)
    let (lost, spotFaults) = try site.lostSpots(input.workers)
    site.lost = lost
    let told = faults + bodyFaults + list.diagnostics + emblemFaults + spotFaults
    // A file that a misspelt name leads past is not idle.
    let idle = Report(told).hasErrors ? [] : Site.idleFiles(records.attachments, used: used, in: dossier)
    return (site, told + idle + site.pictures.diagnostics)
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
