import Foundation
import PackagePlugin

/// Puts files of the repository into the binary as string literals, so that one file is all that must be installed.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    if target.name == "parley" { return [try commit(context)] }
    guard let cargo = Cargo.all[target.name] else { return [] }
    let root = context.package.directoryURL.appending(path: cargo.folder).resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "\(cargo.type)+Files.swift")
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    let names = found.filter { !$0.hasDirectoryPath }.map { String($0.path.dropFirst(root.path.count + 1)) }
      .filter(cargo.takes).sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(cargo.folder)", executable: try context.tool(named: "embed-files").url,
        arguments: [cargo.encoding, cargo.type, root.path, output.path] + names,
        inputFiles: names.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// Which commit is built. Git's own files are named as inputs, so that the next commit is built as itself.
  private func commit(_ context: PluginContext) throws -> Command {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Checkout+Commit.swift")
    let git = gitFolder(root)
    let inputs = ["HEAD", "logs/HEAD"].compactMap { git?.appending(path: $0) }
    return .buildCommand(
      displayName: "Asking which commit this is", executable: try context.tool(named: "embed-files").url,
      arguments: ["commit", "Checkout", git == nil ? "" : root.path, output.path],
      inputFiles: inputs.filter { FileManager.default.fileExists(atPath: $0.path) }, outputFiles: [output])
  }

  /// Where git keeps what belongs to this work tree; nothing for sources that came without it.
  private func gitFolder(_ root: URL) -> URL? {
    let git = root.appending(path: ".git")
    guard let link = try? String(contentsOf: git, encoding: .utf8) else {
      return FileManager.default.fileExists(atPath: git.path) ? git : nil
    }
    let path = link.dropFirst("gitdir: ".count).trimmingCharacters(in: .newlines)
    return URL(fileURLWithPath: path, relativeTo: root)
  }
}

/// What a module carries.
private struct Cargo: Sendable {
  let folder: String
  /// The type that gets a static `files`: their texts by their paths below the folder.
  let type: String
  /// `text`: anything else than UTF-8 ends the build; `any`: what is no UTF-8 becomes U+FFFD.
  let encoding: String
  let takes: @Sendable (String) -> Bool

  /// By the module's name.
  static let all = [
    "DefaultTheme": Cargo(folder: "templates", type: "DefaultTheme", encoding: "text") { !isHidden($0) },
    "Scaffold": Cargo(folder: "Sources/Scaffold/Site", type: "StarterSite", encoding: "text") {
      !isHidden($0) && !$0.hasPrefix("public/")
    },
    "Preview": Cargo(folder: "Sources/Preview/Client", type: "PreviewFile", encoding: "text") { !isHidden($0) },
    // The mistakes that have been put right; what is printed of them is the tests' alone.
    "Lessons": Cargo(folder: "Tests/ParleyTests/Fixtures/mistakes", type: "Lesson", encoding: "any") { name in
      !isHidden(name) && (name.contains("/wrong/") || name.contains("/right/") || name.hasSuffix("/without.txt"))
    },
  ]

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") }
  }
}
