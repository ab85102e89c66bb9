import Diagnostics
import Mustache
import Templates

/// A template engine with its templates compiled, ready to draw the page into bytes.
struct Engine {
  let name: String
  let draw: () -> [UInt8]

  /// The three that are measured, our own first.
  static func all() throws -> [Engine] {
    let page = Agenda.example
    return [
      .parley(page), try .mustache("swift-mustache", page),
      try .mustache("swift-mustache, dictionaries", page.asDictionaries),
    ]
  }

  private static func parley(_ page: Agenda) -> Engine {
    let files = ["pages/agenda.html": Texts.page, "partials/row.html": Texts.row].map { path, text in
      TemplateFile(path: path, source: SourceText(path: path, text: text))
    }
    let (theme, _) = Theme.compile(files, pages: [PageDeclaration("pages/agenda.html", Agenda.self)], words: [])
    let words = theme.words([:])
    return Engine(name: "Parley") { theme.render("pages/agenda.html", page, words: words) }
  }

  private static func mustache(_ name: String, _ page: Any) throws -> Engine {
    let template = try MustacheTemplate(string: Texts.page)
    let library = MustacheLibrary(templates: ["row": try MustacheTemplate(string: Texts.row)])
    return Engine(name: name) { Array(template.render(page, library: library).utf8) }
  }
}

extension Link: MustacheCustomRenderable {
  package var renderText: String { text }
  package var isNull: Bool { false }
}

extension Agenda {
  /// The same for Mustache's quickest way to a value: a look into a dictionary in the place of reflection.
  fileprivate var asDictionaries: [String: Any] {
    [
      "title": title, "summary": summary, "open": open, "place": ["town": place.town, "country": place.country],
      "notes": notes, "rows": rows.map(\.asDictionary),
    ]
  }
}

extension Agenda.Row {
  fileprivate var asDictionary: [String: Any] {
    let always: [String: Any] = [
      "id": id, "link": link, "name": name, "stance": stance, "count": count, "agreed": agreed,
    ]
    return always.merging(says.map { ["says": $0] } ?? [:]) { $1 }
  }
}
