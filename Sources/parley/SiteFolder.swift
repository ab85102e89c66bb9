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
