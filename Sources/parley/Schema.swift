import ArgumentParser
import Diagnostics
import Dossier
import Exports

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints what a kind's front matter may hold, as a JSON Schema for editors.",
    discussion: "Without a kind, the schema of dossier.json, in which everything about a process goes out.")

  @Argument(help: "A kind: issue, event, statement, source …")
  var kind: String?

  func run() throws {
    guard let kind else { return Machine.say(DossierSchema.whole()) }
    guard let kind = Kind(argument: kind) else {
      let nearest = Spelling.nearest(to: kind, among: Kind.allCases.map(\.rawValue))
      throw ValidationError("there is no kind \"\(kind)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
    }
    Machine.say(DossierSchema.frontMatter(of: kind))
  }
}
