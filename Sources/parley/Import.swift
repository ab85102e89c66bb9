import ArgumentParser
import Diagnostics
import Dossier
import Exports
import Output
import Records
import Site

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads files of rows, or a folder of posts, into the content folder.",
    usage: """
      parley import [<site>] <file> ... [--kind <kind>] [--map <column=field>] [--dry-run]
      parley import [<site>] <folder> [--kind page|briefing] [--dry-run]
      """,
    discussion: """
      A file's name says what kind its rows are, as in the content folder: events.csv. Files that refer to each other are given \
      together. Columns may have names of their own: what is not known is asked on a terminal, and else said with --map. Nothing is overwritten: each file comes to a name of its own, and a row whose id is taken is refused. Where \
      anything would be wrong with the content afterwards, nothing is written.

      A folder of posts, from Hugo or of plain Markdown, becomes ordinary pages or briefings, with the files beside them. What their \
      front matter has beyond Parley's fields is kept under extra, and what is to be looked at is listed.
      """)

  @Argument(help: "The site's folder, if it is not this one; then the files.", completion: .file())
  var words: [String]

  @Option(help: "The kind of the rows, where the file's name does not say it.", transform: Kind.read)
  var kind: Kind?

  @Option(help: "The process they belong to, where the site has several.")
  var process: String?

  @OptionGroup var columns: ColumnArguments

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @OptionGroup var report: ReportArguments

  func run() throws {
    let (folder, paths) = try target()
    try Exit.onMachineFault {
      if paths.count == 1, Disk.exists(paths[0] + "/.") { return try bringIn(postsOf: paths[0], into: folder) }
      let input = try folder.input(Showing(drafts: true, now: Clock.now, asOf: nil))
      let (now, before) = try Site.make(input)
      let understood = try deliveries(paths, to: now.dossier).map { try columns.understood($0, in: now.dossier) }
      let rows = RowImport(understood.map(\.delivery), into: input.content, saying: now.dossier)
      let faults = understood.flatMap(\.unknown) + (understood.allSatisfy(\.unknown.isEmpty) ? rows.diagnostics : [])
      if !report.quiet { understood.flatMap(\.words).forEach { Machine.say($0) } }
      let found = try Report(faults.isEmpty ? rows.aftermath(of: input, before: before) : faults)
      report.show(found, of: folder, state: found.hasErrors ? "nothing was written" : "")
      if found.hasErrors { throw Exit.content }
      let files = try rows.arrivals.map { try OutputFile(path: $0.path, bytes: $0.source.bytes) }
      if !dryRun { try Addition(files).write(below: folder.content) }
      rows.arrivals.forEach { say($0, from: folder) }
    }
  }
}

extension Import {
  /// The first word is the site's folder if it is a folder at all.
  private func target() throws -> (SiteFolder, files: [String]) {
    guard let first = words.first else { throw ValidationError("name a file to import") }
    let isSite = words.count > 1 && Disk.exists(first + "/content")
    return (try SiteFolder.find(isSite ? first : nil), isSite ? Array(words.dropFirst()) : words)
  }

  private func deliveries(_ paths: [String], to dossier: Dossier) throws -> [RowImport.Delivery] {
    // A file that is not there is said to be that, whatever its name would mean.
    let files = try paths.map { try (path: $0, bytes: Disk.read($0)) }
    let kinds = try files.map { file in try (file.path, file.bytes, kind: kind ?? named(file.path)) }
    let new = kinds.contains { $0.kind == .process }
    let home = try kinds.allSatisfy { $0.kind == .process } ? "" : self.home(in: dossier, besides: new)
    return try kinds.map { path, bytes, kind in
      guard let form = FileForm(path: "x/" + path.fileName, tables: [path.fileName.stem]), form != .markdown else {
        throw ValidationError("\(path) is no file of rows: its name ends in .csv, .yaml or .json")
      }
      return RowImport.Delivery(path: path, bytes: bytes, form: form, kind: kind, process: home)
    }
  }

  /// The kind whose name a file has.
  private func named(_ path: String) throws -> Kind {
    let name = path.fileName.stem
    if let kind = Kind(argument: name), kind != .page { return kind }
    let kinds = Kind.tables.joined(separator: ", ")
    throw ValidationError("\"\(name)\" is the name of no kind; say with --kind what its rows are: \(kinds)")
  }

  /// The process that things come to.
  func home(in dossier: Dossier, besides isNew: Bool) throws -> String {
    let processes = dossier.files.map(\.id).sorted()
    let homes = processes + ["shared"]
    if let process {
      if isNew || homes.contains(process) { return process }
      let nearest = Spelling.nearest(to: process, among: homes).map { "; did you mean \"\($0)\"?" } ?? ""
      throw ValidationError("there is no process \"\(process)\"\(nearest)\nProcesses: \(homes.joined(separator: ", "))")
    }
    if processes.count == 1, !isNew { return processes[0] }
    throw ValidationError("name the process with --process: " + homes.joined(separator: ", "))
  }

  private func say(_ arrival: RowImport.Arrival, from folder: SiteFolder) {
    guard !report.quiet else { return }
    let things = "\(arrival.count) " + (arrival.count == 1 ? arrival.kind.rawValue : arrival.kind.folder)
    Machine.say("\(dryRun ? "Would write" : "Wrote") \(folder.content.asFolder)\(arrival.path) (\(things))")
  }
}

extension RowImport {
  /// What would be wrong with the site afterwards that is not wrong with it now.
  fileprivate func aftermath(of input: SiteInput, before: [Diagnostic]) throws -> [Diagnostic] {
    var input = input
    input.content = folder
    let (site, after) = try Site.make(input)
    return aftermath(after, before: before, in: site.dossier)
  }
}

extension String {
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
  fileprivate var stem: String { String(prefix { $0 != "." }) }
}
