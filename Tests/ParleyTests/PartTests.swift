import Testing

/// `parley build --only`, which shares one site among machines.
struct PartTests {
  /// Two processes that lead to each other, a picture and an older address.
  private static func folder() throws -> TemporaryFolder {
    try TinySite.folder([
      "content/site.yaml": "title: Talks\nbase_url: https://example.org/\n",
      "content/q/process.md":
        "---\ntitle: Other talks\n---\nAs in [the talks](process:p), by [the border](issue:p/border).\n",
      "content/q/terms.yaml": "- {id: corridor, term: corridor, definition: A way through.}\n",
      "content/p/people/n.md":
        "---\nname: Somebody\naliases: [p/old.html, older/n.html]\n---\nWith [a plan](plan.txt) and [a corridor](term:q/corridor).\n",
      "content/p/people/plan.txt": "A plan.\n",
    ])
  }

  @Test func `The parts of a site are together the whole, byte for byte`() throws {
    let site = try Self.folder()
    #expect(try Run("build", in: site).status == 0)
    let whole = site.trace("public").keys.filter { !$0.hasPrefix(".parley") }.sorted()
    var united: [String] = []
    for part in ["p", "q", "shared"] {
      #expect(try Run("build", "--only", part, "--output", "parts/\(part)", in: site).status == 0)
      for path in site.trace("parts/\(part)").keys where !path.hasPrefix(".parley") {
        united.append(path)
        #expect(site.text("parts/\(part)/\(path)") == site.text("public/\(path)"))
      }
    }
    // A folder may be in two parts; a file is in one.
    let files = united.filter { site.text("public/\($0)") != nil }.sorted()
    #expect(files == whole.filter { site.text("public/\($0)") != nil })
    #expect(Set(united) == Set(whole))
    #expect(files.contains("p/people/plan.txt") && files.contains("older/n.html") && files.contains("q/index.html"))
  }

  @Test func `Several processes can be built together`() throws {
    let site = try Self.folder()
    #expect(try Run("build", "--only", "p", "q", "--output", "part", in: site).status == 0)
    #expect(site.text("part/p/index.html") != nil && site.text("part/q/index.html") != nil)
    #expect(site.text("part/index.html") == nil)
  }

  @Test func `A part does not take the place of the whole`() throws {
    let site = try Self.folder()
    let run = try Run("build", "--only", "p", in: site)
    #expect(run.status == 64)
    #expect(run.errors.contains("--only needs --output"))
  }

  @Test func `A process that there is not is told, with the nearest that there is`() throws {
    let site = try TinySite.folder(["content/caucasus/process.md": "---\ntitle: T\n---\n"])
    let run = try Run("build", "--only", "caucasis", "--output", "part", in: site)
    #expect(run.status == 64)
    #expect(run.errors.contains("no process is called caucasis; did you mean caucasus?"))
    #expect(site.trace("part").isEmpty)
  }
}
