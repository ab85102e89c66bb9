import Diagnostics
import Dossier
import Records
import Testing

@testable import Exports

/// A folder of posts on its way into a content folder.
struct PostImportTests {
  private static let content = [
    "site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n",
    "p/issues.yaml": "- {id: i, title: I, question: Q}\n",
    "p/briefings/taken.md": "---\ntitle: T\ndate: 2024-01-01\n---\n", "blog/old.md": "x",
  ]

  private func posts(_ files: [String: String], named name: String = "in/Posts", as kind: Kind = .page) throws
    -> PostImport
  {
    let content = Folder.memory(Self.content)
    let (records, _) = try Records.read(content, tables: Kind.tables)
    let dossier = Dossier.read(records, showing: Showing(drafts: true, now: .distantFuture, asOf: nil)).0
    return try PostImport(Folder.memory(files), named: name, as: kind, of: "p", into: content, saying: dossier)
  }

  private func written(_ text: String, as kind: Kind = .page, named name: String = "a.md") throws -> String {
    let posts = try posts([name: text], as: kind)
    #expect(posts.diagnostics == [])
    return String(decoding: try #require(posts.arrivals.first).bytes, as: UTF8.self)
  }

  @Test func `What has a place goes there, and the rest is kept under extra`() throws {
    #expect(
      try written(
        """
        ---
        title: A post
        description: What it is
        date: 2024-09-30T10:00:00+02:00
        tags: [talks, "A & B"]
        weight: 5
        author: [Ann, Ben]
        aliases: /old/place
        draft: false
        params: {colour: red}
        ---
        Body.

        """) == """
          ---
          title: A post
          date: 2024-09-30T10:00:00+02:00
          summary: What it is
          aliases:
            - "/old/place/"
          extra:
            tags:
              - talks
              - A & B
            weight: 5
            author: [Ann, Ben]
            params:
              colour: red
          ---
          Body.

          """)
  }

  @Test func `Front matter in TOML says the same, and a date that loses its time is kept as it was`() throws {
    #expect(
      try written(
        """
        +++
        title = "A \\"post\\""   # said so
        date = 2024-09-30 10:00:00
        draft = true
        tags = [
          "one",
          'two',
        ]
        [params]
          colour = "red"
          "b c".d = 1_0
        [[menu]]
        name = '''x'''
        +++

        Body.
        """) == """
          ---
          title: A "post"
          date: 2024-09-30
          draft: yes
          extra:
            date: 2024-09-30 10:00:00
            tags: [one, two]
            params:
              colour: red
              b c:
                d: 1_0
            menu:
              - name: x
          ---

          Body.
          """)
  }

  @Test func `A plain text is called by its heading, else by its name, and dated by its name`() throws {
    #expect(try written("# The talks\n\nThey met.\n") == "---\ntitle: The talks\n---\n\nThey met.\n")
    #expect(
      try written("They met.\n", named: "2024-09-30-the_talks.md")
        == "---\ntitle: The talks\ndate: 2024-09-30\n---\nThey met.\n")
  }

  @Test func `A briefing takes what is an edition's: issues that are there, an author`() throws {
    let text = try written(
      "---\ntitle: T\ndate: 2024-09-30\nissues: [i]\nauthors: [Ann, Ben]\nstatus: published\nlastmod: 2024-10-01\n---\nB\n",
      as: .briefing)
    #expect(
      text
        == "---\ntitle: T\ndate: 2024-09-30\nauthor: Ann, Ben\nissues: [i]\nextra:\n  status: published\n  lastmod: 2024-10-01\n---\nB\n"
    )
    #expect(
      try posts(["a.md": "---\nissues: [nobody]\ndate: 2024\n---\n"], as: .briefing).readings.map(\.field) == [
        "extra.issues", "date",
      ])
    let undated = try posts(["a.md": "B\n"], as: .briefing)
    #expect(undated.diagnostics.map(\.code.id) == ["E0651"])
  }

  @Test func `Files keep their places below a folder of their own, and nothing that stands there is touched`() throws {
    let files = [
      "a.md": "", "Über Uns.md": "", "sub/_index.md": "", "sub/b/index.md": "", "sub/b/map.png": "png",
      "s.md": "---\nslug: other\n---\n", "process.md": "",
    ]
    func paths(_ name: String, _ kind: Kind) throws -> [String] {
      try posts(files, named: name, as: kind).arrivals.map(\.path).sorted()
    }
    #expect(
      try paths("in/Posts", .page) == [
        "posts/a.md", "posts/ber-uns.md", "posts/other.md", "posts/process-page.md", "posts/sub/b/index.md",
        "posts/sub/b/map.png", "posts/sub/index.md",
      ])
    #expect(try paths("blog", .page).allSatisfy { $0.hasPrefix("blog-2/") })
    let briefings = try posts(["taken.md": "", "new/index.md": "", "new/x.png": ""], as: .briefing).arrivals.map(\.path)
    #expect(briefings == ["p/briefings/new.md", "p/briefings/taken-2.md", "p/briefings/new/x.png"])
  }

  @Test
  func `Front matter that cannot be read is told, and nothing of its file is taken`() throws {
    let posts = try posts([
      "a.md": "---\ntitle: T\n---\nA {{< figure src=\"x\" >}} b\n{% include y %}\n{{ plain }}\n",
      "b.md": "+++\na = 1\nb 2\n+++\n",
    ])
    #expect(
      posts.diagnostics.map { "\($0.code.id) \($0.place.text)" } == ["E0650 b 2"])
    #expect(posts.arrivals.map(\.origin) == ["a.md"])
  }

  @Test(arguments: [
    "a = ", "a = \"x", "= 1", "a = [1", "a = {b = 1", "[a", "a = 1\na = 2", "a = \"\\x\"", "a = 1 2\nb",
    "[a]\n[a.b]\n[[a]]", "a = bare",
  ])
  func `TOML that is none is never read in part`(text: String) {
    #expect(throws: TOMLReader.Fault.self) { try TOMLReader.fields(in: Array(text.utf8), 0..<text.utf8.count) }
  }
}
