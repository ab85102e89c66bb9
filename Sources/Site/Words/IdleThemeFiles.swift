import Diagnostics
import Records

/// What is to be said of files of a theme that nothing is made from: those in a folder or under a name that no page asks for. Templates in
/// their own folders are looked at when they are compiled.
enum IdleThemeFiles {
  static func faults(in theme: Folder) -> [Diagnostic] {
    theme.paths.filter { $0.isIdle(among: theme.paths) }.map { path in
      let nearest = path.nearest(among: theme.paths)
      return Diagnostic(
        .idleThemeFile, "nothing is made from this file",
        at: SourceText(path: "templates/" + path, bytes: []).place(0..<0),
        suggestion: nearest, label: nearest.map { "did you mean to call it templates/\($0)?" },
        notes: ["a theme's folders are \((templates + ["strings", "assets"]).joined(separator: ", "))"])
    }
  }

  /// The folders of templates.
  fileprivate static let templates = ["pages", "partials", "blocks", "letters", "feeds"]
}

extension String {
  fileprivate func isIdle(among paths: [String]) -> Bool {
    let parts = split(separator: "/").map(String.init)
    let name = parts[parts.count - 1]
    guard Self.made.contains(name.ending) else { return false }
    switch parts.count > 1 ? parts[0] : "" {
    case "strings": return name.ending != "yaml" || !(2...3).contains(name.prefix { $0.isLetter }.count)
    case "partials": return !["html", "xml", "txt"].contains(name.ending)
    case "assets": return isSlip(among: paths)
    case let folder: return !IdleThemeFiles.templates.contains(folder)
    }
  }

  /// Whether it is another file's name but for one slip: an asset of one's own is called otherwise.
  private func isSlip(among paths: [String]) -> Bool {
    // Of two that are near each other, the longer way round is the author's: what the theme has comes first.
    guard let other = Spelling.slip(self, of: paths.filter { $0 != self && $0.hasPrefix("assets/") }) else {
      return false
    }
    return Self.asked.contains(other) && !Self.asked.contains(self)
  }

  /// The path that was most likely meant: one of nearly the same name, or the only one that ends alike.
  fileprivate func nearest(among paths: [String]) -> String? {
    let others = paths.filter { $0 != self && !$0.isIdle(among: paths) }
    if let near = Spelling.nearest(to: self, among: others) { return near }
    let name = split(separator: "/").last ?? ""
    let alike = others.filter { $0.hasSuffix("/" + name) }
    return alike.count == 1 ? alike[0] : nil
  }

  private var ending: String { split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? "" }

  /// What could have been meant for something that is made: notes and licences lie where they like.
  private static let made = [
    "html", "htm", "xml", "mustache", "hbs", "handlebars", "tmpl", "liquid", "njk", "css", "scss", "js", "svg", "yaml",
    "yml", "json", "toml",
  ]

  /// The assets that pages ask for by name.
  private static let asked = [
    "parley.css", "parley.js", "search.css", "search.js", "through.js", "words.js", "icon.svg",
  ].map { "assets/" + $0 }
}

extension Code {
  static let idleThemeFile = Code(
    "W0512", "idle-theme-file",
    "A theme's files are found by their paths: pages/, partials/, blocks/, letters/ and feeds/ hold templates, strings/ the words of a language "
      + "in LANG.yaml, assets/ what is copied as it is. A file elsewhere, or of nearly the right name, changes nothing."
  )
}
