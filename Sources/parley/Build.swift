import ArgumentParser
import Diagnostics
import Dossier
import Output
import Site
import Workers

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Builds the site into public/.")

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Option(name: .shortAndLong, help: "The folder to build into, in place of public/.", completion: .directory)
  var output: String?

  @Flag(help: "Say what each stage and kind of page took, and which pages and templates were slowest.")
  var timings = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Build these processes alone, with links to all; shared is what belongs to none.", valueName: "process"))
  var only: [String] = []

  func validate() throws {
    guard only.isEmpty || output != nil else {
      throw ValidationError("--only needs --output: in public/ a part would take the place of the whole")
    }
  }

  func run() throws {
    let started = ContinuousClock.now
    let stopwatch = Stopwatch("files")
    var times: [AddressTime] = []
    let folder = try site.folder()
    let target = output ?? folder.output
    let (whole, routes, outcome) = try Exit.onMachineFault {
      var input = try site.input(folder)
      input.begins = { stopwatch.begin($0.rawValue) }
      let (made, diagnostics) = try Site.read(input)
      let found = Report(diagnostics)
      report.show(found, of: folder, state: found.hasErrors ? "\(target.asFolder) is as it was" : "")
      if found.hasErrors { throw Exit.content }
      report.show(made.dossier.heldBack)
      stopwatch.begin("search")
      let (whole, routes) = try chosen(of: made, input.workers)
      stopwatch.begin("pages")
      let (outcome, took) = try whole.write(
        routes, to: OutputFolder(path: target, site: folder.path), workers: input.workers
      ) {
        stopwatch.begin("placing")
      }
      times = took
      return (whole, routes, outcome)
    }
    if timings { show(Timings(stages: stopwatch.stages, addresses: times)) }
    if !report.quiet, !(timings && report.format == .json) {
      let pages = routes.count { $0.isPage }
      Machine.say(
        "Built \(pages) pages, \(routes.count - pages) files in \((ContinuousClock.now - started).seconds) s → \(target.asFolder)"
          + " (\(outcome.written.count) written, \(outcome.removed.count) removed, \(outcome.unchanged.count) unchanged)"
      )
    }
    Machine.end(holding: whole)
  }
}

extension Build {
  /// A site with all that is to be written of it, and where that stands. The search belongs to no process.
  private func chosen(of site: Site, _ workers: Workers) throws -> (Site, [Route]) {
    guard !only.isEmpty else {
      let whole = site.withSearch(workers)
      return (whole, whole.routes)
    }
    let part = SitePart(only)
    if let name = part.unknown(in: site.dossier).first {
      let known = site.dossier.files.map(\.id)
      let hint = Spelling.nearest(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("no process is called \(name)\(hint)")
    }
    let whole = part.hasRest ? site.withSearch(workers) : site
    return (whole, whole.only(part))
  }

  private func show(_ timings: Timings) {
    Machine.say(report.format == .json ? timings.json : Array((timings.text + "\n\n").utf8))
  }
}

extension String {
  /// The path of a folder, with a slash at its end and no `./` at its front.
  var asFolder: String {
    let path = hasPrefix("./") ? String(dropFirst(2)) : self
    return path.hasSuffix("/") ? path : path + "/"
  }
}

extension Duration {
  /// Seconds with two digits after the point.
  fileprivate var seconds: String {
    let hundredths = Int(components.seconds) * 100 + Int(components.attoseconds / 10_000_000_000_000_000)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
