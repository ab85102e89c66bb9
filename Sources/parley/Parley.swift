import ArgumentParser
import Diagnostics
import Markdown

@main
struct Parley: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Builds briefing websites from Markdown files with a structured issue model.",
    discussion: """
      A site is a folder that holds content/ and, if it has a theme of its own, templates/. Every command takes the site's \
      folder; without one it is the current folder or the nearest above it that holds content/site.yaml.
      """,
    version: "parley \(version)\(Checkout.commit.map { " (\($0))" } ?? ""), libcmark \(CommonMark.version)",
    subcommands: [
      New.self, Build.self, Check.self, Serve.self, Publish.self, Changes.self, List.self, Export.self, Import.self,
      Schema.self,
      Views.self, MarkdownCommand.self, Explain.self,
    ])

  @Flag(
    name: [.long, .customLong("licences")],
    help: "Show what others wrote that is part of this program: versions and licences.")
  var licenses = false
}

extension Parley {
  func run() throws {
    guard licenses else { throw CleanExit.helpRequest(self) }
    Machine.say(Licences.text)
  }

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Asked by tools at every turn; to know all commands first takes longer than all else.
    if arguments == ["--version"] { return Machine.say(configuration.version) }
    if let fault = unknownCommand(arguments.first) { exit(withError: fault) }
    Machine.admitSignals()
    main(arguments)
  }

  /// What is said of a first word that is no command; the parser itself knows no near ones.
  private static func unknownCommand(_ word: String?) -> ValidationError? {
    guard let word, !word.hasPrefix("-") else { return nil }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !names.contains(word) else { return nil }
    let nearest = Spelling.nearest(to: word, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    return ValidationError("there is no command \"\(word)\"\(nearest)")
  }
}

/// What this program was built from: a plugin of the build asks git.
enum Checkout {}
