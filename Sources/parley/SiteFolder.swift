import ArgumentParser
import Records

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a site lies on the disk.
struct SiteFolder {
  /// The path as the user would write it, without a slash at its end.
  let path: String

  var content: String { path + "/content" }
  var templates: String { path + "/templates" }
  var output: String { path + "/public" }

  /// The way to it from where a code host counts its paths: the folder that GitHub checks out, else the nearest that holds `.git`,
  /// else the current one. Empty, or with a slash at its end.
  var wayFromRepository: String {
    func absolute(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().standardized.path.asFolder }
    let site = absolute(path)
    let named = Machine.variable("GITHUB_WORKSPACE").map(absolute).flatMap { site.hasPrefix($0) ? $0 : nil }
    let current = absolute(FileManager.default.currentDirectoryPath)
    let root = named ?? Self.repository(above: site) ?? (site.hasPrefix(current) ? current : site)
    return String(site.dropFirst(root.count))
  }

  private static func repository(above folder: String) -> String? {
    var folder = folder
    while !Disk.exists(folder + ".git") {
      guard let slash = folder.dropLast().lastIndex(of: "/") else { return nil }
      folder = String(folder[...slash])
    }
    return folder
  }

  /// The folder that was named; without a name the current one, or the nearest above it that holds `content/site.yaml`.
  static func find(_ named: String?) throws -> SiteFolder {
    if let named {
      let path = named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
      guard Disk.exists(path + "/content") else {
        throw ValidationError("\(path) is no site: it holds no folder content/")
      }
      return SiteFolder(path: path)
    }
    var path = FileManager.default.currentDirectoryPath
    var shown = "."
    while true {
      if Disk.exists(path + "/content/site.yaml") { return SiteFolder(path: shown) }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { break }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
      shown = shown == "." ? ".." : shown + "/.."
    }
    throw ValidationError("this is no site: neither this folder nor one above it holds content/site.yaml")
  }
}
