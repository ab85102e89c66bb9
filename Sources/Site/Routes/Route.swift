package import Dossier

/// An address of the site, and what stands there.
package struct Route: Sendable, Hashable {
  /// Relative to the site's root, with `/` between its parts: `ru/armenia-azerbaijan/issues/border.html`.
  package let path: String
  /// The same within its language: `armenia-azerbaijan/issues/border.html`. Other languages have the same page at the same place.
  package let place: String
  /// The language its words are in: `en`. Addresses of languages beside the site's first stand below a folder of that name.
  package let language: String
  package let subject: Subject

  /// The folder of its language: `ru/`; empty for the first one.
  package var folder: String { String(path.dropLast(place.count)) }

  /// A place below the folder of a language, which for the first one is none.
  init(place: String, in folder: String, language: String, subject: Subject) {
    (path, self.place, self.language, self.subject) = (folder + place, place, language, subject)
  }

  /// What a route shows. A process is named by its id, which is its folder.
  package enum Subject: Sendable, Hashable {
    case home
    case ordinary(Reference)
    /// The state of play.
    case process(String)
    case list(Kind, process: String)
    case thing(Reference)
    /// A briefing in a form that leaves the site.
    case letter(Reference, Letter)
    case changes(process: String)
    /// All of a process on one page.
    case whole(process: String)
    case data(process: String)
    /// One of the files that `data.html` lists.
    case export(name: String, process: String)
    /// The picture that goes with links to a process.
    case picture(process: String)
    /// The search.
    case everything
    /// Every page on one.
    case index
    /// A part of the search's index, by its name.
    case search(String)
    case notFound
    case redirect(to: String)
    case feed(process: String?, issue: String?)
    case sitemap
    case robots
    /// A file of the theme's assets.
    case asset(String)
    /// A file of the content, by its path there.
    case attachment(String)
  }

  /// The process it is made from; nothing where it belongs to none.
  var process: String? {
    switch subject {
    case .process(let id), .list(_, let id), .changes(let id), .whole(let id), .data(let id), .export(_, let id),
      .picture(let id):
      id
    case .thing(let reference), .letter(let reference, _): reference.process
    case .feed(let id, _): id
    default: nil
    }
  }

  /// Whether it is a page that readers find by itself, and so stands in the site map.
  package var isPage: Bool {
    switch subject {
    case .home, .ordinary, .process, .list, .thing, .changes, .whole, .data, .everything, .index: true
    default: false
    }
  }
}

extension Route {
  /// Whether a file of the theme or of the content stands there as it is.
  package var isCopied: Bool {
    switch subject {
    case .asset, .attachment: true
    default: false
    }
  }
}

extension Reference {
  /// The ordinary page at an address without its ending: `guide/first-steps`.
  init(page address: String) {
    let parts = address.split(separator: "/").map(String.init)
    self.init(.page, parts.last ?? "", in: parts.dropLast().joined(separator: "/"))
  }

  /// The path of the thing's page from the site's root.
  package var path: String {
    switch kind {
    case .process: "\(id)/index.html"
    case .page: (process.isEmpty ? "" : process + "/") + id + ".html"
    default: "\(process)/\(kind.folder)/\(id).html"
    }
  }
}

extension String {
  /// The way from one path of the site to another: `../issues/border.html`. From a page to itself it is the page's own name.
  package func relative(to page: String) -> String {
    // How much the two share, up to the last slash up to which they are the same; and how many folders lead out of the other.
    var (offset, shared, up) = (0, 0, 0)
    var isShared = true
    var own = utf8.makeIterator()
    for byte in page.utf8 {
      isShared = isShared && own.next() == byte
      if isShared { offset += 1 }
      guard byte == UInt8(ascii: "/") else { continue }
      if isShared { shared = offset } else { up += 1 }
    }
    if up == 0, shared == 0 { return self }
    return String(repeating: "../", count: up) + Substring(utf8.dropFirst(shared))
  }
}
