import ArgumentParser
import DeskEditor
import Diagnostics
import Dossier
import Output
import Records
import Site
import Workers

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says everything that is wrong with the site; writes nothing unless it is asked to.")

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

  func run() throws {
    let folder = try site.folder()
    let known = try baseline.map(Self.read)
    let (made, all) = try Exit.onMachineFault {
      if fix { try mend(folder) }
      let (made, all) = try examine(folder)
      if let writeBaseline { try Storage.replace(writeBaseline, with: Array(Baseline(all).text.utf8)) }
      return (made, all)
    }
    let found = known.map { show($0.compared(with: all)) } ?? all
    report.show(found)
    report.show(made.dossier.heldBack)
    if writeBaseline == nil, found.fails(strict: strict) { throw Exit.content }
    if found.diagnostics.isEmpty, all.diagnostics.isEmpty {
      report.say("Nothing to complain of in \(made.routes.count) addresses")
    }
  }
}

extension Check {
  private func examine(_ folder: SiteFolder) throws -> (Site, Report) {
    let input = try site.input(folder)
    let (made, diagnostics) = try Site.read(input)
    let report = Report(diagnostics)
    return (made, report.hasErrors ? report : Report(diagnostics + (try made.deskEditor(input.workers))))
  }

  /// Mends until nothing is left that is certain: a file that could not be read may show more once it can.
  private func mend(_ folder: SiteFolder) throws {
    var mended: [Diagnostic] = []
    for _ in 0..<10 {
      let found = try examine(folder).1
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
  /// What the desk editor finds in the dossier and on the pages as readers would get them.
  func deskEditor(_ workers: Workers) throws -> [Diagnostic] {
    let pages = try workers.map(routes.filter { $0.path.hasSuffix(".html") }) { route in
      Result { RenderedPage(path: route.path, bytes: try render(route), shownIn: "public") }
    }.map { try $0.get() }
    let redirects = routes.compactMap { route in
      if case .redirect = route.subject { route.path } else { nil }
    }
    let editor = DeskEditor(RuleLevels(dossier.settings))
    let rules = editor.rules(for: pages, among: routes.map(\.path), redirects: Set(redirects))
    return editor.judge(dossier) + workers.map(pages) { rules.judge($0) }.flatMap(\.self)
  }
}
