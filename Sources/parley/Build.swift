import ArgumentParser
import Diagnostics
import Dossier
import Output
import Site

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Builds the site into public/.")

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Option(name: .shortAndLong, help: "The folder to build into, in place of public/.", completion: .directory)
  var output: String?

  func run() throws {
    let started = ContinuousClock.now
    let folder = try site.folder()
    let target = output ?? folder.output
    let (built, outcome) = try Exit.onMachineFault {
      let input = try site.input(folder)
      let (made, diagnostics) = try Site.read(input)
      let found = Report(diagnostics)
      report.show(found, of: folder, state: found.hasErrors ? "\(target.asFolder) is as it was" : "")
      if found.hasErrors { throw Exit.content }
      report.show(made.dossier.heldBack)
      return (made, try made.write(to: OutputFolder(path: target, site: folder.path), workers: input.workers))
    }
    guard !report.quiet else { return }
    let pages = built.routes.count { $0.isPage }
    Machine.say(
      "Built \(pages) pages, \(built.routes.count - pages) files in \((ContinuousClock.now - started).seconds) s → \(target.asFolder)"
        + " (\(outcome.written.count) written, \(outcome.removed.count) removed, \(outcome.unchanged.count) unchanged)")
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
