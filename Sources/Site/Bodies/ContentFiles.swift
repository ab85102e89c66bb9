import Diagnostics
import Dossier
import Exports

/// The files of the content as links in bodies name them, and where each leads on the site.
struct ContentFiles: Sendable {
  /// Path on the site by path in the content.
  private let targets: [String: String]
  /// The things whose pages stand at paths of the site.
  private let things: [String: Reference]
  /// Paths of files that are copied.
  private let attachments: Set<String>

  /// Paths of files that things are written in, shown or not.
  private let written: Set<String>

  init(_ dossier: Dossier, attachments: [String], written: [String]) {
    self.attachments = Set(attachments)
    self.written = Set(written)
    var targets = Dictionary(attachments.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    var things: [String: Reference] = [:]
    func add(_ head: Head) {
      things[head.reference.path] = head.reference
      let path = head.origin.place.source.path
      if path.hasSuffix(".md") { targets[String(path.dropFirst("content/".count))] = head.reference.path }
      targets[head.reference.path] = head.reference.path
    }
    dossier.pages.forEach { add($0.head) }
    for file in dossier.files {
      add(file.process.head)
      Drawer.all.forEach { $0.heads(file).forEach(add) }
      let lists = Section.all.filter { !$0.isEmpty(file) }.map { $0.path(in: file) }
      for path in lists + DataFiles(of: file).names.map({ "\(file.id)/data/\($0)" }) { targets[path] = path }
    }
    for page in ["index.html", "search.html", "everything.html"] { targets[page] = page }
    targets["index.md"] = "index.html"
    self.targets = targets
    self.things = things
  }

  /// The path on the site that a link in a file leads to; a folder means its first page.
  func target(of path: String, from source: String) -> String? {
    guard let full = resolved(path, from: source) else { return nil }
    return targets[full] ?? targets[full.isEmpty ? "index.html" : full + "/index.html"]
  }

  /// Whether a link in a file leads to something that is written, be it held back or broken.
  func holds(_ path: String, from source: String) -> Bool {
    target(of: path, from: source) != nil || resolved(path, from: source).map(written.contains) ?? false
  }

  /// The thing whose page stands at a path of the site.
  func thing(at path: String) -> Reference? { things[path] }

  /// Whether a path on the site is a file that is copied.
  func isAttachment(_ path: String) -> Bool { attachments.contains(path) }

  /// What was probably meant, written as the author would: a file of nearly that name in its folder, or of that name in another,
  /// or one at nearly that path. For a picture it is a picture.
  func nearest(to path: String, from source: String) -> String? {
    let path = path.replacing("\\", with: "/")
    guard let full = resolved(path, from: source) else { return nil }
    let files = written.union(targets.keys).filter { full.isPictureFile ? $0.isPictureFile : true }.sorted()
    let beside = files.filter { $0.folder == full.folder }
    let near = Spelling.nearest(to: full.name, among: beside.map(\.name)).map { full.folder + $0 }
    let nearest =
      near ?? sameName(as: full) ?? alike(full)
      ?? Spelling.nearest(to: full, among: files.filter { $0.name == full.name })
    return (nearest ?? (files.contains(full) ? full : nil)).map {
      $0.relative(to: String(source.dropFirst("content/".count)))
    }
  }

  /// Where a file lies that has moved: the only one of its name, written as the author would.
  func moved(_ path: String, from source: String) -> String? {
    guard let full = resolved(path, from: source), let found = sameName(as: full) else { return nil }
    return found.relative(to: String(source.dropFirst("content/".count)))
  }

  private func sameName(as path: String) -> String? {
    let same = targets.keys.filter { $0.name == path.name }
    return same.count == 1 ? same.first : nil
  }

  /// The only one of that name, in whatever letters.
  private func alike(_ path: String) -> String? {
    let same = targets.keys.filter { $0.name.lowercased() == path.name.lowercased() }
    return same.count == 1 ? same.first : nil
  }

  /// A path from the content's root; nothing where it leads out of the content.
  private func resolved(_ path: String, from source: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : source.split(separator: "/").dropFirst().dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  /// A path's last part.
  fileprivate var name: String { split(separator: "/").last.map(String.init) ?? "" }

  /// What stands before it, with a slash at its end.
  fileprivate var folder: String { String(dropLast(name.count)) }

  /// Whether it ends as the name of a picture does.
  var isPictureFile: Bool {
    let name = lowercased()
    return [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"].contains { name.hasSuffix($0) }
  }
}
