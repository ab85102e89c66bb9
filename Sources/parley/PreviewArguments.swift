import ArgumentParser
import Dossier
import Records
import Site
import Workers

/// What a preview shows and how, as the command line says it.
struct PreviewArguments: ParsableArguments {
  @OptionGroup var report: ReportArguments

  @Flag(help: "Show only what readers of a build see: no drafts, nothing embargoed.")
  var published = false

  @Flag(
    help: "Look for changes twice a second, for network folders: the system does not tell of changes made elsewhere.")
  var poll = false

  @Option(
    help: ArgumentHelp(
      "What opens a file: \(EditorLink.names.joined(separator: ", ")), or an address with {path}, {line} and {column}. "
        + "Without it, what the variable PARLEY_EDITOR names.")
  )
  var editor: EditorLink?

  @OptionGroup var means: MeansArguments

  func validate() throws {
    guard editor == nil, let name = EditorLink.named, EditorLink(argument: name) == nil else { return }
    throw ValidationError(
      "PARLEY_EDITOR says \"\(name)\", which is neither one of \(EditorLink.names.joined(separator: ", ")) nor an address with {path}"
    )
  }
}

extension PreviewArguments {
  /// What opens a file: a matter of whoever writes, not of the site.
  var opener: EditorLink { editor ?? EditorLink.named.flatMap(EditorLink.init(argument:)) ?? .vscode }

  /// What the site is made from, after another that was made from earlier files.
  func input(_ folder: SiteFolder, after earlier: Site?, asOf day: EDTFDate? = nil) throws(DiskError) -> SiteInput {
    let showing = Showing(drafts: !published, now: means.moment, asOf: day)
    // Times of a network folder are another machine's, so there the bytes alone tell.
    let settled = poll ? Int.min : Clock.now.seconds - 2
    var input = try folder.input(showing, workers: means.workers, settledSince: settled)
    input.earlier = earlier
    return input
  }
}
