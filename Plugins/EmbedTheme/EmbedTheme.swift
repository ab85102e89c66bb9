import Foundation
import PackagePlugin

/// Puts the files of `templates/` into the binary as string literals, so that one file is all that must be installed.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "templates").resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "DefaultTheme+Files.swift")
    let files = FileManager.default.enumerator(at: templates, includingPropertiesForKeys: [.isRegularFileKey])
    let inputs = (files?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the default theme", executable: try context.tool(named: "embed-theme").url,
        arguments: [templates.path, output.path], inputFiles: inputs, outputFiles: [output])
    ]
  }
}
