import ArgumentParser
import DefaultTheme
import Diagnostics
import Dossier
import Output
import Records
import Site
import Workers

/// The site that a command works on, and what of it is shown.
struct SiteArguments: ParsableArguments {
  @Argument(help: "The site's folder.", completion: .directory)
  var site: String?

  @OptionGroup var showing: ShowingArguments

  /// The site's folder on the disk.
  func folder() throws -> SiteFolder { try SiteFolder.find(site) }

  /// What the site is made from.
  func input(_ folder: SiteFolder) throws(DiskError) -> SiteInput { try showing.input(folder) }
}

/// What of a site is shown.
struct ShowingArguments: ParsableArguments {
  @Flag(help: "Show drafts and embargoed things too.")
  var drafts = false

  @Option(help: "Show the site as it could have been known at the end of this day.", transform: Day.read)
  var asOf: Day?

  @OptionGroup var means: MeansArguments

  /// What a site is made from.
  func input(_ folder: SiteFolder) throws(DiskError) -> SiteInput {
    let showing = Showing(drafts: drafts, now: means.moment, asOf: asOf?.date)
    return try folder.input(showing, workers: means.workers)
  }
}

extension SiteFolder {
  /// What the site is made from. The disk decides over the theme in the binary, file by file. Files that have not changed since
  /// a moment, in seconds since 1970, are known by how they are seen (`Folder.disk`).
  func input(
    _ showing: Showing, workers: Workers = Workers(count: Machine.cores), settledSince moment: Int = .min
  ) throws(DiskError) -> SiteInput {
    let theme =
      Disk.exists(templates)
      ? try Folder.disk(templates, within: path).filled(from: DefaultTheme.folder) : DefaultTheme.folder
    let content = try Folder.disk(content, within: path, settledSince: moment)
    return SiteInput(content: content, theme: theme, showing: showing, workers: workers)
  }
}

/// How a command says what it found.
struct ReportArguments: ParsableArguments {
  @Option(help: "How diagnostics are written: text, json, sarif or github.")
  var format: ReportFormat = .text

  @Flag(help: "Say nothing but diagnostics.")
  var quiet = false

  @Flag(help: "Show every diagnostic as text, not only the first ten of each code.")
  var all = false

  /// How text is laid out for whoever reads it.
  var layout: TextLayout {
    var layout = Machine.layout
    layout.most = all ? nil : 10
    return layout
  }

  /// As a person reads it.
  static var plain: ReportArguments {
    var arguments = ReportArguments()
    (arguments.format, arguments.quiet, arguments.all) = (.text, false, false)
    return arguments
  }
}

extension ReportFormat: ExpressibleByArgument {}

/// A day or a longer date, as EDTF writes it.
struct Day {
  let date: EDTFDate

  /// Reads a day from the command line; what is none is told with the nearest that is.
  static func read(_ word: String) throws -> Day {
    if let date = EDTFDate(parsing: word) { return Day(date: date) }
    throw ValidationError(
      "\"\(word)\" is no date Parley can read"
        + (NearestDate.to(word).map { "; did you mean \($0)?" } ?? "; a day is 2024-09-26, a month 2024-09"))
  }
}

/// A moment with its zone.
struct Moment {
  let instant: Instant

  /// Reads a moment from the command line; what is none is told with the nearest that is.
  static func read(_ word: String) throws -> Moment {
    if let instant = Instant(parsing: word) { return Moment(instant: instant) }
    let nearest = Instant(parsing: word + "Z").map { _ in word + "Z" } ?? NearestDate.to(word)
    throw ValidationError(
      "\"\(word)\" is no moment Parley can read"
        + (nearest.map { "; did you mean \($0)?" } ?? "; write day, time and zone: 2024-09-30T06:00Z"))
  }
}

/// A number of threads.
enum Jobs {
  static func read(_ word: String) throws -> Int {
    if let count = Int(word), count > 0 { return count }
    throw ValidationError("\"\(word)\" is no number of threads: write 1, or more")
  }
}
