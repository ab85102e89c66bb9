import Testing

/// What a writer begins with, by the real program.
struct NewTests {
  @Test func `A new site is built and judged without a word, twice to the same bytes`() throws {
    let folder = try TemporaryFolder()
    let run = try Run("new", "site", "talks/first", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("cd talks/first && parley serve"))
    let check = try Run("check", "--strict", "talks/first", in: folder)
    #expect(check.errors == "")
    #expect(check.status == 0)
    #expect(try Run("build", "talks/first", in: folder).status == 0)
    #expect(folder.text("talks/first/public/river-crossing/briefings/2025-02-14.html") != nil)
    #expect(try Run("build", "talks/first", in: folder).output.contains("(0 written, 0 removed, "))
    #expect(folder.text("talks/first/.vscode/settings.json")?.contains(".schemas/sources.json") == true)
  }

  @Test func `A folder that holds something is left alone`() throws {
    let folder = try TemporaryFolder(["mine/a.txt": "mine", "git/.gitignore": "mine"])
    let run = try Run("new", "site", "mine", in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("mine is not empty: it holds a.txt"))
    #expect(try Run("new", "site", "git", in: folder).status == 74)
    #expect(folder.text("git/.gitignore") == "mine")
    #expect(folder.text("git/content/site.yaml") == nil)
    #expect(folder.text("mine/content/site.yaml") == nil)
  }

  @Test(arguments: [
    "party", "person", "issue", "position", "event", "statement", "assessment", "source", "term", "briefing", "page",
    "process",
  ])
  func `A thing of every kind can be begun in a new site, which is built as before`(kind: String) throws {
    let site = try TemporaryFolder()
    _ = try Run("new", "site", ".", in: site)
    let run = try Run("new", kind, "new-one", in: site)
    #expect(run.status == 0)
    let path = try #require(run.output.firstMatch(of: /Wrote (\S+)\n/)).1
    #expect(site.text(String(path)) != nil)
    #expect(try Run("build", "--drafts", in: site).status == 0)
    let again = try Run("new", kind, "new-one", in: site)
    #expect(again.status != 0)
    if kind != "position" {
      #expect(again.errors.contains("already, in \(path); \"new-one-2\" is free"))
    }
  }

  @Test func `What is misspelt gets the nearest word, and a missing process is asked for`() throws {
    let site = try TinySite.folder(["content/q/process.md": "---\ntitle: Q\n---\n"])
    #expect(try Run("new", "isue", "x", in: site).errors.contains("no kind \"isue\"; did you mean \"issue\"?"))
    #expect(try Run("new", "issue", "The Border", in: site).errors.contains("did you mean \"the-border\"?"))
    #expect(try Run("new", "issue", "x", in: site).errors.contains("name the process with --process: p, q\n"))
    #expect(try Run("new", "issue", "x", "--process", "qq", in: site).errors.contains("did you mean \"q\"?"))
    #expect(
      try Run("new", "term", "x", "--process", "shared", in: site).output.hasPrefix("Wrote content/shared/terms/x.md\n")
    )
    let lacking = try Run("new", "statement", "x", "--process", "q", in: site)
    #expect(lacking.status == 64)
    #expect(lacking.errors.contains("Begin with: parley new person ID or parley new party ID"))
    #expect(site.text("content/q/statements/x.md") == nil)
  }

  @Test func `The schemas that editors read are written anew`() throws {
    let site = try TinySite.folder([".schemas/site.json": "old"])
    #expect(try Run("schema", "--into", ".", in: site).status == 0)
    #expect(site.text(".schemas/site.json") == (try Run("schema", "site", in: site)).output)
    #expect(site.text(".schemas/sources.json") == (try Run("schema", "source", "--rows", in: site)).output)
  }
}
