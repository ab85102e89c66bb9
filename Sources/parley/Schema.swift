import ArgumentParser
import Diagnostics
import Dossier
import Exports
import Output
import Records
import Scaffold

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints what a kind's front matter may hold, as a JSON Schema for editors.",
    discussion: """
      Without a kind, the schema of dossier.json, in which everything about a process goes out. "site" gives the schema of \
      content/site.yaml.
      """)

  @Argument(help: "A kind: issue, event, statement, source …; or site.")
  var kind: String?

  @Flag(help: "The schema of a file of rows, such as sources.yaml, in place of one thing's.")
  var rows = false

  @Option(
    help: "Write the schemas of all files into this site's .schemas/, where editors look that a new site set up.",
    completion: .directory)
  var into: String?

  @Option(help: "Write a page for each kind, with an example from this site, into a folder.", completion: .directory)
  var guide: String?

  func run() throws {
    if let guide { return try Exit.onMachineFault { try write(guide: guide) } }
    if let into { return try Exit.onMachineFault { try write(below: try SiteFolder.find(into).path) } }
    guard let kind else { return Machine.say(DossierSchema.whole()) }
    if kind == "site" { return Machine.say(DossierSchema.settings) }
    guard let kind = Kind(argument: kind) else {
      let nearest = Spelling.nearest(to: kind, among: Kind.allCases.map(\.rawValue) + ["site"])
      throw ValidationError("there is no kind \"\(kind)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    Machine.say(rows ? DossierSchema.rows(of: kind) : DossierSchema.frontMatter(of: kind))
  }

  private func write(guide folder: String) throws {
    let site = try SiteFolder.find(nil)
    let (records, _) = try Records.read(try Folder.disk(site.content), tables: Kind.tables)
    let (dossier, _) = Dossier.read(records, showing: Showing(drafts: false, now: .distantFuture, asOf: nil))
    try Storage.makeFolders(folder)
    for (name, text) in KindGuide(of: dossier).pages {
      try Storage.replace(folder.asFolder + name, with: Array(text.utf8))
    }
  }

  /// Schemas are Parley's own, so older ones make way.
  private func write(below site: String) throws {
    try Storage.makeFolders(site + "/.schemas")
    for (path, text) in EditorFiles.schemas.sorted(by: { $0.key < $1.key }) {
      try Storage.replace(site + "/" + path, with: Array(text.utf8))
    }
    Machine.say("Wrote \(EditorFiles.schemas.count) schemas into \(site)/.schemas/")
  }
}
