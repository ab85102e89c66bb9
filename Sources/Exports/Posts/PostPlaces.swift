import Dossier
import Records

/// Where posts and the files beside them come to stand. Folders of pages stay as they are, so that links among them still lead there.
struct PostPlaces: Sendable {
  let kind: Kind
  /// Below `content/`, with a slash at its end.
  private let home: String
  /// Paths that are taken, in small letters, because many disks do not tell cases apart.
  private var taken: Set<String>

  init(kind: Kind, process: String, folder: String, content: Folder) {
    self.kind = kind
    let paths = content.paths.map { $0.lowercased() }
    taken = Set(paths)
    if kind == .page {
      let name = folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map { String($0).asID } ?? ""
      let stem = name.isEmpty ? "posts" : name
      let free = ([stem] + (2...paths.count + 2).map { "\(stem)-\($0)" }).first { name in
        !paths.contains { $0 == name + ".md" || $0.hasPrefix(name + "/") }
      }
      home = (free ?? stem) + "/"
    } else {
      home = "\(process)/\(kind.folder)/"
    }
  }

  /// The path of a post, from its path in the folder.
  mutating func ofPost(_ path: String, slug: String?) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    var name = slug ?? path.stem.asID
    let isIndex = ["index", "_index"].contains(path.stem)
    if isIndex, kind != .page, let folder = folders.popLast() { name = slug ?? folder.asID }
    if isIndex, kind == .page { name = "index" }
    // A file of that name would make a process of its folder.
    if kind == .page, name == Kind.process.rawValue { name += "-page" }
    if kind != .page { folders = [] }
    let front = home + folders.map { $0 + "/" }.joined()
    return free(front + (name.isEmpty ? kind.rawValue : name), ".md")
  }

  /// The path of a file that is no post.
  mutating func ofFile(_ path: String) -> String {
    let dot = path.lastIndex(of: ".").flatMap { path[$0...].contains("/") ? nil : $0 } ?? path.endIndex
    return free(home + path[..<dot], String(path[dot...]))
  }

  private mutating func free(_ stem: String, _ ending: String) -> String {
    var (path, count) = (stem + ending, 1)
    while !taken.insert(path.lowercased()).inserted {
      count += 1
      path = "\(stem)-\(count)\(ending)"
    }
    return path
  }
}

extension String {
  /// Whether it is the path of a text in Markdown.
  var isPost: Bool { [".md", ".markdown", ".mdown"].contains { lowercased().hasSuffix($0) } }

  /// A file's name without its folders and its ending.
  var stem: String {
    let name = split(separator: "/").last.map(String.init) ?? self
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The day at the front of a name: `2024-09-30-a-name`.
  var firstDay: String? {
    let day = String(prefix(10))
    return day.count == 10 && EDTFDate(parsing: day) != nil ? day : nil
  }

  /// A name as a title: without its day, with spaces.
  var readableTitle: String? {
    let words = (firstDay == nil ? self[...] : dropFirst(10)).split { "-_ ".contains($0) }.joined(separator: " ")
    return words.isEmpty ? nil : words.prefix(1).uppercased() + words.dropFirst()
  }
}
