import ArgumentParser
import DeskEditor
import Diagnostics
import Dossier
import OutsideLinks
import Output
import Records
import Site
import Workers

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Says everything that is wrong with the site; writes nothing unless it is asked to."
  )

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(
    help:
      "Mend in place what needs no judgement: a misspelt field, a date in another form, a link to a file that moved.")
  var fix = false

  @Option(help: "Report only what this file, which --write-baseline wrote, does not have.", completion: .file())
  var baseline: String?

  @Option(help: "Write what is found into a file, for --baseline, and do not fail because of it.", completion: .file())
  var writeBaseline: String?

  @OptionGroup var external: ExternalArguments

  func run() throws {
    let folder = try site.folder()
    let known = try baseline.map(Self.read)
    let seen = try Exit.onMachineFault {
      if fix { try mend(folder) }
      let seen = try examine(folder)
      if let writeBaseline { try Storage.replace(writeBaseline, with: Array(Baseline(seen.report).text.utf8)) }
      return seen
    }
    let found = known.map { show($0.compared(with: seen.report)) } ?? seen.report
    report.show(found, of: folder)
    report.show(seen.site.dossier.heldBack)
    if seen.known > 0 {
      report.say("\(seen.known) finding\(seen.known == 1 ? "" : "s") switched off one by one in content/site.yaml")
    }
    if writeBaseline == nil, found.fails(strict: strict) { throw Exit.content }
    if found.diagnostics.isEmpty, seen.report.diagnostics.isEmpty {
      report.say("Nothing to complain of in \(seen.site.routes.count) addresses")
    }
  }
}

/// Everything that one look at a site finds.
private struct Examination {
  let site: Site
  let report: Report
  /// How many findings the site lets be, one by one.
  let known: Int
}

extension Check {
  private func examine(_ folder: SiteFolder) throws -> Examination {
    let input = try site.input(folder)
    let (made, found) = try Site.make(input)
    let rules = HouseRules(made.dossier.settings)
    let (left, known) = rules.applied(to: found)
    guard !Report(left).hasErrors else { return Examination(site: made, report: Report(left), known: known) }
    let pages = try made.rendered(input.workers)
    var all = found + (try made.deskEditor(rules.levels, pages, input))
    if external.isWanted { all += try external.findings(on: pages, of: made, input) { report.say($0) } }
    let (rest, silent) = rules.applied(to: all)
    // What is found as of another day, or not looked for, says nothing of what could be found today.
    let needless =
      input.showing.asOf == nil
      ? rules.needless(in: all) { external.isWanted || !OutsideLinksCodes.all.contains($0) } : []
    return Examination(site: made, report: Report(rest + needless), known: silent)
  }

  /// Mends until nothing is left that is certain: a file that could not be read may show more once it can.
  private func mend(_ folder: SiteFolder) throws {
    var mended: [Diagnostic] = []
    for _ in 0..<10 {
      let found = try examine(folder).report
      let done = try Repair(folder: folder).carryOut(found)
      guard !done.isEmpty else { break }
      mended += done
    }
    for line in mended.compactMap(\.mending) { report.say(line) }
    let files = Set(mended.map(\.place.source.path)).count
    report.say(
      mended.isEmpty
        ? "Nothing was mended: nothing is wrong that is certain to be meant otherwise"
        : "Mended \(mended.count) mistake\(mended.count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")")
  }

  private static func read(_ path: String) throws -> Baseline {
    let bytes = try Exit.onMachineFault { try Disk.read(path) }
    do {
      return try Baseline(reading: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw ValidationError("\(path):\(error.line): this is no line of a baseline, which --write-baseline writes")
    }
  }

  /// Says how much of a report was there before, and gives the rest.
  private func show(_ compared: (new: Report, known: Int, gone: Int)) -> Report {
    let gone = compared.gone > 0 ? ", and \(compared.gone) of its findings are no more: write it anew" : ""
    report.say("\(compared.known) known from the baseline\(gone)")
    return compared.new
  }
}

extension Report {
  /// Whether it is reason enough for a command to fail.
  fileprivate func fails(strict: Bool) -> Bool {
    diagnostics.contains { $0.severity == .error || strict && $0.severity == .warning }
  }
}

extension ReportArguments {
  /// Says something beside the diagnostics, to people who asked for it.
  func say(_ line: String) {
    if !quiet, format == .text { Machine.say(line) }
  }
}

extension Site {
  /// What the desk editor finds, as the site's own rules weigh it.
  func deskEditor(_ input: SiteInput) throws -> [Diagnostic] {
    let rules = HouseRules(dossier.settings)
    return rules.weighed(try deskEditor(rules.levels, try rendered(input.workers), input))
  }

  /// What the desk editor finds in the dossier and on the pages as readers would get them.
  fileprivate func deskEditor(_ levels: RuleLevels, _ pages: [RenderedPage], _ input: SiteInput) throws
    -> [Diagnostic]
  {
    let redirects = routes.compactMap { route in
      if case .redirect = route.subject { route.path } else { nil }
    }
    let editor = DeskEditor(levels)
    let rules = editor.rules(for: pages, among: routes.map(\.path), redirects: Set(redirects))
    let found = zip(pages, input.workers.map(pages) { rules.judge($0) }).flatMap { page, found in
      found.map { (page: page.path, finding: $0) }
    }
    return editor.judge(dossier) + (found.isEmpty ? [] : try causes(input).traced(found))
  }

  /// The pages as readers would get them.
  fileprivate func rendered(_ workers: Workers) throws -> [RenderedPage] {
    try workers.map(routes.filter { $0.path.hasSuffix(".html") }) { route in
      Result { RenderedPage(path: route.path, bytes: try render(route), shownIn: "public") }
    }.map { try $0.get() }
  }

  private func causes(_ input: SiteInput) throws(DiskError) -> Causes {
    var templates: [SourceText] = []
    for path in input.theme.paths where path.hasSuffix(".html") {
      templates.append(SourceText(path: "templates/" + path, bytes: try input.theme.read(path)))
    }
    return Causes(templates: templates, texts: writtenTexts)
  }
}
