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
    if let fault = misspelt(arguments) { exit(withError: fault) }
    Machine.admitSignals()
    main(arguments)
  }

  /// What is said of a first word, or of a word after `help`, that is no command; the parser itself knows no near ones.
  private static func misspelt(_ arguments: [String]) -> ValidationError? {
    guard let first = arguments.first else { return nil }
    let isHelp = first == "help" && arguments.count > 1
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    let word = isHelp ? arguments[1] : first
    if !word.hasPrefix("-") { return names.contains(word) ? nil : unknown("command", word, among: names) }
    let options = [
      "--help", "--version", "--licenses", "--licences", "--help-hidden", "--generate-completion-script",
      "--experimental-dump-help",
    ]
    let isKnown = ["-h", "-help"].contains(word) || options.contains { word == $0 || word.hasPrefix($0 + "=") }
    return isKnown ? nil : unknown("option", word, among: options)
  }

  private static func unknown(_ sort: String, _ word: String, among names: [String]) -> ValidationError {
    let nearest = Spelling.nearest(to: word, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
    return ValidationError("there is no \(sort) \"\(word)\"\(nearest)")
  }
}

/// What this program was built from: a plugin of the build asks git.
enum Checkout {}
