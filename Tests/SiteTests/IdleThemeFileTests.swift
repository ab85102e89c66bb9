import Diagnostics
import Records
import Testing

@testable import Site

/// Files of a theme that nothing is made from.
struct IdleThemeFileTests {
  private static let theme = [
    "pages/term.html", "partials/name.html", "strings/en.yaml", "strings/hy.yaml", "assets/parley.css",
    "feeds/atom.xml",
  ]

  private func told(_ path: String) -> [String] {
    let files = Dictionary(uniqueKeysWithValues: (Self.theme + [path]).map { ($0, "") })
    return IdleThemeFiles.faults(in: .memory(files)).map {
      "\($0.code.id) \($0.place.source.path)" + ($0.suggestion.map { " → \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("partial/name.html", "partials/name.html"), ("page/term.html", "pages/term.html"),
    ("term.html", "pages/term.html"),
    ("layouts/_default/single.html", nil), ("partials/name.mustache", "partials/name.html"),
    ("strings/en.yml", "strings/en.yaml"),
    ("strings/english.yaml", "strings/en.yaml"), ("assets/parlay.css", "assets/parley.css"),
    ("parley.css", "assets/parley.css"),
    ("static/house.css", nil),
  ])
  func `A file that nothing is made from is told, with the name it was probably to have`(path: String, nearest: String?)
  {
    #expect(told(path) == ["W0512 templates/\(path)" + (nearest.map { " → \($0)" } ?? "")])
  }

  @Test(arguments: [
    "README.md", "notes.txt", "LICENSE", "assets/house.css", "assets/fonts/own.woff2", "partials/own.html",
    "strings/pt-BR.yaml", "pages/own.html", "letters/text/own.html",
  ])
  func `What is used, looked at elsewhere, or for people is let be`(path: String) {
    #expect(told(path) == [])
  }
}
