import DeskEditor
import Diagnostics
import Dossier
import Records
import Workers

@testable import Site

/// A whole site, built in memory: from a few lines of text or from the content of this repository.
struct Built {
  let site: Site
  let diagnostics: [Diagnostic]
  /// Everything that would be written, by path.
  let files: [String: [UInt8]]

  /// Paths count from `content/`. What every site needs is there by itself.
  init(
    _ content: [String: String], drafts: Bool = false, now: String = "2024-10-01", asOf: String? = nil,
    workers: Int = 1,
    theme: [String: String] = [:]
  ) throws {
    let needed = ["site.yaml": "title: The site\n", "p/process.md": "---\ntitle: The process\n---\n"]
    let own = Folder.memory(theme).filled(from: try .ofRepository("templates"))
    try self.init(
      .memory(needed.merging(content) { $1 }), theme: own, drafts: drafts, now: now, asOf: asOf,
      workers: Workers(count: workers))
  }

  init(_ content: Folder, theme: Folder, drafts: Bool, now: String, asOf: String?, workers: Workers) throws {
    let showing = Showing(
      drafts: drafts, now: Instant(parsing: now) ?? .distantPast, asOf: asOf.flatMap(EDTFDate.init(parsing:)))
    let (made, diagnostics) = try Site.make(
      SiteInput(content: content, theme: theme, showing: showing, workers: workers))
    let site = made.withSearch(workers)
    (self.site, self.diagnostics) = (site, diagnostics)
    let rendered = try workers.map(site.routes) { route in Result { (route.path, try site.render(route)) } }.map {
      try $0.get()
    }
    files = Dictionary(rendered, uniquingKeysWith: { first, _ in first })
  }

  /// The site that this repository shows.
  static func demonstration() throws -> Built { try whole.get() }
  private static let whole = Result { try demonstration(workers: 2) }

  /// The same, built for one test.
  static func demonstration(asOf: String? = nil, workers: Int) throws -> Built {
    try Built(
      .ofRepository("content"), theme: .ofRepository("templates"), drafts: false, now: "2100-01-01", asOf: asOf,
      workers: Workers(count: workers))
  }

  /// The text at a path; nothing where nothing stands there.
  subscript(path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  var paths: [String] { site.routes.map(\.path) }
  /// Paths and texts of all pages, sorted.
  var pages: [(path: String, text: String)] {
    paths.filter { $0.hasSuffix(".html") }.map { ($0, self[$0] ?? "") }
  }

  /// The files in which a word occurs, sorted.
  func files(with word: String) -> [String] {
    paths.filter { path in path.contains(word) || files[path]?.firstRange(of: Array(word.utf8)) != nil }
  }

  /// Links that lead nowhere, as `path: address`.
  var brokenLinks: [String] {
    let rendered = pages.map { RenderedPage(path: $0.path, bytes: Array($0.text.utf8), shownIn: "public") }
    let check = BrokenLinks(paths: paths, pages: rendered)
    return rendered.flatMap { check.check($0) }.map { "\($0.place.source.path): \($0.place.text)" }
  }

  var findings: [String] {
    Report(diagnostics).diagnostics.map {
      "\($0.code.id) \($0.place.source.path):\($0.place.start.line):\($0.place.start.column) \($0.message)"
    }
  }
}

extension Folder {
  /// A folder of this repository.
  static func ofRepository(_ name: String) throws -> Folder {
    try .disk("/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/" + name)
  }
}
