import Foundation
import PackagePlugin

/// Puts files of the repository into the binary as string literals, so that one file is all that must be installed.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    if target.name == "parley" { return [try commit(context), try licences(context)] }
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

  /// What others wrote that goes into the program, as it was resolved for this build, with its licence.
  private func licences(_ context: PluginContext) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: "Licences+Libraries.swift")
    let libraries = libraries(of: context.package).sorted { $0.displayName.lowercased() < $1.displayName.lowercased() }
    let files = libraries.map { licence(in: $0.directoryURL) }
    let words = zip(libraries, files).flatMap { library, file in
      let (version, address) = library.resolved
      return [library.displayName, version, address, file?.path ?? ""]
    }
    let cmark = ["/usr/share/doc/libcmark-dev/copyright"].filter { FileManager.default.fileExists(atPath: $0) }
    return .buildCommand(
      displayName: "Gathering licences", executable: try context.tool(named: "embed-files").url,
      arguments: ["licences", "Licences", cmark.first ?? "", output.path] + words,
      inputFiles: files.compactMap(\.self) + cmark.map { URL(fileURLWithPath: $0) }, outputFiles: [output])
  }

  /// All packages that a package needs, each once.
  private func libraries(of package: Package) -> [Package] {
    var found: [Package] = []
    var open = package.dependencies.map(\.package)
    while let next = open.popLast() {
      guard !found.contains(where: { $0.id == next.id }) else { continue }
      found.append(next)
      open += next.dependencies.map(\.package)
    }
    return found
  }

  private func licence(in folder: URL) -> URL? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    return names.first { $0.uppercased().hasPrefix("LICEN") }.map { folder.appending(path: $0) }
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

extension Package {
  /// The version and the address of a library.
  fileprivate var resolved: (version: String, address: String) {
    switch origin {
    case .repository(let url, let version, _): (version, url)
    case .registry(_, let version): (version, "")
    default: ("", "")
    }
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
