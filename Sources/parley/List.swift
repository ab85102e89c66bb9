import ArgumentParser
import Diagnostics
import Dossier
import Records
import Site

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what there is: kind, id, state, file and address.")

  @OptionGroup var site: SiteArguments

  @Option(help: "Only things of this kind: issue, party, source …")
  var kind: Kind?

  func run() throws {
    let folder = try site.folder()
    let made = try Exit.onMachineFault { try Site.read(try site.input(folder)).0 }
    let dossier = made.dossier
    let shown =
      dossier.pages.map(\.head)
      + dossier.files.flatMap { file in [file.process.head] + Drawer.all.flatMap { $0.heads(file) } }
    let lines =
      shown.map {
        Line(reference: $0.reference, state: "shown", path: $0.origin.place.source.path, address: $0.reference.path)
      }
      + dossier.heldBack.map {
        Line(reference: $0.reference, state: $0.reason == .draft ? "draft" : "embargoed", path: $0.path, address: "-")
      }
    for line in lines.sorted(by: { $0.reference < $1.reference }) where kind == nil || line.reference.kind == kind {
      Machine.say(
        [line.reference.kind.rawValue, line.reference.id, line.state, line.path, line.address].joined(separator: "\t"))
    }
  }

  private struct Line {
    let reference: Reference
    let state, path, address: String
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
}
