import Testing

@testable import Dossier

/// What authors hold back leaves no trace.
struct HoldingBackTests {
  private static let files = [
    "process.md":
      "---\ntitle: P\nparties: [open, secret]\nmediators: [secret]\ndeadlines: [{date: 2025, label: D, source: hidden}]\n---\n",
    "parties.yaml": "- {id: open, name: Open, parent: secret}\n- {id: secret, name: Secret, draft: yes}\n",
    "people.yaml": "- {id: person, name: N, roles: [{title: Chief, party: secret}, {title: Clerk, party: open}]}\n",
    "sources.yaml": "- {id: hidden, title: Hidden, embargo: 2024-10-02T06:00Z}\n- {id: known, title: Known}\n",
    "issues/i.md": """
    ---
    title: I
    question: Q
    options: {x: X}
    history: [{status: open, source: hidden}]
    links: [{blocks: j, claimed_by: secret}, {blocks: d}]
    source: hidden
    positions:
      - {party: open, option: x, stance: accepts, attributed_by: secret, basis: attributed}
      - {party: secret, option: x, stance: demands}
      - {party: open, option: x, stance: demands, draft: yes}
    ---
    """,
    "issues/j.md": "---\ntitle: J\nquestion: Q\n---\n", "issues/d.md": "---\ntitle: D\nquestion: Q\ndraft: yes\n---\n",
    "events.csv": "id,date,title,parties,sources,part_of\ne,2024,E,open;secret,hidden;known,f\nf,2024,F,,,\n",
    "events/g.md": "---\ntitle: G\ndate: 2024\ndraft: yes\n---\n",
    "statements.yaml":
      "- {id: s, speaker: secret, text: T}\n- {id: t, speaker: open, text: T, event: g, variants: [{text: V, source: hidden}]}\n",
    "assessments.yaml": "- {id: a, question: Q, claim: C, because: [s, i, d]}\n",
    "briefings.yaml": "- {id: b, title: B, date: 2024, issues: [d, i]}\n",
    "positions.csv": "issue,party,option,stance,statement\ni,open,x,resists,s\n",
  ]

  @Test func `A reference to what is held back goes, and what needs it goes along`() throws {
    let sketch = try Sketch(Self.files)
    #expect(sketch.findings == [])
    #expect(
      sketch.file.told == [
        "process: id=p | title=P | parties=[open] | deadlines=[{date=2025 | label=D}]", "party: id=open | name=Open",
        "person: id=person | name=N | roles=[{title=Chief}, {title=Clerk | party=open}]",
        "issue: id=i | title=I | question=Q | history=[{status=open}] | options={x=X} | positions=["
          + "{party=open | option=x | stance=resists}] | links=[{blocks=j}]",
        "issue: id=j | title=J | question=Q",
        "position: issue=i | party=open | option=x | stance=resists",
        "event: id=e | date=2024 | title=E | parties=[open] | sources=[known] | part_of=f",
        "event: id=f | date=2024 | title=F", "statement: id=t | speaker=open | text=T | variants=[{text=V}]",
        "assessment: id=a | question=Q | claim=C | because=[i]", "source: id=known | title=Known",
        "briefing: id=b | title=B | date=2024 | issues=[i]",
      ])
  }

  @Test func `What is held back is listed, with its reason and its file`() throws {
    let held = try Sketch(Self.files).dossier.heldBack
    #expect(
      held.map { "\($0.path) \($0.reason)" } == [
        "content/p/events/g.md draft", "content/p/issues/d.md draft", "content/p/issues/i.md draft",
        "content/p/parties.yaml draft",
        "content/p/sources.yaml embargoed(until: Dossier.Instant(seconds: 1727848800))",
      ])
  }

  @Test func `Whoever asks for drafts is shown all of it`() throws {
    let sketch = try Sketch(Self.files, drafts: true)
    #expect(sketch.dossier.heldBack.isEmpty)
    #expect(sketch.file.parties.count == 2)
    #expect(sketch.file.issues["i"]?.positions.count == 4)
    #expect(sketch.file.sources.count == 2)
  }

  @Test(arguments: [
    ("2024-10-02T05:59Z", 1), ("2024-10-02T06:00Z", 2), ("2024-10-02T10:00+04:00", 2), ("2024-10-02T09:59+04:00", 1),
  ])
  func `An embargo ends at its instant`(now: String, sources: Int) throws {
    #expect(try Sketch(Self.files, now: now).file.sources.count == sources)
  }

  @Test func `A process that is a draft is not there, nor is anything in it`() throws {
    let sketch = try Sketch([
      "process.md": "---\ntitle: P\ndraft: yes\n---\n", "sources.yaml": "- {id: s, title: S}\n",
      "/q/process.md": "---\ntitle: Q\n---\n",
      "/q/events.csv": "id,date,title,source\ne,2024,E,p/source/s\n",
    ])
    #expect(sketch.findings == [])
    #expect(sketch.dossier.files.map(\.id) == ["q"])
    #expect(sketch.dossier.file("q")?.events["e"]?.sources == [])
  }

  @Test func `A draft page is not there`() throws {
    let sketch = try Sketch(["/about.md": "---\ndraft: yes\n---\n", "/contact.md": ""])
    #expect(sketch.dossier.pages.map(\.id) == ["contact"])
    #expect(sketch.dossier.heldBack.map(\.path) == ["content/about.md"])
  }

  @Test func `A draft may have mistakes, and they are told`() throws {
    #expect(
      try Sketch(["issues/i.md": "---\ntitle: I\nquestion: Q\ndraft: yes\nstatus: opne\n---\n"]).findings == [
        "E0204 p/issues/i.md:5:9 «opne» → open"
      ])
  }

  @Test func `A forecast falls with an author that is not shown, and a number with whoever put it there`() throws {
    let files = [
      "people.yaml": "- {id: secret, name: Secret, draft: yes}\n- {id: open, name: Open}\n",
      "assessments.yaml":
        "- {id: a, question: Q, claim: C, author: secret}\n- {id: b, question: Q, claim: C, author: open, coded_by: secret, likelihood: likely}\n",
    ]
    let told = try Sketch(files).file.told
    #expect(told.filter { $0.hasPrefix("assessment") } == ["assessment: id=b | question=Q | claim=C | author=open"])
    #expect(try Sketch(files, drafts: true).file.assessments.count == 2)
  }
}
