import ArgumentParser
import Diagnostics
import Dossier
import Preview
import Workers

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Previews the site on this machine, and shows every change as it is saved.",
    discussion: """
      Drafts and embargoed things are shown and marked. ?as-of=2024-07-31 after an address shows the page as it could have been \
      known that day. Ends with Ctrl-C.
      """)

  @Argument(help: "The site's folder.", completion: .directory)
  var site: String?

  @Option(help: "The port to listen on; the next free one where it is taken.")
  var port: UInt16 = 8080

  @Option(help: "The address to listen on. Any but 127.0.0.1 lets others see the site.")
  var host = "127.0.0.1"

  @OptionGroup var arguments: PreviewArguments

  func run() throws {
    Machine.outliveReaders()
    try Workers.wait { try await preview() }
  }
}

extension Serve {
  private func preview() async throws {
    let events = EventHub(version: Clock.now.seconds * 1000)
    let desk = try Exit.onMachineFault { try PreviewDesk(arguments, folder: try SiteFolder.find(site), events: events) }
    try await desk.open()
    if host != "127.0.0.1", host != "localhost", host != "::1" {
      arguments.report.show(Report([.seenByOthers(at: host)]))
    }
    if await desk.looksItself {
      Machine.warn("parley: the system does not tell of changes here; looking for them twice a second\n")
    }
    do {
      let source = PreviewSource(
        resource: { path, day in await desk.site(for: path, asOf: day)?.resource(at: path) },
        state: { path, day, since in await desk.notes(on: path, asOf: day, since: since) })
      let server = PreviewServer(host: host, port: port, source: source, events: events)
      async let watching: Void = await desk.bell.answer { await desk.look() }
      try await server.run { address in Machine.say("Serving at \(address) (Ctrl-C ends)") }
      await watching
    } catch {
      Machine.warn("parley: \(error)\n")
      throw Exit.machine
    }
  }
}

extension Diagnostic {
  /// A preview that others than this machine can see. It stands at the words of the command.
  fileprivate static func seenByOthers(at host: String) -> Diagnostic {
    let words = SourceText(path: "parley serve", text: "--host \(host)")
    return Diagnostic(
      .seenByOthers, "others can see this preview, drafts included",
      at: words.place(0..<words.bytes.count), notes: ["without --host, only this machine sees it"])
  }
}

extension Code {
  static let seenByOthers = Code(
    "W0643", "seen-by-others",
    "A preview at another address than 127.0.0.1 can be seen by everybody who reaches this machine by it, before anything is published."
  )
}
