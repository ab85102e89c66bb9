import Diagnostics
import Dossier
import Exports
import Records

/// Every address that a dossier needs.
struct RouteList {
  private(set) var routes: [Route] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let language: String
  /// The folder of the language; empty for the first one.
  private let folder: String
  /// The route at each path, in lower case, because many hosts do not tell cases apart.
  private var taken: [String: (route: Route, origin: Place?)] = [:]

  /// The addresses of a site in its first language, which holds the files that all languages share.
  init(_ dossier: Dossier, assets: [String], attachments: [String]) {
    self.init(dossier, in: "")
    if dossier.settings.baseURL != nil { add("sitemap.xml", .sitemap) }
    add("robots.txt", .robots)
    for asset in assets { add("assets/" + asset, .asset(asset)) }
    for path in attachments {
      add(path, .attachment(path), from: SourceText(path: "content/" + path, bytes: []).place(0..<0))
    }
    finish(dossier)
  }

  /// Those in another language, which stand below a folder of its name. What is wrong with them is wrong with the first one's too.
  init(translated dossier: Dossier) {
    self.init(dossier, in: dossier.language + "/")
    finish(dossier)
  }

  private init(_ dossier: Dossier, in folder: String) {
    (language, self.folder) = (dossier.language, folder)
    add("index.html", .home)
    for page in dossier.pages where page.reference.path != "index.html" {
      add(page.reference.path, .ordinary(page.reference), from: page.head.origin.place)
    }
    for file in dossier.files { add(file) }
    add("search.html", .everything)
    add("everything.html", .index)
    add("404.html", .notFound)
    add("feed.xml", .feed(process: nil, issue: nil))
  }

  private mutating func finish(_ dossier: Dossier) {
    addAliases(dossier)
    checkFolders()
    checkLanguages(dossier)
    routes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension RouteList {
  private mutating func add(_ path: String, _ subject: Route.Subject, from origin: Place? = nil) {
    let route = Route(place: path, in: folder, language: language, subject: subject)
    if let first = taken[path.lowercased()] {
      guard let place = origin ?? first.origin else { return }
      let other = first.route.place
      diagnostics.append(
        Diagnostic(
          .sameAddress,
          other == path
            ? "two \(route.isFile ? "files" : "pages") would stand at \(path)"
            : "\(path) and \(other) are one address on many hosts",
          at: place.firstLine,
          related: origin == nil ? [] : first.origin.map { [.init($0.firstLine, "the other one")] } ?? [],
          notes: other != path
            ? ["they differ only in capital letters"] : route.isFile ? ["the theme has this one"] : []))
      return
    }
    taken[path.lowercased()] = (route, origin)
    routes.append(route)
  }

  private mutating func add(_ file: CaseFile) {
    let id = file.id
    add("\(id)/index.html", .process(id), from: file.process.head.origin.place)
    for drawer in Drawer.all {
      let heads = drawer.heads(file)
      if !heads.isEmpty { add("\(id)/\(drawer.kind.folder)/index.html", .list(drawer.kind, process: id)) }
      for head in heads {
        add(head.reference.path, .thing(head.reference), from: head.origin.place)
      }
    }
    add("\(id)/changes.html", .changes(process: id))
    add("\(id)/all.html", .whole(process: id))
    add("\(id)/feed.xml", .feed(process: id, issue: nil))
    for issue in file.issues { add("\(id)/issues/\(issue.id).xml", .feed(process: id, issue: issue.id)) }
    add("\(id)/data/index.html", .data(process: id))
    for name in DataFiles(of: file).names { add("\(id)/data/\(name)", .export(name: name, process: id)) }
  }

  /// What is a page cannot be a folder that holds others.
  private mutating func checkFolders() {
    for route in routes {
      let parts = route.place.lowercased().split(separator: "/")
      for depth in parts.indices.dropFirst() {
        guard let file = taken[parts[..<depth].joined(separator: "/")] else { continue }
        guard let place = taken[route.place.lowercased()]?.origin ?? file.origin else { continue }
        diagnostics.append(
          Diagnostic(
            .sameAddress, "\(file.route.place) would be a page, and a folder that holds \(route.place)",
            at: place.firstLine))
      }
    }
  }

  /// Nothing else stands in the folder of a language.
  private mutating func checkLanguages(_ dossier: Dossier) {
    var languages = Set(dossier.translations.map(\.language))
    for route in routes where !languages.isEmpty {
      guard let folder = languages.first(where: { route.place.hasPrefix($0 + "/") }) else { continue }
      guard let origin = taken[route.place.lowercased()]?.origin else { continue }
      languages.remove(folder)
      diagnostics.append(
        Diagnostic(
          .sameAddress, "\(route.place) would stand among the pages in the language \"\(folder)\"", at: origin.firstLine,
          notes: ["pages in a language other than the first stand in a folder of its name"]))
    }
  }

  /// An older address leads to the newer one. It counts from the site's root and ends in `.html` or `/`.
  private mutating func addAliases(_ dossier: Dossier) {
    let heads =
      dossier.pages.map(\.head)
      + dossier.files.flatMap { file in [file.process.head] + Drawer.all.flatMap { $0.heads(file) } }
    for head in heads {
      let places = head.origin.places(of: "aliases")
      for (index, alias) in head.aliases.enumerated() {
        let path = alias.hasPrefix("/") ? String(alias.dropFirst()) : alias
        let file = path.hasSuffix("/") ? path + "index.html" : path
        let place = index < places.count ? places[index] : head.origin.place(of: "aliases")
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard file.hasSuffix(".html"), !parts.contains(".."), !parts.contains("") else {
          diagnostics.append(
            Diagnostic(
              .badAlias, "\"\(alias)\" is no address of this site", at: place,
              notes: ["an alias counts from the site's root and ends in .html or /: old/place.html"]))
          continue
        }
        add(file, .redirect(to: head.reference.path), from: place)
      }
    }
  }
}

extension Route {
  /// Whether it is a file that is copied.
  fileprivate var isFile: Bool { if case .attachment = subject { true } else { false } }
}

extension Code {
  static let sameAddress = Code(
    "E0501", "same-address",
    "Each page has an address of its own. Addresses that differ only in capital letters are one address on many hosts.")
  static let badAlias = Code(
    "E0502", "bad-alias", "An alias is an older address of a page, from the site's root, that ends in .html or /.")
}
