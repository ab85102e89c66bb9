import ArgumentParser
import Markdown

@main
struct Parley: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Builds briefing websites from Markdown files with a structured issue model.",
    discussion: """
      A site is a folder that holds content/ and, if it has a theme of its own, templates/. Every command takes the site's \
      folder; without one it is the current folder or the nearest above it that holds content/site.yaml.
      """,
    version: "parley \(version), libcmark \(CommonMark.version)",
    subcommands: [
      New.self, Build.self, Check.self, Serve.self, Publish.self, Changes.self, List.self, Export.self, Import.self,
      Schema.self,
      Views.self, MarkdownCommand.self, Explain.self,
    ])
}
