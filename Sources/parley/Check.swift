import ArgumentParser
import DeskEditor
import Diagnostics
import Dossier
import Records
import Site
import Workers

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says everything that is wrong with the site; writes nothing.")

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Flag(help: "Fail on warnings too.")
  var strict = false

  func run() throws {
    let folder = try site.folder()
    let (made, found) = try Exit.onMachineFault {
      let input = try site.input(folder)
      let (made, diagnostics) = try Site.read(input)
      let report = Report(diagnostics)
      return (made, report.hasErrors ? report : Report(diagnostics + (try made.deskEditor(input.workers))))
    }
    report.show(found)
    report.show(made.dossier.heldBack)
    let fails = found.diagnostics.contains { $0.severity == .error || strict && $0.severity == .warning }
    if fails { throw Exit.content }
    if !report.quiet, report.format == .text, found.diagnostics.isEmpty {
      Machine.say("Nothing to complain of in \(made.routes.count) addresses")
    }
  }
}

extension Site {
  /// What the desk editor finds in the dossier and on the pages as readers would get them.
  fileprivate func deskEditor(_ workers: Workers) throws -> [Diagnostic] {
    let pages = try workers.map(routes.filter { $0.path.hasSuffix(".html") }) { route in
      Result { RenderedPage(path: route.path, bytes: try render(route), shownIn: "public") }
    }.map { try $0.get() }
    let redirects = routes.compactMap { route in
      if case .redirect = route.subject { route.path } else { nil }
    }
    let editor = DeskEditor(RuleLevels(dossier.settings))
    return editor.judge(dossier) + editor.judge(pages, among: routes.map(\.path), redirects: Set(redirects))
  }
}
