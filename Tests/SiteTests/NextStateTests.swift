import Diagnostics
import Dossier
import Records
import Testing
import Workers

@testable import Site

/// A site that is made after an earlier state of itself is the one that is made of nothing.
struct NextStateTests {
  private static let start = [
    "site.yaml": "title: The site\nbase_url: https://example.org/\n",
    "about.md": "---\ntitle: About\n---\nSee [the talks](p/process.md).\n",
    "p/process.md":
      "---\ntitle: The talks\nparties: [a, b]\n---\nThe [border](issue:border#option-line) and [@paper].\n",
    "p/parties.yaml": "- {id: a, name: Aland}\n- {id: b, name: Bland}\n",
    "p/issues/border.md":
      "---\ntitle: The border\nquestion: Where?\noptions: {line: The line}\n---\nA treaty by [Aland](party:a).\n",
    "p/terms.yaml": "- {id: treaty, term: treaty, definition: A paper.}\n",
    "p/sources.yaml": "- {id: paper, title: The paper, published: 2024-01-01}\n",
    "q/process.md": "---\ntitle: Other talks\nparties: [c]\n---\nAs in [the border](issue:p/border), says [@herald].\n",
    "q/parties.yaml": "- {id: c, name: Cland}\n",
    "q/events.yaml": "- {id: met, date: 2024-02-01, title: They met, sources: [herald], issues: [p/issue/border]}\n",
    "shared/sources.yaml": "- {id: herald, title: The herald, published: 2024-02-01, note: Of Cland.}\n",
    "shared/parties.yaml": "- {id: un, name: United}\n",
  ]

  /// One edit after another; nothing for a file that is taken away.
  private static let edits: [(path: String, text: String?)] = [
    (
      "p/issues/border.md", "---\ntitle: The long border\nquestion: Where?\noptions: {line: The line}\n---\nA treaty.\n"
    ),
    ("p/parties.yaml", "- {id: a, name: Aaland}\n- {id: b, name: Bland}\n"),
    ("p/terms.yaml", "- {id: treaty, term: long border, definition: Another paper.}\n"),
    ("q/events.yaml", "- {id: met, date: 2025-02-01, title: They met, sources: [herald], issues: [p/issue/border]}\n"),
    ("shared/sources.yaml", "- {id: herald, title: The new herald, published: 2024-03-01}\n"),
    ("p/issues/border.md", "---\ntitle: The border\nquestion: Where?\noptions: {new: The line}\n---\nA treaty.\n"),
    ("p/issues/border.md", nil), ("p/issues/edge.md", "---\ntitle: The edge\nquestion: Where?\n---\n"),
    ("p/process.md", "---\ntitle: The talks\nparties: [a, b]\n---\nThe [edge](issue:edge).\n"),
    ("q/process.md", "---\ntitle: Other talks\n---\nNothing.\n"),
    ("q/events.yaml", "- {id: met, date: 2025-02-01, title: They met}\n"), ("about.md", nil),
    ("guide/first.md", "---\ntitle: First\naliases: [old.html]\n---\nWords.\n"),
    ("guide/first.md", "---\ntitle: First\naliases: [older.html]\n---\nWords.\n"),
    ("site.yaml", "title: The site\nraw_html: yes\n"),
    ("p/people.yaml", "- {id: x, name: Xenia, roles: [{title: Head, party: un}]}\n"),
    ("p/parties.yaml", "- {id: a, name: [}\n"), ("p/parties.yaml", "- {id: a, name: Aland}\n- {id: b, name: Bland}\n"),
    ("q/process.md", nil), ("q/process.md", "---\ntitle: Other talks\nparties: [un]\n---\nBack.\n"),
  ]

  @Test(arguments: [true, false])
  func `After each edit, pages and diagnostics are those of a site made anew`(drafts: Bool) throws {
    try expectTheSame(after: Self.edits, drafts: drafts)
  }

