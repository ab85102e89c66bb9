import ArgumentParser
import Diagnostics
import Dossier
import Exports
import Output
import Printing
import Records
import Site
import Workers

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes all things of a kind as rows, nothing lost, or a briefing as text, e-mail or PDF.",
    usage: """
      parley export [<site>] <kind> [--process <id>] [--format csv|json|yaml] [--output <file>]
      parley export [<site>] briefing <id> [--format txt|email|pdf] [--output <file>]
      """,
    discussion: """
      What is exported as rows can be read back by parley import, or put into a content folder as it is. A PDF is made by Chromium \
      or WeasyPrint where one of them is installed; its links lead to the site where site.yaml names its base_url.
      """)

  @Argument(
    help:
      "The site's folder, if it is not this one; the kind: event, statement, source …; of a briefing perhaps its id.")
  var words: [String]

  @Option(help: "The process, where the site has several.")
  var process: String?

  @Option(help: "How rows are written: csv, json or yaml; how a briefing is: txt, email or pdf.")
  var format: ExportFormat?

  @Option(help: "The language, where the site has several: hy.")
  var language: String?

  @Option(help: "What the pages of a PDF measure: a4 or letter.")
  var paper: Printout.Paper = .a4

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.", completion: .file())
  var output: String?

  @OptionGroup var showing: ShowingArguments

  func run() throws {
    let (folder, kind, id) = try target()
    let form = try form(of: kind, id)
    let site = try Exit.onMachineFault { try read(folder) }
    let told = try told(site)
    let bytes =
      switch form {
      case .rows(let format): told.table(of: kind, in: try told.dossier.process(named: process)).bytes(as: format)
      case .letter(let form, let id): try letter(form, of: id, in: site)
      }
    guard let output else { return Machine.say(bytes) }
    try Exit.onMachineFault { try Storage.replace(output, with: bytes) }
  }
}

/// A form of rows, or one in which a briefing leaves the site.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, json, yaml, txt, email, pdf

  /// Nothing for what is no form of rows.
  var rows: RowFormat? { RowFormat(rawValue: rawValue) }
}

extension Printout.Paper: ExpressibleByArgument {}

extension Export {
  /// What is to be written.
  private enum Form {
    case rows(RowFormat)
    case letter(ExportFormat, of: String)
  }

  private func form(of kind: Kind, _ id: String?) throws -> Form {
    let format = format ?? (id == nil || kind != .briefing ? .csv : .txt)
    switch (format.rows, id) {
    case (let rows?, nil): return .rows(rows)
    case (nil, let id?) where kind == .briefing: return .letter(format, of: id)
    case (nil, nil) where kind == .briefing:
      throw ValidationError("say which briefing: parley export briefing ID --format \(format.rawValue)")
    case (nil, _):
      throw ValidationError("only a briefing is written as \(format.rawValue); \(kind.withArticle) goes out as rows")
    case (_, let id?):
      throw ValidationError(
        kind == .briefing
          ? "one briefing is written as txt, email or pdf; without \"\(id)\" all go out as rows"
          : "there is no \"\(id)\" to be named here: all \(kind.folder) go out, as rows")
    }
  }

  private func read(_ folder: SiteFolder) throws -> Site {
    let (site, diagnostics) = try Site.make(try showing.input(folder))
    let found = Report(diagnostics)
    Machine.warn(found, state: found.hasErrors ? "nothing was exported" : "")
    if found.hasErrors { throw Exit.content }
    ReportArguments.plain.show(site.dossier.heldBack)
    return site
  }

  private func target() throws -> (SiteFolder, Kind, id: String?) {
    var rest = words[...]
    let site = rest.count > 1 && Disk.exists(rest[0] + "/content") ? rest.popFirst() : nil
    guard let word = rest.first, rest.count <= 2 else {
      throw ValidationError("write the kind, after the site's folder")
    }
    guard let kind = Kind(argument: word), kind != .page else {
      let kinds = Kind.allCases.filter { $0 != .page }.map(\.rawValue)
      let nearest = Spelling.nearest(to: word, among: kinds).map { "; did you mean \"\($0)\"?" } ?? ""
      throw ValidationError("there is no kind \"\(word)\"\(nearest)\nKinds: \(kinds.joined(separator: ", "))")
    }
    return (try SiteFolder.find(site), kind, rest.dropFirst().first)
  }
}

extension Export {
  /// The site in the language that was asked for.
  private func told(_ site: Site) throws -> Site {
    guard let language else { return site }
    if let told = site.told(in: language) { return told }
    let languages = [site.dossier.language] + site.dossier.translations.map(\.language)
    let nearest = Spelling.nearest(to: language, among: languages).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError(
      "the site is in no language \"\(language)\"\(nearest)\nLanguages: \(languages.joined(separator: ", "))")
  }

  private func letter(_ format: ExportFormat, of id: String, in site: Site) throws -> [UInt8] {
    let file = try site.dossier.process(named: process)
    guard let briefing = file.briefings.first(where: { $0.id == id }) else {
      let ids = file.briefings.map(\.id)
      let nearest = Spelling.nearest(to: id, among: ids).map { "; did you mean \"\($0)\"?" } ?? ""
      throw ValidationError("there is no briefing \"\(id)\"\(nearest)\nBriefings: \(ids.joined(separator: ", "))")
    }
    return try Exit.onMachineFault {
      switch format {
      case .email: try site.letter(.mail, of: briefing.reference, in: language)
      case .pdf: try pdf(of: briefing.reference, in: site)
      default: try site.letter(.text, of: briefing.reference, in: language)
      }
    }
  }

  private func pdf(of reference: Reference, in site: Site) throws -> [UInt8] {
    guard output != nil || !Machine.showsOutput else {
      throw ValidationError("a PDF is nothing to read on a terminal: name a file with --output")
    }
    guard let printout = try site.printout(of: reference, on: paper, in: language) else { return [] }
    let files = try printout.files.map { try OutputFile(path: $0.path, bytes: $0.bytes) }
    do {
      let (bytes, program) = try Workers.wait { try await PDF.bytes(of: printout.page, in: files) }
      Machine.warn("PDF made by \(program)\n")
      return bytes
    } catch let fault as PDF.Fault {
      Machine.warn("parley: \(fault)\n")
      throw Exit.machine
    }
  }
}

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
