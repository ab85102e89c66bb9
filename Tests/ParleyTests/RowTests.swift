import Testing

/// Rows out of a site and into one, by the real program.
struct RowTests {
  private static let more = [
    "content/p/events.yaml":
      "- {id: e, date: 2024-09-26, title: \"They met; and left\", parties: [armenia], body: \"*Words*\"}\n",
    "content/p/terms.yaml": "- {id: secret, term: S, definition: D, draft: yes}\n",
  ]

  @Test func `A kind goes out as CSV, JSON or YAML`() throws {
    let site = try TinySite.folder(Self.more)
    let csv = try Run("export", "event", in: site)
    #expect(csv.status == 0)
    #expect(csv.output == "id,date,title,parties,body\r\ne,2024-09-26,They met; and left,armenia,*Words*\r\n")
    #expect(csv.errors == "1 thing held back: 1 draft\n")
    #expect(
      try Run("export", "events", "--format", "yaml", in: site).output
        == "- id: e\n  date: 2024-09-26\n  title: They met; and left\n  parties: [armenia]\n  body: \"*Words*\"\n")
    #expect(
      try Run("export", "event", "--format", "json", in: site).output.contains("\"title\": \"They met; and left\","))
    #expect(try Run("export", ".", "person", "--process", "p", in: site).output == "id,name\r\n")
  }

  @Test func `Drafts go out when they are asked for`() throws {
    let site = try TinySite.folder(Self.more)
    #expect(try Run("export", "term", in: site).output == "id,term,definition\r\n")
    #expect(try Run("export", "term", "--drafts", in: site).output == "id,term,definition,draft\r\nsecret,S,D,yes\r\n")
  }

  @Test func `A file can be named, and is written whole`() throws {
    let site = try TinySite.folder(Self.more.merging(["out.csv": "old"]) { $1 })
    #expect(try Run("export", "event", "-o", "out.csv", in: site).output == "")
    #expect(site.text("out.csv")?.hasPrefix("id,date,title") == true)
  }

  @Test func `A kind or a process that is none is a matter of usage`() throws {
    let site = try TinySite.folder(["content/q/process.md": "---\ntitle: Q\n---\n"])
    let kind = try Run("export", "evnt", in: site)
    #expect(kind.status == 64)
    #expect(kind.errors.contains("there is no kind \"evnt\"; did you mean \"event\"?"))
    #expect(try Run("export", "event", in: site).errors.contains("name the process with --process: p, q"))
    #expect(
      try Run("export", "event", "--process", "r", in: site).errors.contains(
        "there is no process \"r\"\nProcesses: p, q"))
  }

  @Test func `A site with mistakes gives out nothing`() throws {
    let run = try Run("export", "event", in: TinySite.folder(TinySite.mistake))
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("nothing was exported"))
  }

  @Test func `What went out comes in, into a site that had none of it`() throws {
    let site = try TinySite.folder(Self.more)
    let other = try TemporaryFolder(["content/site.yaml": "title: T\n"])
    let kinds = ["process", "party", "source", "issue", "position", "event"]
    for (kind, format) in zip(kinds, ["yaml", "csv", "json", "yaml", "csv", "json"]) {
      _ = try Run("export", kind, "--format", format, "-o", "\(other.path)/\(kind).\(format)", in: site)
    }
    let files = ["process.yaml", "party.csv", "source.json", "issue.yaml", "position.csv", "event.json"]
    let dry = try Run(["import"] + files + ["--process", "p", "--dry-run"], in: other.path)
    #expect(dry.status == 0)
    #expect(dry.output.contains("Would write content/p/events.json (1 event)\n"))
    #expect(other.text("content/p/events.json") == nil)
    let run = try Run(["import"] + files + ["--process", "p"], in: other.path)
    #expect(run.status == 0)
    #expect(run.lastLine == "Wrote content/p/events.json (1 event)")
    for kind in kinds { #expect(try Run("export", kind, in: other).output == Run("export", kind, in: site).output) }
    #expect(try Run("build", in: other).status == 0)
  }

  @Test func `An import overwrites nothing and refuses what is there`() throws {
    let site = try TinySite.folder(Self.more.merging(["event.csv": "id,date,title\ne,2025,Other\n"]) { $1 })
    let before = site.trace("content")
    let run = try Run("import", "event.csv", in: site)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        event.csv:2:1: error: there is an event "e" already [E0230]
          |
        2 | e,2025,Other
          | ^ did you mean "e-2"?
          |
          ::: content/p/events.yaml:1:8
          |
        1 | - {id: e, date: 2024-09-26, title: "They met; and left", parties: [armenia], body: "*Words*"}
          |        ^ this one
          |
          = import overwrites nothing: give the row another id, or change the thing where it is written

        1 error in 1 file; nothing was written

        """)
    #expect(site.trace("content") == before)
  }

  @Test func `An import that would break the site is refused, shown in the file itself`() throws {
    let site = try TinySite.folder(["new/terms.csv": "id,term,definition,body\na,A,D,See [it](issue:bordr)\n"])
    let run = try Run("import", "new/terms.csv", in: site)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("new/terms.csv:2:16: error: no issue is called \"bordr\" [E0504]"))
    #expect(site.text("content/p/terms.csv") == nil)
  }

  @Test func `A file whose name is no kind needs its kind, one of another form is no file of rows`() throws {
    let site = try TinySite.folder(["summer.csv": "id,date,title\ne,2025,Other\n", "a.txt": ""])
    #expect(try Run("import", "summer.csv", in: site).errors.contains("\"summer\" is the name of no kind"))
    #expect(try Run("import", "a.txt", "--kind", "event", in: site).errors.contains("a.txt is no file of rows"))
    #expect(
      try Run("import", "summer.csv", "--kind", "event", in: site).output == "Wrote content/p/events.csv (1 event)\n")
    #expect(try Run("import", "gone.csv", "--kind", "event", in: site).status == 74)
    let missing = try Run("import", "nofile.csv", in: site)
    #expect(missing.status == 74)
    #expect(missing.errors.contains("nofile.csv") && !missing.errors.contains("is the name of no kind"))
  }

  @Test func `Columns with names of their own are told, shown, and written under Parley's`() throws {
    let site = try TinySite.folder(["mine.csv": "Topic,Who,Option,Stance,Price\nborder,Azerbaijan,line,rejects,9\n"])
    let unknown = try Run("import", "mine.csv", "--kind", "position", in: site)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("mine.csv:1:7: error: a position has no field \"Who\" [E0801]"))
    #expect(unknown.errors.contains("--map \"Who=party\", or --map \"Who=extra.who\""))
    let maps = ["--map", "Topic=issue", "--map", "Who=party", "--map", "Price=extra.price"]
    let dry = try Run(["import", "mine.csv", "--kind", "position", "--dry-run"] + maps, in: site)
    #expect(
      dry.output == """
        mine.csv, read as positions:
          Topic   is issue
          Who     is party
          Option  is option
          Stance  is stance
          Price   is extra.price
        Would write content/p/positions/mine.csv (1 position)

        """)
    #expect(site.text("content/p/positions/mine.csv") == nil)
    #expect(try Run(["import", "mine.csv", "--kind", "position"] + maps, in: site).status == 0)
    #expect(
      site.text("content/p/positions/mine.csv")
        == "issue,party,option,stance,extra.price\nborder,azerbaijan,line,rejects,9\n")
    #expect(try Run("import", "mine.csv", "--kind", "position", "--map", "Who=partie", in: site).status == 64)
  }
}
