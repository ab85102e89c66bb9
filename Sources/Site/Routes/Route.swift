package import Dossier

/// An address of the site, and what stands there.
package struct Route: Sendable, Hashable {
  /// Relative to the site's root, with `/` between its parts: `armenia-azerbaijan/issues/border.html`.
  package let path: String
  /// The language its words are in: `en`. Addresses of languages beside the site's first stand below a folder of that name.
  package let language: String
  package let subject: Subject

  /// What a route shows. A process is named by its id, which is its folder.
  package enum Subject: Sendable, Hashable {
    case home
    case ordinary(Reference)
    /// The state of play.
    case process(String)
    case list(Kind, process: String)
    case thing(Reference)
    case changes(process: String)
    /// All of a process on one page.
    case whole(process: String)
    case data(process: String)
    /// One of the files that `data.html` lists.
    case export(name: String, process: String)
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

  /// Whether it is a page that readers find by itself, and so stands in the site map.
  package var isPage: Bool {
    switch subject {
    case .home, .ordinary, .process, .list, .thing, .changes, .whole, .data, .everything, .index: true
    default: false
    }
  }
}

extension Reference {
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
    let from = page.split(separator: "/").dropLast()
    let to = split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared)).joined(separator: "/")
  }
}
