import ArgumentParser
import Diagnostics
import Preview
import Records
import Site

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Previews the site on this machine.",
    discussion: "Every page is made from the files as they are when it is asked for. Ends with Ctrl-C.")

  @OptionGroup var site: SiteArguments
  @OptionGroup var report: ReportArguments

  @Option(help: "The port to listen on; the next free one where it is taken.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen on. Any but 127.0.0.1 lets others see the site.")
  var host = "127.0.0.1"

  func run() async throws {
    let desk = PreviewDesk(site: site, folder: try site.folder(), report: report)
    try await desk.open()
    if host != "127.0.0.1", host != "localhost", host != "::1" {
      Machine.warn("parley: listening on \(host): others can see this site, drafts included if you asked for them\n")
    }
    do {
      let server = PreviewServer(host: host, port: port) { path in await desk.resource(at: path) }
      try await server.run { address in Machine.say("Serving at \(address) (Ctrl-C ends)") }
    } catch {
      Machine.warn("parley: \(error)\n")
      throw Exit.machine
    }
  }
}

/// Keeps the site that is previewed, and makes it anew when its files have changed.
private actor PreviewDesk {
  private let site: SiteArguments
  private let folder: SiteFolder
  private let report: ReportArguments
  private var made: Site?
  private var shown: Report?
  private var stamp: FolderStamp?

  init(site: SiteArguments, folder: SiteFolder, report: ReportArguments) {
    (self.site, self.folder, self.report) = (site, folder, report)
  }

  /// Makes the site for the first time, and says what is wrong with it.
  func open() throws {
    try Exit.onMachineFault { try refresh() }
  }

  /// What the site has at a path. While the content has errors, the last good site is shown.
  func resource(at path: String) -> Resource? {
    do {
      try refresh()
    } catch {
      Machine.warn("parley: \(error)\n")
    }
    guard let made, let route = made.route(at: path), let bytes = try? made.render(route)
    else { return nil }
    return Resource(path: path, bytes: bytes)
  }

  private func refresh() throws {
    let stamp = try FolderStamp(of: [folder.content, folder.templates])
    guard stamp != self.stamp else { return }
    let (site, diagnostics) = try Site.read(try site.input(folder))
    self.stamp = stamp
    let found = Report(diagnostics)
    if found.diagnostics != shown?.diagnostics {
      report.show(found, state: found.hasErrors ? "showing the last good state" : "")
    }
    shown = found
    if !found.hasErrors || made == nil { made = site }
  }
}
