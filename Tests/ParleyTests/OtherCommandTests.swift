import Testing

/// The smaller commands.
struct OtherCommandTests {
  @Test func `A body is printed as HTML, from a file or from standard input`() throws {
    let folder = try TemporaryFolder(["a.md": "# Title\n\nSome *words* \"quoted\".\n"])
    let html = try Run("markdown", "a.md", in: folder)
    #expect(html.status == 0)
    #expect(html.output.contains("<em>words</em>"))
    #expect(try Run("markdown", in: folder, input: folder.text("a.md") ?? "").output == html.output)
  }

  @Test func `Nothing but CommonMark is what libcmark prints`() throws {
    let folder = try TemporaryFolder()
    let text = "# Title\n\n| a |\n|---|\n| b |\n\n<b>raw</b>\n"
    #expect(
      try Run("markdown", "--commonmark", in: folder, input: text).output
        == "<h1>Title</h1>\n<p>| a |\n|---|\n| b |</p>\n<p><!-- raw HTML omitted -->raw<!-- raw HTML omitted --></p>\n")
    #expect(
      try Run("markdown", "--commonmark", "--unsafe", in: folder, input: text).output.contains("<p><b>raw</b></p>"))
    #expect(try Run("markdown", in: folder, input: text).output.contains("<table>"))
  }

  /// What somebody may write wrongly, and what is said.
  @Test(arguments: [
    ("biuld", "there is no command \"biuld\"; did you mean \"build\"?"),
    ("help chek", "there is no command \"chek\"; did you mean \"check\"?"),
    ("--verison", "there is no option \"--verison\"; did you mean \"--version\"?"),
    ("build --draft", "Did you mean '--drafts'?"),
    ("build --as-of 31.07.2024", "\"31.07.2024\" is no date Parley can read; did you mean 2024-07-31?"),
    ("check --as-of yesterday", "\"yesterday\" is no date Parley can read; a day is 2024-09-26, a month 2024-09"),
    ("list --as-of 2024-31-07", "did you mean 2024-07-31?"),
    ("build --now 1.10.2024", "\"1.10.2024\" is no moment Parley can read; did you mean 2024-10-01?"),
    ("build --now 2024-10-01T06:00", "did you mean 2024-10-01T06:00Z?"),
    ("build --now soon", "write day, time and zone: 2024-09-30T06:00Z"),
    ("build --jobs 0", "\"0\" is no number of threads: write 1, or more"),
    ("serve --jobs many", "\"many\" is no number of threads"),
    ("check E0203", "there is no folder E0203; did you mean parley explain E0203?"),
    ("build content/p", "did you mean the site that it lies in, .?"),
    ("explain E9999", "parley explain lists all of them"),
    ("explain unknown-refrence", "did you mean \"unknown-reference\"?"),
    ("views isue", "did you mean \"issue\"?"), ("views nothing", "Pages: home, page, state-of-play"),
    ("list isue", "there is no kind \"isue\", and no site; did you mean \"issue\"?"),
    ("list . isue", "there is no kind \"isue\"; did you mean"),
    ("export event --process q", "there is no process \"q\""),
    ("export event --process pp", "there is no process \"pp\"; did you mean \"p\"?"),
    ("import content/p/parties.yaml --process pp", "there is no process \"pp\"; did you mean \"p\"?"),
    ("import content/p/parties.yaml --kind partys", "there is no kind \"partys\"; did you mean \"party\"?"),
    ("new site content/own", "content/own lies in the content of the site ."),
  ])
  func `A word that is wrong on the command line is told with the right one`(words: String, said: String) throws {
    let site = try TinySite.folder()
    let before = site.trace(".")
    let run = try Run(words.split(separator: " ").map(String.init), in: site)
    #expect(run.status == 64)
    #expect(run.errors.contains(said))
    #expect(run.errors.contains("Usage: parley"))
    #expect(site.trace(".").keys == before.keys)
  }

  @Test func `A file that is not there is the machine's fault`() throws {
    let run = try Run("markdown", "nothing.md", in: TemporaryFolder())
    #expect(run.status == 74)
    #expect(run.errors == "parley: nothing.md: No such file or directory\n")
  }

  @Test func `What others wrote is named with its version and its licence`() throws {
    let run = try Run("--licenses", in: TemporaryFolder())
    #expect(run.status == 0)
    for library in ["FlyingFox", "swift-argument-parser", "swift-subprocess", "swift-system", "Yams"] {
      #expect(run.output.contains(try Regex("\n  \(library) \\d+\\.\\d+\\.\\d+ +(MIT|Apache-2.0)")), "\(library)")
    }
    #expect(run.output.contains("\n  libcmark 0."))
    #expect(run.output.contains("Permission is hereby granted, free of charge"))
    #expect(try Run("--licences", in: TemporaryFolder()).output == run.output)
  }

  @Test func `What there is can be listed, with what is held back`() throws {
    let site = try TinySite.folder(["content/p/terms.yaml": "- {id: a, term: A, definition: D, draft: yes}\n"])
    let lines = try Run("list", in: site).output.split(separator: "\n")
    #expect(lines.contains("issue\tborder\tshown\tcontent/p/issues/border.md\tp/issues/border.html"))
    #expect(lines.contains("term\ta\tdraft\tcontent/p/terms.yaml\t-"))
    for arguments in [["list", "party"], ["list", ".", "party"], ["list", "parties"]] {
      #expect(try Run(arguments, in: site.path).output.split(separator: "\n").count == 2)
    }
    let position = "position\tborder/armenia/line/\tshown\tcontent/p/positions.csv\tp/issues/border.html#armenia-line\n"
    #expect(try Run("list", "position", in: site).output == position)
    let json = try Run("list", "term", "--format", "json", in: site).output
    #expect(json.contains("\"state\" : \"draft\"") && !json.contains("address"))
  }

  @Test func `A list says when mistakes may have kept something out of it`() throws {
    let site = try TinySite.folder(TinySite.mistake)
    let run = try Run("list", "event", in: site)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors == "1 error in 1 file: what they concern may be missing here; parley check shows them\n")
  }

  @Test func `A site is carried to a folder, a dry run touches nothing, and nobody is asked where nobody is`() throws {
    let site = try TinySite.folder()
    let target = try TemporaryFolder(["mine.txt": "mine"])
    #expect(try Run("publish", "--to", target.path, "--yes", in: site).errors.contains("mine.txt; --adopt"))
    let dry = try Run("publish", "--to", target.path, "--adopt", "--dry-run", in: site)
    #expect(dry.output.contains("Would publish to"))
    #expect(target.text("index.html") == nil)
    let unasked = try Run("publish", "--to", target.path, "--adopt", in: site)
    #expect(unasked.status == 1 && unasked.errors.contains("--yes"))
    #expect(target.text("index.html") == nil)
    #expect(try Run("publish", "--to", target.path, "--adopt", "--yes", in: site).status == 0)
    #expect(target.text("index.html") == site.text("public/index.html"))
    #expect(target.text("mine.txt") == "mine")
    #expect(try Run("publish", "--to", target.path, in: site).output.contains("0 added, 0 changed, 0 deleted"))
  }

  @Test func `A misspelt command gets the nearest one`() throws {
    let folder = try TemporaryFolder()
    let run = try Run("biuld", "--strict", in: folder)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: there is no command \"biuld\"; did you mean \"build\"?\n"))
    #expect(try Run("xyzzy", in: folder).errors.hasPrefix("Error: there is no command \"xyzzy\"\n"))
    #expect(try Run("help", "build", in: folder).status == 0)
    #expect(try Run("--version", in: folder).output.hasPrefix("parley "))
  }

  @Test func `A target is named in site.yaml, and wants a base_url for its feeds`() throws {
    let target = try TemporaryFolder()
    let settings = "title: Talks\npublish: {web: {directory: \(target.path)/web}}\n"
    let site = try TinySite.folder(["content/site.yaml": settings])
    #expect(try Run("publish", "--yes", in: site).errors.contains("base_url"))
    try site.write(settings + "base_url: https://example.org/\n", to: "content/site.yaml")
    #expect(
      try Run("publish", "web", "--yes", "--format", "json", in: site).output.contains("\"state\": \"published\""))
    #expect(target.text("web/index.html") == site.text("public/index.html"))
    #expect(try Run("publish", "wep", in: site).errors.contains("did you mean \"web\"?"))
  }
}