  /// Edits of a site in two languages.
  private static let translations: [(path: String, text: String?)] = [
    ("p/issues/border.ru.md", "---\ntitle: Граница\n---\nДоговор [стороны](party:a).\n"),
    ("site.yaml", "title: The site\nlanguages: [en, ru]\nbase_url: https://example.org/\n"),
    ("p/issues/border.ru.md", "---\ntitle: Рубеж\n---\nДоговор [стороны](party:a).\n"),
    (
      "p/issues/border.md",
      "---\ntitle: The edge\nru: {title: Край}\nquestion: Where?\noptions: {line: The line}\n---\nNo treaty.\n"
    ),
    ("p/issues/border.ru.md", "---\nunreviewed: yes\nquestion: Где?\n---\n"), ("p/issues/border.ru.md", nil),
    ("p/parties.ru.yaml", "- {id: a, name: А}\n"), ("p/parties.ru.yaml", "- {id: a, draft: yes, name: А}\n"),
    ("p/parties.yaml", "- {id: a, name: Aaland}\n- {id: b, name: Bland}\n"),
    ("shared/sources.ru.yaml", "- {id: herald, note: Другая заметка.}\n"),
    ("q/process.ru.md", "---\ntitle: Другие переговоры\n---\nСмотри [](issue:p/border).\n"),
    ("q/process.ru.md", "---\ntitle: Другие переговоры\n---\nСмотри [](issue:p/bordr).\n"), ("q/process.ru.md", nil),
    ("site.yaml", "title: The site\nlanguages: [en, ru, hy]\n"),
    ("about.hy.md", "---\ntitle: Մեր մասին\n---\nՏես [այստեղ](p/process.md).\n"),
    ("site.yaml", "title: The site\nlanguages: [en, hy]\n"), ("site.yaml", "title: The site\n"),
  ]

  @Test(arguments: [true, false])
  func `So they are where the site is told in several languages`(drafts: Bool) throws {
    try expectTheSame(after: Self.translations, drafts: drafts)
  }

  @Test func `So they are after the zone of the site's days has changed`() throws {
    try expectTheSame(
      after: [
        ("q/events.yaml", "- {id: met, date: 2025-02-01, title: They met, embargo: 2025-03-01}\n"),
        ("site.yaml", "title: The site\ntime_zone: +04:00\n"), ("site.yaml", "title: The site\n"),
      ], drafts: false)
  }

  @Test func `So they are after fifty edits, deletions and restores by chance`() throws {
    var state: UInt64 = 11
    func pick<Thing>(_ things: [Thing]) -> Thing {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return things[Int(state >> 33) % things.count]
    }
    let restores = Self.start.map { (path: $0.key, text: String?.some($0.value)) }.sorted { $0.path < $1.path }
    let deletions = restores.filter { $0.path != "site.yaml" }.map { (path: $0.path, text: String?.none) }
    try expectTheSame(
      after: (0..<50).map { _ in
        pick([pick(Self.edits), pick(restores), pick(restores), pick(restores), pick(deletions)])
      }, drafts: true)
  }

  private func expectTheSame(after edits: [(path: String, text: String?)], drafts: Bool) throws {
    let theme = try Folder.ofRepository("templates")
    var content = Self.start
    var (earlier, whole): (Site?, Int) = (nil, 0)
    for (path, text) in [("site.yaml", Self.start["site.yaml"])] + edits {
      content[path] = text
      var input = SiteInput(
        content: .memory(content), theme: theme, showing: Showing(drafts: drafts, now: .distantPast, asOf: nil),
        workers: Workers(count: 2))
      let fresh = try Site.make(input)
      input.earlier = earlier
      let next = try Site.make(input)
      #expect(words(next.1) == words(fresh.1), "after \(path)")
      #expect(next.0.routes == fresh.0.routes, "after \(path)")
      #expect(next.0.dossier.heldBack == fresh.0.dossier.heldBack, "after \(path)")
      for route in fresh.0.routes where try next.0.render(route) != fresh.0.render(route) {
        Testing.Issue.record("\(route.path) differs after \(path)")
      }
      guard !Report(fresh.1).hasErrors else { continue }
      earlier = next.0
      whole += 1
    }
    #expect(whole > edits.count / 4, "most states have errors, and nothing is taken over")
  }

  private func words(_ found: [Diagnostic]) -> [String] {
    Report(found).diagnostics.map {
      "\($0.code.id) \($0.place.source.path) \($0.place.start) \($0.message) \($0.notes)"
    }
  }
}
