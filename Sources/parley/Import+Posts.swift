import ArgumentParser
import Diagnostics
import Dossier
import Exports
import Output
import Records
import Site

extension Import {
  /// Brings in a folder of posts. What is to be looked at stands in no way of writing them, unless something would be lost.
  func bringIn(postsOf path: String, into folder: SiteFolder) throws {
    let kind = kind ?? .page
    guard kind == .page || kind == .briefing else {
      throw ValidationError("\(path) is a folder, and its texts become pages, or briefings with --kind briefing")
    }
    let input = try folder.input(Showing(drafts: true, now: Clock.now, asOf: nil))
    let (now, before) = try Site.make(input)
    let home = try kind == .page ? "" : self.home(in: now.dossier, besides: false)
    let name = path.hasSuffix("/") ? String(path.dropLast()) : path
    let posts = try PostImport(
      Folder.disk(path), named: name, as: kind, of: home, into: input.content, saying: now.dossier)
    if !report.quiet { Machine.say(words(of: posts, kind, name)) }
    let unread = Report(posts.diagnostics)
    if unread.hasErrors {
      report.show(unread, of: folder, state: "nothing was written")
      throw Exit.content
    }
    var after = input
    after.content = posts.folder(over: input.content)
    let found = Report(posts.diagnostics + (try Site.make(after).1).added(since: before))
    let files = try posts.arrivals.map { try OutputFile(path: $0.path, bytes: $0.bytes) }
    if !dryRun { try Addition(files).write(below: folder.content) }
    if !report.quiet { posts.arrivals.forEach { say($0, from: name, to: folder) } }
    report.show(found, of: folder, state: found.hasErrors ? "to be mended before the next build" : "")
    if found.hasErrors { throw Exit.content }
  }

  private func words(of posts: PostImport, _ kind: Kind, _ folder: String) -> String {
    let width = posts.readings.map(\.name.count).max() ?? 0
    let lines = posts.readings.map { reading in
      let name = reading.name + String(repeating: " ", count: width - reading.name.count)
      return "  \(name)  is \(reading.field)" + (reading.count > 1 ? " (\(reading.count) times)" : "")
    }
    return (["\(folder)/, read as \(kind.folder):"] + lines).joined(separator: "\n")
  }

  private func say(_ arrival: PostImport.Arrival, from name: String, to folder: SiteFolder) {
    Machine.say(
      "\(dryRun ? "Would write" : "Wrote") \(folder.content.asFolder)\(arrival.path) (from \(name)/\(arrival.origin))")
  }
}
