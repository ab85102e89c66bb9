import ArgumentParser
import Diagnostics
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

  /// A file in a folder's content that was probably meant to hold the settings: `site.yml`, `Site.yaml`, `site.yaml.txt`.
  private static func nearSettings(in folder: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/content")) ?? []
    return names.sorted().first { name in
      let parts = name.lowercased().split(separator: ".")
      return parts.count > 1 && Spelling.nearest(to: String(parts[0]), among: ["site"]) != nil
        && ["yaml", "yml", "json", "toml"].contains(parts[1])
    }
  }

  /// What is said of a folder that is no site.
  private static func absence(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let above = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    guard Disk.exists(path) else {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: above.isEmpty ? "/" : above)) ?? []
      let nearest = parts.last.flatMap { Spelling.nearest(to: String($0), among: names.sorted()) }
      let shown = nearest.map { above == "." ? $0 : above + "/" + $0 }
      let isCode = path.wholeMatch(of: /[EWI]\d{4}/) != nil
      return "there is no folder \(path)" + (shown.map { "; did you mean \($0)?" } ?? "")
        + (isCode ? "; did you mean parley explain \(path)?" : "")
    }
    let site = holding(path).map { "; did you mean the site that it lies in, \($0)?" } ?? ""
    return "\(path) is no site: it holds no folder content/" + site
  }

  /// The site in whose content a path lies, or is to lie.
  static func holding(_ path: String) -> String? {
    let current = FileManager.default.currentDirectoryPath
    var folder = path.hasPrefix("/") ? path : current.asFolder + path
    folder = URL(filePath: folder).standardized.path
    while let slash = folder.lastIndex(of: "/"), folder != "/" {
      let (name, above) = (folder[folder.index(after: slash)...], String(folder[..<slash]))
      if name == "content", Disk.exists(folder + "/site.yaml") {
        return above == current ? "." : above
      }
      folder = above
    }
    return nil
  }

  /// The folder that was named; without a name the current one, or the nearest above it that holds `content/site.yaml`.
  static func find(_ named: String?) throws -> SiteFolder {
    if let named {
      let path = named.count > 1 && named.hasSuffix("/") ? String(named.dropLast()) : named
      guard Disk.exists(path + "/content") else { throw ValidationError(absence(of: path)) }
      return SiteFolder(path: path)
    }
    var path = FileManager.default.currentDirectoryPath
    var shown = "."
    var misnamed: String?
    while true {
      if Disk.exists(path + "/content/site.yaml") { return SiteFolder(path: shown) }
      misnamed = misnamed ?? nearSettings(in: path).map { (shown == "." ? "" : shown + "/") + "content/" + $0 }
      guard let slash = path.lastIndex(of: "/"), path != "/" else { break }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
      shown = shown == "." ? ".." : shown + "/.."
    }
    let hint = misnamed.map { "; there is \($0): did you mean to name it site.yaml?" } ?? ""
    throw ValidationError("this is no site: neither this folder nor one above it holds content/site.yaml" + hint)
  }
}
