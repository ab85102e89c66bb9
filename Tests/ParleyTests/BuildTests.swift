import Testing

/// `parley build`, as its users run it.
struct BuildTests {
  @Test func `A build ends with one line that says what was written`() throws {
    let site = try TinySite.folder()
    let run = try Run("build", in: site)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output.contains(
        /^Built \d+ pages, \d+ files in \d+\.\d\d s → public\/ \(\d+ written, 0 removed, 0 unchanged\)\n$/))
    #expect(site.text("public/p/issues/border.html")?.contains("Where does it run?") == true)
  }

  @Test func `A second build writes nothing`() throws {
    let site = try TinySite.folder()
    _ = try Run("build", in: site)
    let before = site.trace("public")
    let run = try Run("build", in: site)
    #expect(run.lastLine.contains(/\(0 written, 0 removed, \d+ unchanged\)$/))
    #expect(site.trace("public") == before)
    #expect(before.count > 20)
  }

  @Test func `Only what changed is written, and what is gone is removed`() throws {
    let site = try TinySite.folder()
    _ = try Run("build", in: site)
    try site.write("---\ntitle: About\n---\nOther words.\n", to: "content/about.md")
    // The page, and what the search knows of it.
    #expect(try Run("build", in: site).lastLine.contains(/\([2-6] written, 0 removed,/))
    try site.remove("content/about.md")
    #expect(try Run("build", in: site).lastLine.contains(", 1 removed,"))
    #expect(site.text("public/about.html") == nil)
  }

  @Test func `What Parley did not write stays where it is`() throws {
    let site = try TinySite.folder(["public/CNAME": "example.org"])
    #expect(try Run("build", in: site).status == 0)
    #expect(try Run("build", in: site).status == 0)
    #expect(site.text("public/CNAME") == "example.org")
  }

  @Test func `A mistake leaves the site as it was, and the run fails`() throws {
    let site = try TinySite.folder()
    _ = try Run("build", in: site)
    let before = site.trace("public")
    try site.write("id,date,title\nmeeting,26.09.2024,They meet\n", to: "content/p/events.csv")
    let run = try Run("build", in: site)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("1 error in 1 file; public/ is as it was\n"))
    #expect(site.trace("public") == before)
  }

  @Test func `A mistake in a first build makes no folder`() throws {
    let site = try TinySite.folder(TinySite.mistake)
    #expect(try Run("build", in: site).status == 1)
    #expect(site.trace("public").isEmpty)
  }

  @Test func `The site and the output may be named`() throws {
    let site = try TinySite.folder()
    let parent = try TemporaryFolder()
    #expect(try Run("build", site.path, "-o", "out", in: parent).lastLine.contains(" → out/ ("))
    #expect(parent.text("out/index.html") != nil)
    let below = try TinySite.folder()
    #expect(try Run("build", "--quiet", below.path, in: parent).output == "")
    #expect(below.text("public/index.html") != nil)
  }

  @Test func `Without a name the nearest site above is built`() throws {
    let site = try TinySite.folder()
    let output = try TemporaryFolder()
    let run = try Run(["build", "-o", output.path], in: site.path + "/content/p")
    #expect(run.status == 0)
    #expect(output.text("index.html")?.contains("Talks") == true)
  }

  @Test func `What is held back is said in one line`() throws {
    let site = try TinySite.folder([
      "content/about.md": "---\ndraft: yes\n---\n",
      "content/p/terms.yaml":
        "- {id: a, term: A, definition: D, embargo: 2024-10-01T06:00Z}\n- {id: b, term: B, definition: D, embargo: 2024-11-01}\n",
    ])
    let run = try Run("build", "--now", "2024-09-30T12:00Z", in: site)
    #expect(run.status == 0)
    #expect(
      run.errors == "3 things held back: 1 draft, 2 embargoed (next: content/p/terms.yaml on 2024-10-01 06:00 UTC)\n")
    #expect(
      try Run("build", "--now", "2024-10-15", in: site).errors
        == "2 things held back: 1 draft, 1 embargoed (next: content/p/terms.yaml on 2024-11-01 00:00 UTC)\n")
    #expect(try Run("build", "--now", "2024-12-01", in: site).errors == "1 thing held back: 1 draft\n")
    #expect(try Run("build", "--drafts", in: site).errors == "")
    #expect(site.text("public/about.html") != nil)
  }

  @Test func `As of a day, the site is what could be known then`() throws {
    let site = try TinySite.folder(["content/p/events.csv": "id,date,title\nmeeting,2024-09-26,They meet\n"])
    #expect(try Run("build", "--as-of", "2024-09-25", in: site).status == 0)
    #expect(site.text("public/p/events/meeting.html") == nil)
    #expect(try Run("build", "--as-of", "2024-09", in: site).status == 0)
    #expect(site.text("public/p/events/meeting.html") != nil)
  }

  @Test func `One job and many write the same site`() throws {
    let site = try TinySite.folder()
    _ = try Run("build", "--jobs", "1", in: site)
    #expect(try Run("build", "--jobs", "7", in: site).lastLine.contains("(0 written, 0 removed,"))
  }

  @Test(arguments: [
    ["build", "--nonsense"], ["build", "nowhere"], ["build", "--as-of", "yesterday"], ["build", "--now", "noon"],
    ["build", "--format", "xml"],
    ["build", "--jobs", "many"], ["nonsense"], ["explain", "E9999"], ["list", ".", "thing"], ["publish"],
  ])
  func `A command that cannot be understood is answered with its usage`(arguments: [String]) throws {
    let site = try TinySite.folder()
    let run = try Run(arguments, in: site.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("Usage: parley"))
    #expect(run.output == "")
  }

  @Test func `Where there is no site, that is said`() throws {
    let run = try Run("build", in: TemporaryFolder())
    #expect(run.status == 64)
    #expect(run.errors.contains("neither this folder nor one above it holds content/site.yaml"))
  }

  @Test(arguments: [
    ("content/site.yml", ["build"], "there is content/site.yml: did you mean to name it site.yaml?"),
    ("content/Site.yaml", ["check"], "there is content/Site.yaml: did you mean to name it site.yaml?"),
    ("content/site.yaml.txt", ["list"], "there is content/site.yaml.txt: did you mean to name it site.yaml?"),
    (
      "content/site.yaml", ["build", "content"],
      "content is no site: it holds no folder content/; did you mean the site that it lies in, .?"
    ),
    ("my-talks/content/site.yaml", ["build", "my-talk"], "there is no folder my-talk; did you mean my-talks?"),
    (
      "a/my-talks/content/site.yaml", ["build", "a/mytalks/"], "there is no folder a/mytalks; did you mean a/my-talks?"
    ),
    ("a/content/site.yaml", ["build", "nowhere"], "there is no folder nowhere\n"),
  ])
  func `Where something near a site is, that is said too`(file: String, arguments: [String], said: String) throws {
    let run = try Run(arguments, in: TemporaryFolder([file: "title: T\n"]))
    #expect(run.status == 64)
    #expect(run.errors.contains(said))
  }

  @Test func `What the machine will not do is the machine's fault`() throws {
    let noFolder = try TemporaryFolder(["content": "a file"])
    let unreadable = try Run("build", noFolder.path, in: noFolder)
    #expect(unreadable.status == 74)
    #expect(unreadable.errors == "parley: \(noFolder.path)/content: Not a directory\n")
    let site = try TinySite.folder(["file": ""])
    let unwritable = try Run("build", "-o", "file/out", in: site)
    #expect(unwritable.status == 74)
    #expect(unwritable.errors.hasPrefix("parley: ") && unwritable.errors.contains("file"))
    #expect(site.text("file") == "")
  }

  @Test(arguments: [".", "content", "content/p", "templates", "/"])
  func `A folder that must not be written to is refused, and nothing in it is touched`(folder: String) throws {
    let site = try TinySite.folder(["templates/notes.txt": ""])
    let before = site.trace("content")
    let run = try Run("build", "-o", folder, in: site)
    #expect(run.status != 0)
    #expect(run.errors.contains("cannot be the output folder"))
    #expect(site.trace("content") == before)
  }

  @Test func `Help and version are at hand`() throws {
    let folder = try TemporaryFolder()
    #expect(try Run("--help", in: folder).output.contains("build"))
    #expect(try Run("build", "--help", in: folder).output.contains("--as-of"))
    let version = try Run("--version", in: folder).output
    #expect(version.contains(/^parley \d+\.\d+\.\d+(?: \([0-9a-f]{10}\))?, libcmark 0\./))
  }
}
