import ArgumentParser
import Diagnostics
import Dossier
import Exports
import Output
import Site

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes all things of a kind as rows: CSV, JSON or YAML, nothing lost.",
    usage: "parley export [<site>] <kind> [--process <id>] [--format csv|json|yaml] [--output <file>]",
    discussion: "What is exported can be read back by parley import, or put into a content folder as it is.")

  @Argument(help: "The site's folder, if it is not this one; then the kind: event, statement, source …")
  var words: [String]

  @Option(help: "The process, where the site has several.")
  var process: String?

  @Option(help: "How rows are written: csv, json or yaml.")
  var format: RowFormat = .csv

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.", completion: .file())
  var output: String?

  @OptionGroup var showing: ShowingArguments

  func run() throws {
    let (folder, kind) = try target()
    let site = try Exit.onMachineFault {
      let (site, diagnostics) = try Site.make(try showing.input(folder))
      let found = Report(diagnostics)
      Machine.warn(found, state: found.hasErrors ? "nothing was exported" : "")
      if found.hasErrors { throw Exit.content }
      ReportArguments.plain.show(site.dossier.heldBack)
      return site
    }
    let bytes = site.table(of: kind, in: try site.dossier.process(named: process)).bytes(as: format)
    guard let output else { return Machine.say(bytes) }
    try Exit.onMachineFault { try Storage.replace(output, with: bytes) }
  }

  private func target() throws -> (SiteFolder, Kind) {
    guard let word = words.last, words.count <= 2 else {
      throw ValidationError("write the kind, after the site's folder")
    }
    guard let kind = Kind(argument: word), kind != .page else {
      let kinds = Kind.allCases.filter { $0 != .page }.map(\.rawValue)
      let nearest = Spelling.nearest(to: word, among: kinds).map { "; did you mean \"\($0)\"?" } ?? ""
      throw ValidationError("there is no kind \"\(word)\"\(nearest)\nKinds: \(kinds.joined(separator: ", "))")
    }
    return (try SiteFolder.find(words.count == 2 ? words[0] : nil), kind)
  }
}

extension RowFormat: ExpressibleByArgument {}

extension Dossier {
  /// The process of a name; without one, the only one there is.
  fileprivate func process(named name: String?) throws -> CaseFile {
    if name == nil, files.count == 1 { return files[0] }
    if let file = name.flatMap({ self.file($0) }) { return file }
    let list = files.map(\.id).sorted().joined(separator: ", ")
    throw ValidationError(
      name.map { name in
        let nearest = Spelling.nearest(to: name, among: files.map(\.id)).map { "; did you mean \"\($0)\"?" } ?? ""
        return "there is no process \"\(name)\"\(nearest)\nProcesses: \(list)"
      }
        ?? (files.isEmpty ? "the site has no process" : "name the process with --process: \(list)"))
  }
}
