import ArgumentParser
import Diagnostics
import Dossier
import Records
import Site

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what there is: kind, id, state, file and address.",
    usage: "parley list [<site>] [<kind>] [--drafts] [--as-of <date>] [--format text|json]",
    discussion: """
      The state is shown, draft or embargoed. As text, a line is five columns with tabs between them; as JSON, the list is one array.
      """)

  @Argument(help: "The site's folder, if it is not this one; then, if wanted, one kind: issue, party, source …")
  var words: [String] = []

  @OptionGroup var showing: ShowingArguments

  @Option(help: "How the list is written: text or json.")
  var format: ListFormat = .text

  func run() throws {
    let (folder, kind) = try target()
    let (dossier, found) = try Exit.onMachineFault {
      let (made, diagnostics) = try Site.read(try showing.input(folder))
      return (made.dossier, Report(diagnostics))
    }
    let things = (dossier.shown + dossier.heldBack.map(Listed.init)).filter { kind == nil || $0.kind == kind?.rawValue }
      .sorted { ($0.process, $0.rank, $0.id) < ($1.process, $1.rank, $1.id) }
    switch format {
    case .text: things.forEach { Machine.say($0.line) }
    case .json: Machine.say(Array(JSONDocument.of(things, otherwise: "[]").utf8))
    }
    guard found.hasErrors, let summary = found.summary else { return }
    Machine.warn("\(summary): what they concern may be missing here; parley check shows them\n")
    throw Exit.content
  }

  /// One word is a kind if it is the name of one and no site.
  private func target() throws -> (SiteFolder, Kind?) {
    guard words.count < 3 else { throw ValidationError("write a site's folder, a kind, or both") }
    if words.count == 1, !Disk.exists(words[0] + "/content") { return (try SiteFolder.find(nil), try kind(words[0])) }
    return (try SiteFolder.find(words.first), try words.dropFirst().first.map(kind))
  }

  private func kind(_ word: String) throws -> Kind {
    try Kind.read(word, instead: words.count == 1 ? ", and no site" : "")
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// A thing as it is listed.
private struct Listed: Encodable {
  let kind, id, process, state, file: String
  /// From the site's root; nothing where it is not shown.
  let address: String?
  /// The place of its kind among the kinds.
  let rank: Int

  enum CodingKeys: String, CodingKey {
    case kind, id, process, state, file, address
  }

  init(_ head: Head, address: String? = nil) {
    self.init(
      head.reference, state: "shown", file: head.origin.place.source.path, address: address ?? head.reference.path)
  }

  init(_ held: HeldBack) {
    self.init(held.reference, state: held.reason == .draft ? "draft" : "embargoed", file: held.path, address: nil)
  }

  private init(_ reference: Reference, state: String, file: String, address: String?) {
    (kind, id, process) = (reference.kind.rawValue, reference.id, reference.process)
    (self.state, self.file, self.address) = (state, file, address)
    rank = Kind.allCases.firstIndex(of: reference.kind) ?? 0
  }

  var line: String { [kind, id, state, file, address ?? "-"].joined(separator: "\t") }
}

extension Dossier {
  fileprivate var shown: [Listed] {
    pages.map { Listed($0.head) }
      + files.flatMap { file in
        [Listed(file.process.head)] + Drawer.all.flatMap { $0.heads(file) }.map { Listed($0) }
          + file.issues.flatMap { issue in
            issue.positions.map { Listed($0.head, address: "\(issue.reference.path)#\($0.anchor)") }
          }
      }
  }
}

extension Kind: ExpressibleByArgument {
  /// By its name, or by that of its folder: `person`, `people`.
  public init?(argument: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == argument || $0.folder == argument }) else {
      return nil
    }
    self = kind
  }

  /// Reads a kind from the command line; what is none is told with the nearest that is.
  static func read(_ word: String) throws -> Kind { try read(word, instead: "") }

  /// The same; `instead` says what else the word is not.
  fileprivate static func read(_ word: String, instead: String) throws -> Kind {
    if let kind = Kind(argument: word) { return kind }
    let names = Kind.allCases.map(\.rawValue)
    let nearest = Spelling.nearest(to: word, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    throw ValidationError("there is no kind \"\(word)\"\(instead)\(nearest)\nKinds: \(names.joined(separator: ", "))")
  }
}
