/// What can be said of a relative path without looking at a disk.
package enum SitePath {
  /// The folders that a path lies in, outermost first: `a/b/c.html` lies in `a` and `a/b`.
  package static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The folder that a path lies in; empty for the output folder itself.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[..<slash])
  }

  /// A form that is equal for paths that a forgiving disk takes for one: capitals do not count, and as Swift compares
  /// strings by canonical equivalence, neither do the ways to write an accent.
  package static func folded(_ path: String) -> String {
    path.lowercased()
  }

  /// The order of lists of paths: by their bytes, so that no locale changes it.
  package static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Throws for the first two of these sorted paths that cannot stand in one folder.
  package static func check(_ paths: [String]) throws(OutputError) {
    var files: [String: String] = [:]
    files.reserveCapacity(paths.count)
    for path in paths {
      guard let other = files.updateValue(path, forKey: folded(path)) else { continue }
      throw other.utf8.elementsEqual(path.utf8) ? .samePathTwice(path) : .pathsFallTogether(other, path)
    }
    var seen: Set<String> = []
    for path in paths {
      for folder in folders(of: path).reversed() {
        guard seen.insert(folder).inserted else { break }
        if let file = files[folded(folder)] { throw .fileAndFolder(file: file, inside: path) }
      }
    }
  }
}
