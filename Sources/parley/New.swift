import ArgumentParser
import Diagnostics
import Dossier
import Output
import Records
import Scaffold

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a whole site, or the file of a new thing, with every field explained.",
    usage: """
      parley new site <folder>
      parley new [<site>] <kind> <id> [--process <id>]
      parley new [<site>] ci github|gitlab
      """,
    discussion: """
      A site begins as a small invented one, to be looked at and replaced. Of a thing, what it needs is filled in from what is \
      known, and what it may have is commented out. Where something must still be written it is a draft. Nothing is overwritten.
      """)

  @Argument(
    help: "What to begin: site, ci, or a kind of thing such as issue, event, briefing; then its folder or its id.")
  var words: [String]

  @Option(help: "The process it belongs to, where the site has several; shared for what all of them use.")
  var process: String?

  func run() throws {
    if words.count == 2, words[0] == "site" {
      let path = words[1].count > 1 && words[1].hasSuffix("/") ? String(words[1].dropLast()) : words[1]
      return try Exit.onMachineFault { try newSite(path) }
    }
    if (2...3).contains(words.count), words[words.count - 2] == "ci" { return try newCI(words[words.count - 1]) }
    guard (2...3).contains(words.count) else {
      throw ValidationError("write a kind and an id, as in: parley new issue border")
    }
    let (kind, id) = (try self.kind(words[words.count - 2]), words[words.count - 1])
    guard id.isID else {
      let nearest = id.asID.isEmpty ? "" : "; did you mean \"\(id.asID)\"?"
      throw ValidationError("\"\(id)\" is no id\(nearest)\nAn id is lower-case words with hyphens: a to z and digits.")
    }
    let folder = try SiteFolder.find(words.count == 3 ? words[0] : nil)
    try Exit.onMachineFault { try newThing(kind, id, in: folder) }
  }
}

extension New {
  private func newSite(_ path: String) throws {
    if Disk.exists(path), let file = try Folder.disk(path).paths.first {
      throw ValidationError("\(path) is not empty: it holds \(file). A new site comes into a folder of its own.")
    }
    if let site = SiteFolder.holding(path) {
      throw ValidationError(
        "\(path) lies in the content of the site \(site), which would take it for its own\nA new site comes beside it.")
    }
    try Storage.makeFolders(path)
    try Addition(files(of: StarterSite.folder)).write(below: path)
    Machine.say(
      """
      Wrote a small invented site into \(path)
      Look at it: cd \(path) && parley serve
      """)
  }

  private func newCI(_ name: String) throws {
    let hosts = CIFile.Host.allCases.map(\.rawValue)
    guard let host = CIFile.Host(rawValue: name) else {
      let nearest = Spelling.nearest(to: name, among: hosts).map { "; did you mean \"\($0)\"?" } ?? ""
      throw ValidationError("there is nothing ready for \"\(name)\"\(nearest)\nReady: \(hosts.joined(separator: ", "))")
    }
    let site = try SiteFolder.find(words.count == 3 ? words[0] : nil)
    try Exit.onMachineFault { try NewCI(site: site, host: host).write() }
  }

  private func files(of folder: Folder) throws -> [OutputFile] {
    try folder.paths.map { try OutputFile(path: $0, bytes: try folder.read($0)) }
  }

  private func newThing(_ kind: Kind, _ id: String, in site: SiteFolder) throws {
    let (records, _) = try Records.read(try Folder.disk(site.content), tables: Kind.tables)
    let (dossier, _) = Dossier.read(records, showing: Showing(drafts: true, now: Clock.now, asOf: nil))
    let home = try self.home(of: kind, id, in: dossier)
    if let there = dossier.place(kind, id, in: home) {
      let free = (2...).lazy.map { "\(id)-\($0)" }.first { dossier.place(kind, $0, in: home) == nil }
      let hint = free.map { "; \"\($0)\" is free" } ?? ""
      throw ValidationError("there is \(kind.withArticle) \"\(id)\" already, in \(there.source.path)\(hint)")
    }
    let skeleton = try skeleton(kind, id, Surroundings(today: Clock.today, file: dossier.file(home)))
    let path = kind.path(of: id, in: home)
    try Addition([OutputFile(path: path, bytes: Array(skeleton.text.utf8))]).write(below: site.content)
    Machine.say("Wrote \(site.content.asFolder)\(path)")
    guard !skeleton.open.isEmpty else { return }
    Machine.say("Still to be written: \(skeleton.open.joined(separator: ", ")). Until then it is a draft.")
  }

  private func skeleton(_ kind: Kind, _ id: String, _ surroundings: Surroundings) throws -> Skeleton {
    do {
      return try Skeleton(kind, id: id, in: surroundings)
    } catch {
      let first = error.kinds.map { "parley new \($0.rawValue) ID" }.joined(separator: " or ")
      let what = error.kinds.map(\.withArticle).joined(separator: " or ")
      let option = kind == .position ? " that has options" : ""
      throw ValidationError(
        "\(kind.withArticle) needs its \(error.field), and there is not yet \(what)\(option)\nBegin with: \(first)")
    }
  }
}

extension New {
  private func kind(_ word: String) throws -> Kind {
    if let kind = Kind(argument: word) { return kind }
    let kinds = Kind.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: word, among: kinds + ["site", "ci"]).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("there is no kind \"\(word)\"\(nearest)\nKinds: \(kinds.joined(separator: ", "))")
  }

  /// The process that a new thing belongs to; a process is its own, and a page has none.
  private func home(of kind: Kind, _ id: String, in dossier: Dossier) throws -> String {
    if kind == .process { return id }
    if kind == .page { return "" }
    let processes = dossier.files.map(\.id).sorted()
    let homes = processes + (Kind.shareable.contains(kind) ? ["shared"] : [])
    if let process {
      if homes.contains(process) { return process }
      let nearest = Spelling.nearest(to: process, among: homes).map { "; did you mean \"\($0)\"?" } ?? ""
      throw ValidationError("there is no process \"\(process)\"\(nearest)\nProcesses: \(homes.joined(separator: ", "))")
    }
    if processes.count == 1 { return processes[0] }
    throw ValidationError(
      processes.isEmpty
        ? "the site has no process yet\nBegin with: parley new process ID"
        : "name the process with --process: \(homes.joined(separator: ", "))")
  }
}

extension Kind {
  /// Where a thing that has a file of its own stands, below `content/`.
  fileprivate func path(of id: String, in process: String) -> String {
    switch self {
    case .process: "\(id)/process.md"
    case .page: "\(id).md"
    default: "\(process)/\(folder)/\(id).md"
    }
  }
}
