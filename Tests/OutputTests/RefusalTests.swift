import Testing

@testable import Output

@Suite struct RefusalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    arguments: [
      "", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", ".", "a/./b", "a//b", "a/", "a\0b", "a\nb", "a\\b",
      ".parley", ".parley-staging-1/x",
    ])
  func `A path that leads elsewhere is none`(path: String) {
    #expect(throws: OutputError.badPath(path)) { try OutputFile(path: path, bytes: []) }
  }

  @Test(arguments: ["index.html", "a/b.html", ".nojekyll", "…/é ü.html", "a..b/c", "a/.well-known/x"])
  func `A path below the folder is sound`(path: String) {
    #expect(OutputFile.isSound(path))
  }

  @Test func `The same path twice is an error, and the folder stays as it was`() throws {
    try folder.deposit(["a.html": "old"])
    #expect(throws: OutputError.samePathTwice("a.html")) { try folder.deposit(["a.html": "1", "a.html": "2"]) }
    #expect(folder.text("public/a.html") == "old")
    #expect(folder.all() == ["public/", "public/.parley", "public/a.html"])
  }

  @Test func `Paths that only capitals or forms of accents tell apart are an error`() throws {
    #expect(throws: OutputError.pathsFallTogether("a/B.html", "a/b.html")) {
      try folder.deposit(["a/b.html": "1", "a/B.html": "2"])
    }
    #expect(throws: OutputError.pathsFallTogether("e\u{301}.html", "\u{E9}.html")) {
      try folder.deposit(["\u{E9}.html": "1", "e\u{301}.html": "2"])
    }
    #expect(throws: OutputError.fileAndFolder(file: "A", inside: "a/b/c.html")) {
      try folder.deposit(["A": "1", "a/b/c.html": "2"])
    }
  }

  @Test func `A page that only changes its capitals is there afterwards`() throws {
    try folder.deposit(["Page.html": "same"])
    try folder.deposit(["page.html": "same"])
    #expect(folder.all(in: "public") == [".parley", "page.html"])
  }

  @Test func `A file that Parley did not write is never overwritten, and all such are named`() throws {
    try folder.write("mine", to: "public/index.html")
    try folder.write("mine", to: "public/a/x.html")
    try folder.write("mine", to: "public/b")
    let before = folder.all()
    #expect(throws: OutputError.wouldOverwrite(["a/x.html", "b", "index.html"])) {
      try folder.deposit(["index.html": "Home", "a/x.html": "X", "b/y.html": "Y", "new.html": "New"])
    }
    #expect(folder.all() == before)
    #expect(folder.text("public/index.html") == "mine")
  }

  @Test func `A user's file keeps a folder from becoming a file`() throws {
    try folder.deposit(["a/x.html": "X"])
    try folder.write("mine", to: "public/a/notes.txt")
    #expect(throws: OutputError.wouldOverwrite(["a"])) { try folder.deposit(["a": "file"]) }
    #expect(folder.text("public/a/notes.txt") == "mine")
    #expect(folder.text("public/a/x.html") == "X")
  }

  @Test func `A user's file with the very bytes is adopted`() throws {
    try folder.write("Home", to: "public/index.html")
    let outcome = try folder.deposit(["index.html": "Home"])
    #expect(outcome == Outcome(unchanged: ["index.html"]))
    #expect(try folder.deposit([:]).removed == ["index.html"])
  }

  @Test func `What Parley did not write is never removed`() throws {
    for name in [".gitkeep", "CNAME", "a/notes.txt"] { try folder.write("mine", to: "public/" + name) }
    try folder.deposit(["a/page.html": "Page"])
    try folder.deposit([:])
    #expect(folder.all(in: "public") == [".gitkeep", ".parley", "CNAME", "a/", "a/notes.txt"])
  }

  @Test func `A listed file that has become a folder or a link is not removed`() throws {
    try folder.deposit(["a.html": "1", "b.html": "2"])
    try folder.remove("public/a.html")
    try folder.remove("public/b.html")
    try folder.write("mine", to: "public/a.html/notes.txt")
    try folder.link("public/b.html", to: "a.html/notes.txt")
    #expect(try folder.deposit([:]).removed.isEmpty)
    #expect(folder.text("public/a.html/notes.txt") == "mine")
    #expect(folder.text("public/b.html") == "mine")
  }

  @Test func `No link leads a file out of the folder`() throws {
    try folder.write("theirs", to: "outside/x.html")
    try folder.makeFolder("public")
    try folder.link("public/a", to: "../outside")
    try folder.link("public/page.html", to: "../outside/x.html")
    #expect(throws: OutputError.linkOnTheWay("a")) { try folder.deposit(["a/x.html": "new"]) }
    #expect(throws: OutputError.linkOnTheWay("a")) { try folder.deposit(["a/x.html": "theirs"]) }
    #expect(throws: OutputError.linkOnTheWay("page.html")) { try folder.deposit(["page.html": "new"]) }
    #expect(folder.text("outside/x.html") == "theirs")
  }

  @Test func `No link leads a removal out of the folder`() throws {
    try folder.deposit(["a/x.html": "X"])
    try folder.remove("public/a")
    try folder.write("theirs", to: "outside/x.html")
    try folder.link("public/a", to: "../outside")
    #expect(try folder.deposit([:]).removed.isEmpty)
    #expect(folder.text("outside/x.html") == "theirs")
  }

  @Test func `A list that names a file outside is refused`() throws {
    try folder.write("theirs", to: "x.html")
    try folder.write("parley 1\n0000000000000000 6 ../x.html\n", to: "public/.parley")
    let list = folder.path + "/public/.parley"
    #expect(throws: OutputError.badManifest(path: list, line: 2)) { try folder.deposit([:]) }
    #expect(folder.text("x.html") == "theirs")
  }

  @Test func `The site, what holds it, and its sources are no output folders`() throws {
    try folder.write("", to: "home/site/content/site.yaml")
    try folder.makeFolder("home/site/templates")
    try folder.link("link", to: "home/site")
    let (home, site) = (folder.path + "/home", folder.path + "/home/site")
    let refused: [(String, OutputError.Refusal)] = [
      ("/", .isRoot), (folder.path, .holdsHome), (home, .holdsHome), (home + "/site/..", .holdsHome),
      (site, .holdsSite), (site + "/", .holdsSite), (folder.path + "/link", .holdsSite),
      (site + "/content", .overlapsContent), (site + "/content/new/out", .overlapsContent),
      (site + "/templates", .overlapsTemplates), (site + "/content/site.yaml", .isFile),
    ]
    for (path, because) in refused {
      #expect(throws: OutputError.refused(path: path, because: because)) {
        try OutputFolder(path: path, site: site, home: home)
      }
    }
    #expect(try OutputFolder(path: site + "/public", site: site, home: home).path == site + "/public")
    #expect(try OutputFolder(path: site + "/content/../public/", site: site, home: home).path == site + "/public")
    #expect(try OutputFolder(path: home + "/new/out", site: site, home: home).path == home + "/new/out")
    let untouched = ["", "site/", "site/content/", "site/content/site.yaml", "site/templates/"].map { "home/" + $0 }
    #expect(folder.all() == untouched + ["link"])
  }
}
