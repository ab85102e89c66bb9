import ArgumentParser
import Diagnostics
import Dossier
import Records
import Site

struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Says what changed in a process between two days, as it could be known at the end of each.",
    usage: "parley changes [<site>] [<process>] <from> <to> [--format <format>]",
    discussion: "Where a site has one process, its name may be left out. Days are EDTF: 2024-07-31, 2024-09.")

  @Argument(help: ArgumentHelp("The site's folder, the process, and the two days.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var showing: ShowingArguments

  @Option(help: "How the changes are written: text, markdown or json.")
  var format: ChangesFormat = .text

  func validate() throws {
    guard (2...4).contains(words.count) else {
      throw ValidationError("name the process and two days: parley changes PROCESS 2024-07-31 2024-09-30")
    }
    _ = try days()
  }

  func run() throws {
    var names = words.dropLast(2)
    // One name alone is a site if it is the folder of one, else a process.
    let isSite = names.count == 2 || names.first.map { Disk.exists($0 + "/content") } ?? false
    let folder = try SiteFolder.find(isSite ? names.removeFirst() : nil)
    let (site, diagnostics) = try Exit.onMachineFault { try Site.read(try showing.input(folder)) }
    let report = Report(diagnostics)
    if report.hasErrors {
      ReportArguments.plain.show(report)
      throw Exit.content
    }
    ReportArguments.plain.show(site.dossier.heldBack)
    let process = try process(named: names.last, in: site)
    let (from, to) = try days()
    guard let changes = site.changes(in: process, from: from, to: to) else { return }
    switch format {
    case .text: Machine.say(changes.text + (changes.isEmpty ? "\n\nNothing changed." : ""))
    case .markdown: Machine.say(changes.markdown + (changes.isEmpty ? "\n\nNothing changed." : ""))
    case .json: Machine.say(changes.json)
    }
  }

  /// The two days at the end, the first no later than the second.
  private func days() throws -> (from: EDTFDate, to: EDTFDate) {
    let written = words.suffix(2)
    if let name = written.first, !name.contains(where: \.isNumber), let day = written.last, (try? Day.read(day)) != nil
    {
      throw ValidationError(
        "two days are needed, and \(day) is the only one: parley changes PROCESS 2024-07-31 2024-09-30")
    }
    let days = try written.map { try Day.read($0).date }
    guard days[0].latest <= days[1].latest else {
      throw ValidationError("\(words[words.count - 2]) ends after \(words[words.count - 1])")
    }
    return (days[0], days[1])
  }

  /// The process that was named, or the only one there is.
  private func process(named name: String?, in site: Site) throws -> String {
    let known = site.dossier.files.map(\.id)
    guard let name else {
      if known.count == 1 { return known[0] }
      throw ValidationError("say which process: \(known.joined(separator: ", "))")
    }
    if known.contains(name) { return name }
    let nearest = Spelling.nearest(to: name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("no process is called \"\(name)\"\(nearest) Processes: \(known.joined(separator: ", "))")
  }
}

/// How changes are written.
enum ChangesFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, json
}
