import Diagnostics
import Dossier
import Exports
import Records

/// Every address that a dossier needs.
struct RouteList {
  private(set) var routes: [Route] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let basis: Basis
  /// The route at each path, folded, because many hosts do not tell cases apart.
  private var taken: [String: (route: Route, origin: Place?)] = [:]
  /// What was looked at of paths that authors name, so that a folder is spoken of once.
  private var named: Set<String> = []

  /// What addresses follow from beside the names of things.
  private struct Basis: Equatable {
    let language: String
    /// The folder that they stand in; empty for the first language.
    var folder = ""
    /// The languages that have a folder each.
    let others: [String]
    /// Whether links go with pictures that Parley makes: where the author names none, and an address can be told.
    var hasPictures = false
    /// Files that stand beside the pages, by what they are.
    var files: [String: Route.Subject] = [:]
    var attachments: [String] = []
  }

  /// Those of a site in its first language, with the files that all its languages share; `earlier` are those of a state with the same
  /// names, if there is one.
  static func read(
    _ dossier: Dossier, assets: [String], attachments: [String], after earlier: RouteList?
  ) -> RouteList {
    let settings = dossier.settings
    var basis = Basis(
      language: dossier.language, others: dossier.translations.map(\.language),
      hasPictures: settings.baseURL != nil && settings.sharePicture == nil)
    for asset in assets { basis.files["assets/" + asset] = .asset(asset) }
    if settings.baseURL != nil { basis.files["sitemap.xml"] = .sitemap }
    basis.files["robots.txt"] = .robots
    basis.attachments = attachments
    // Faults stand in texts that may have moved.
    if let earlier, earlier.basis == basis, earlier.diagnostics.isEmpty { return earlier }
    return RouteList(dossier, basis)
  }

  /// Those in another language, below a folder of its name. A search asks the index beside its script, so each language has the script.
  /// What is wrong with them is wrong with those in the first language, too.
  static func read(translated dossier: Dossier, assets: [String], after earlier: RouteList?) -> RouteList {
    var basis = Basis(language: dossier.language, folder: dossier.language + "/", others: [])
    for script in assets where script == Site.searchScript { basis.files["assets/" + script] = .asset(script) }
    if let earlier, earlier.basis == basis { return earlier }
    return RouteList(dossier, basis)
  }

  private init(_ dossier: Dossier, _ basis: Basis) {
    self.basis = basis
    add("index.html", .home)
    for page in dossier.pages where page.reference.path != "index.html" {
      add(page.reference.path, .ordinary(page.reference), from: page.head.origin.place)
    }
    for file in dossier.files { add(file) }
    add("search.html", .everything)
    add("everything.html", .index)
    add("404.html", .notFound)
    add("feed.xml", .feed(process: nil, issue: nil))
    for (path, file) in basis.files.sorted(by: { $0.key < $1.key }) { add(path, file) }
    for path in basis.attachments {
      add(path, .attachment(path), from: SourceText(path: "content/" + path, bytes: []).place(0..<0))
    }
    addAliases(dossier)
    checkFolders()
    checkLanguages()
    (taken, named) = ([:], [])
    routes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

extension RouteList {
  private mutating func add(_ path: String, _ subject: Route.Subject, from origin: Place? = nil) {
    let route = Route(place: path, in: basis.folder, language: basis.language, subject: subject)
    if let first = taken[path.folded] {
      guard origin != nil || first.origin != nil else { return }
      diagnostics.append(.sameAddress(route, from: origin, as: first.route, from: first.origin))
      return
    }
    if let origin, let fault = path.tooLong(at: origin.firstLine) { return diagnostics.append(fault) }
    if let origin { diagnostics += path.unportableParts(at: origin.firstLine, known: &named) }
    taken[path.folded] = (route, origin)
    routes.append(route)
  }

  private mutating func add(_ file: CaseFile) {
    let id = file.id
    add("\(id)/index.html", .process(id), from: file.process.head.origin.place)
    for drawer in Drawer.all {
      let heads = drawer.heads(file)
      if file.lists(drawer.kind) { add("\(id)/\(drawer.kind.folder)/index.html", .list(drawer.kind, process: id)) }
      for head in heads {
        add(head.reference.path, .thing(head.reference), from: head.origin.place)
        for letter in drawer.kind == .briefing ? Letter.allCases : [] {
          add(letter.path(of: head.reference), .letter(head.reference, letter), from: head.origin.place)
        }
      }
    }
    add("\(id)/changes.html", .changes(process: id))
    add("\(id)/all.html", .whole(process: id))
    add("\(id)/feed.xml", .feed(process: id, issue: nil))
    for issue in file.issues { add("\(id)/issues/\(issue.id).xml", .feed(process: id, issue: issue.id)) }
    if basis.hasPictures, !file.issues.isEmpty { add(SharePicture.path(of: id), .picture(process: id)) }
    add("\(id)/data/index.html", .data(process: id))
    for name in DataFiles(of: file).names { add("\(id)/data/\(name)", .export(name: name, process: id)) }
  }

  /// What is a page cannot be a folder that holds others, and folders that differ only in capital letters are one.
  private mutating func checkFolders() {
    var folders: [String: (path: String, origin: Place?)] = [:]
    for route in routes {
      let parts = route.place.split(separator: "/")
      let origin = taken[route.place.folded]?.origin
      for depth in parts.indices.dropFirst() {
        let folder = parts[..<depth].joined(separator: "/")
        if let file = taken[folder.folded], let place = origin ?? file.origin {
          diagnostics.append(
            Diagnostic(
              .sameAddress, "\(file.route.place) would be a page, and a folder that holds \(route.place)",
              at: place.firstLine))
        }
        guard let first = folders[folder.folded] else {
          folders[folder.folded] = (folder, origin)
          continue
        }
        guard first.path != folder, let place = origin ?? first.origin else { continue }
        diagnostics.append(.sameFolder(folder, at: place, as: first.path, from: origin == nil ? nil : first.origin))
        folders[folder.folded] = (folder, origin)
      }
    }
  }

  /// Nothing else stands in the folder of a language; that is said once of each.
  private mutating func checkLanguages() {
    var folders = Set(basis.others.map { ($0 + "/").folded })
    for route in routes where !folders.isEmpty {
      guard let folder = folders.first(where: { route.place.folded.hasPrefix($0) }),
        let origin = taken[route.place.folded]?.origin
      else { continue }
      folders.remove(folder)
      diagnostics.append(
        Diagnostic(
          .sameAddress, "\(route.place) would stand among the pages in the language \"\(folder.dropLast())\"",
          at: origin.firstLine, notes: ["pages in a language other than the first stand in a folder of its name"]))
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

extension Code {
  static let badAlias = Code(
    "E0502", "bad-alias", "An alias is an older address of a page, from the site's root, that ends in .html or /.")
}
