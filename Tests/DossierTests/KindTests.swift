import Testing

@testable import Dossier

/// Each of the eleven kinds, from a small source, and written out again.
struct KindTests {
  /// Things that others may refer to.
  private static let company = [
    "parties.yaml":
      "- {id: armenia, name: Armenia}\n- {id: azerbaijan, name: Azerbaijan}\n- {id: us, name: United States}\n",
    "people.yaml": "- {id: blinken, name: Antony Blinken}\n",
    "sources.yaml": "- {id: turan, title: Report, published: 2024-09-27}\n",
    "issues/border.md": "---\ntitle: Border\nquestion: Where?\noptions: {line: A line}\n---\n",
    "issues/treaty.md": "---\ntitle: Treaty\nquestion: When?\n---\n",
    "events.csv": "id,date,title\nmeeting,2024-09-26,They meet\n",
    "statements.yaml": "- {id: said, speaker: blinken, text: We go on}\n",
    "terms.yaml": "- {id: cop, term: COP, definition: A conference}\n",
  ]

  /// The one line that tells of a thing, and no mistakes.
  private func line(_ id: String, _ kind: Kind, _ files: [String: String]) throws -> String? {
    let sketch = try Sketch(Self.company.merging(files) { $1 })
    #expect(sketch.findings == [])
    return sketch.file.told.first { $0.hasPrefix("\(kind.rawValue): id=\(id)") }
  }

  @Test func `A process`() throws {
    let text = """
      ---
      title: Talks
      question: Will they sign?
      started: 2020
      ended: 2025-08-08
      parties: [armenia, azerbaijan]
      mediators: us
      region: South Caucasus
      deadlines: [{date: 2024-11-11, label: COP29, source: turan}]
      status: active
      direction: improved
      direction_why: A text.
      ---
      """
    #expect(
      try line("p", .process, ["process.md": text])
        == "process: id=p | title=Talks | question=Will they sign? | started=2020 | ended=2025-08-08 | parties=[armenia, azerbaijan]"
        + " | mediators=[us] | region=South Caucasus | deadlines=[{date=2024-11-11 | label=COP29 | sources=[turan]}] | status=active"
        + " | direction=improved | direction_why=A text.")
  }

  @Test func `A party`() throws {
    let text = """
      ---
      name: Karabakh Armenians
      short: Karabakh
      type: movement
      role: Displaced
      color: 1F4E79
      parent: armenia
      flag: flag.svg
      links: {Site: https://example.org}
      aliases: /old.html
      ---
      """
    #expect(
      try line("karabakh", .party, ["parties/karabakh.md": text])
        == "party: id=karabakh | name=Karabakh Armenians | short=Karabakh | type=movement | role=Displaced | color=#1f4e79"
        + " | parent=armenia | flag=flag.svg | links={Site=https://example.org} | aliases=[/old.html]")
  }

  @Test func `A person`() throws {
    let text = """
      ---
      name: Ilham Aliyev
      native_name: {az: İlham Əliyev, hy: Իլհամ Ալիև}
      roles:
        - {title: President, party: azerbaijan, from: 2003}
        - {title: Deputy, from: 1995, to: 2003}
      ---
      """
    #expect(
      try line("aliyev", .person, ["people/aliyev.md": text])
        == "person: id=aliyev | name=Ilham Aliyev | native_name={az=İlham Əliyev | hy=Իլհամ Ալիև}"
        + " | roles=[{title=President | party=azerbaijan | from=2003}, {title=Deputy | from=1995 | to=2003}]")
  }

  @Test func `An issue with its positions and links`() throws {
    let text = """
      ---
      title: Return
      question: On what terms?
      order: 4
      history: [{status: agreed in principle, date: 2023-09, why: Talks, source: turan}]
      options: {exchange: In step}
      links: [{precondition_of: treaty, claimed_by: azerbaijan, basis: reported, since: 2023}]
      source: turan
      positions:
        - party: azerbaijan
          option: exchange
          stance: conditional
          kind: red line
          condition: Both
          date: 2024-09~
          basis: inferred
          because: [statement/said, meeting]
          statement: said
          credibility: 3
          says: "*Both* ways [@turan]"
          interest: Land
      ---
      """
    #expect(
      try line("return", .issue, ["issues/return.md": text])
        == "issue: id=return | title=Return | question=On what terms?"
        + " | history=[{status=agreed_in_principle | date=2023-09 | why=Talks | sources=[turan]}] | order=4 | options={exchange=In step}"
        + " | positions=[{party=azerbaijan | option=exchange | stance=conditional | kind=red_line | condition=Both | date=2024-09~"
        + " | basis=inferred | because=[said, meeting] | statements=[said] | credibility=3 | says=*Both* ways [@turan] | interest=Land}]"
        + " | links=[{precondition_of=treaty | claimed_by=azerbaijan | basis=reported | since=2023}] | source=turan")
  }

  @Test func `A position in a row of its own`() throws {
    let rows =
      "issue,party,option,stance,basis,attributed_by,source,checked\nborder,armenia,line,resists,attributed,blinken,turan,\n"
      + "border,us,line,undeclared,,,,2024-09-28\n"
    let sketch = try Sketch(Self.company.merging(["positions.csv": rows]) { $1 })
    #expect(sketch.findings == [])
    #expect(
      sketch.file.rows(of: .position).map(\.told) == [
        "issue=border | party=armenia | option=line | stance=resists | basis=attributed | attributed_by=blinken | sources=[turan]",
        "issue=border | party=us | option=line | stance=undeclared | checked=2024-09-28",
      ])
    #expect(sketch.file.issues["border"]?.positions.map(\.id) == ["border/armenia/line/", "border/us/line/"])
  }

  @Test func `An event, disputed`() throws {
    let text = """
      ---
      title: Blinken hosts
      date: 2024-09-26
      reported: 2024-09-27
      type: talks
      place: New York
      parties: [us, armenia]
      people: blinken
      issues: treaty
      sources: [turan]
      credibility: 2
      part_of: meeting
      disputed:
        - {place: Washington, source: turan, note: A slip}
        - {date: 2024-09-25}
      ---
      """
    #expect(
      try line("hosts", .event, ["events/hosts.md": text])
        == "event: id=hosts | date=2024-09-26 | title=Blinken hosts | reported=2024-09-27 | place=New York | type=talks"
        + " | parties=[us, armenia] | people=[blinken] | issues=[treaty] | sources=[turan] | credibility=2"
        + " | disputed=[{place=Washington | source=turan | note=A slip}, {date=2024-09-25}] | part_of=meeting")
  }

  @Test func `A statement with its variants`() throws {
    let text = """
      - id: yesterday
        speaker: person/blinken
        text: "Yesterday: we met"
        on_behalf_of: us
        role: Secretary
        date: 2024-09-27
        event: meeting
        issues: [border]
        source: turan
        language: en
        original: Yesterday
        translator: Nobody
        form: As reported
        attribution: a senior official
        audience: the press
        variants: [{text: We met, source: turan, note: Shorter, preferred: Yes}]
        credibility: 1
      """
    #expect(
      try line(
        "yesterday", .statement, ["statements.yaml": text + "\n- {id: said, speaker: blinken, text: We go on}\n"])
        == "statement: id=yesterday | speaker=blinken | text=Yesterday: we met | on_behalf_of=us | role=Secretary | date=2024-09-27"
        + " | event=meeting | issues=[border] | sources=[turan] | language=en | original=Yesterday | translator=Nobody"
        + " | form=as_reported | attribution=a senior official | audience=the press"
        + " | variants=[{text=We met | source=turan | note=Shorter | preferred=yes}] | credibility=1")
  }

  @Test func `An assessment`() throws {
    let text = """
      ---
      question: Signed before COP29?
      claim: Unclear
      author: turan
      made: 2024-09-27
      likelihood: Very likely
      coded_by: the editors
      entered: 2026-11-23
      confidence: low
      because: [border, said]
      resolves: 2024-11-11
      criteria: Both sign
      outcome: no
      resolved: 2024-11-11
      outcome_sources: turan
      ---
      """
    #expect(
      try line("before-cop", .assessment, ["assessments/before-cop.md": text])
        == "assessment: id=before-cop | question=Signed before COP29? | claim=Unclear | author=turan | made=2024-09-27"
        + " | likelihood=very-likely | coded_by=the editors | entered=2026-11-23 | confidence=low | because=[border, said]"
        + " | resolves=2024-11-11 | criteria=Both sign | outcome=no | resolved=2024-11-11 | outcome_sources=[turan]")
  }

  @Test func `A source`() throws {
    let rows =
      "id,title,publisher,authors,type,published,accessed,url,language,reliability,note,archive\nmfa,Readout,MFA,A. B.;C. D.,"
      + "article-newspaper,2024-09-26,2024-10,https://mfa.am,en,B,\"Short, dry\",https://web.archive.org/x\n"
    #expect(
      try line("mfa", .source, ["sources.csv": rows])
        == "source: id=mfa | title=Readout | publisher=MFA | authors=[A. B., C. D.] | type=article-newspaper | published=2024-09-26"
        + " | accessed=2024-10 | url=https://mfa.am | language=en | reliability=B | note=Short, dry | archive=https://web.archive.org/x"
    )
  }

  @Test func `A term`() throws {
    #expect(
      try line(
        "cop29", .term,
        [
          "terms/cop29.md":
            "---\nterm: COP29\ndefinition: A [conference](term:cop)\nsee: cop\nabbreviations: [COP 29]\n---\n"
        ])
        == "term: id=cop29 | term=COP29 | definition=A [conference](term:cop) | see=[cop] | abbreviations=[COP 29]")
  }

  @Test func `A briefing`() throws {
    let text = """
      ---
      title: Progress claimed
      date: 2024-09-30
      as_of: 2024-09-29
      author: The desk
      issues: [treaty, border]
      key_points: [Talks go on, Nobody signs]
      status: corrected
      corrections: [{date: 2024-10-02, note: A date}]
      ---
      """
    #expect(
      try line("2024-09-30", .briefing, ["briefings/2024-09-30.md": text])
        == "briefing: id=2024-09-30 | title=Progress claimed | date=2024-09-30 | as_of=2024-09-29 | author=The desk"
        + " | issues=[treaty, border] | key_points=[Talks go on, Nobody signs] | status=corrected"
        + " | corrections=[{date=2024-10-02 | note=A date}]")
  }

  @Test func `Every kind takes a title, a summary, aliases, an embargo and fields of one's own`() throws {
    let text =
      "---\nterm: T\ndefinition: D\ntitle: Title\nsummary: S\naliases: [a.html, b/]\nembargo: 2024-01-01\nextra: {fact: [1, 2]}\n---\n"
    #expect(
      try line("t", .term, ["terms/t.md": text])
        == "term: id=t | term=T | definition=D | title=Title | summary=S | aliases=[a.html, b/] | embargo=2024-01-01T00:00Z | extra={fact=[1, 2]}"
    )
  }

  @Test func `A process may be a row, and rows may stand in their kind's folder`() throws {
    let sketch = try Sketch([
      "/q/process.csv": "id,title,parties\nq,The talks,a;b\n", "/q/parties/many.csv": "id,name\na,A\nb,B\n",
      "/q/parties/more.yaml": "- {id: c, name: C}\n", "/q/parties/d.md": "---\nname: D\n---\n",
      "/r/process.yaml": "title: R\n",
    ])
    #expect(sketch.findings == [])
    #expect(sketch.dossier.file("q")?.process.parties.map(\.id) == ["a", "b"])
    #expect(sketch.dossier.file("q")?.parties.map(\.name) == ["A", "B", "C", "D"])
    #expect(sketch.dossier.file("r")?.process.title == "R")
  }

  @Test func `A process in a row is called like its folder`() throws {
    #expect(
      try Sketch(["/q/process.csv": "id,title\nr,R\n"]).findings == ["E0221 q/process.csv:2:1 «r» → q"])
  }

  @Test func `A dispute keeps what it says as what it is`() throws {
    let text = """
      ---
      title: E
      date: 2024
      disputed: [{parties: [us, armenia], note: N}, {credibility: 3}, {summary: "[x](event:meeting)"}]
      ---
      """
    #expect(
      try line("e", .event, ["events/e.md": text])
        == "event: id=e | date=2024 | title=E | disputed=[{parties=[us, armenia] | note=N}, {credibility=3}, {summary=[x](event:meeting)}]"
    )
  }

  @Test func `Members of lists and texts under names are not empty`() throws {
    let people = "- {id: n, name: N, links: {a: \"\"}, native_name: [\"\", x], aliases: [\"\"]}\n"
    #expect(
      try Sketch(["people.yaml": people]).findings.map { $0.prefix(5) } == ["E0213", "E0213", "E0213"])
  }

  @Test func `A text is written with its names in order, with a name twice, or with none`() throws {
    func written(_ links: String) throws -> String? {
      try Sketch(["people.yaml": "- {id: n, name: N, links: \(links)}\n"]).file.rows(of: .person)[0]["links"]?.told
    }
    #expect(try written("{b: B, a: A}") == "{b=B | a=A}")
    #expect(try written("[{a: A}, {a: B}, C]") == "[{a=A}, {a=B}, C]")
    #expect(try written("C") == "C")
  }

  @Test func `What has no title is called by its id, made readable`() throws {
    let sketch = try Sketch(["/about-us.md": "Words.\n", "/2024-09-30.md": "", "/2024-09-30-notes.md": ""])
    #expect(sketch.dossier.pages.map(\.name) == ["2024-09-30", "2024-09-30 Notes", "About us"])
  }

  @Test func `Settings of the site`() throws {
    let settings = """
      title: Talks
      base_url: https://example.org/
      languages: [en, hy]
      raw_html: No
      home: p
      menu: [about]
      rules: {W0312: off}
      publish: {web: {directory: /srv/www/talks}}
      """
    let sketch = try Sketch(["/site.yaml": settings, "/about.md": "About.\n"])
    #expect(sketch.findings == [])
    #expect(sketch.dossier.settings.title == "Talks")
    #expect(sketch.dossier.settings.languages == ["en", "hy"])
    #expect(sketch.dossier.settings.home == ["p"])
    #expect(!sketch.dossier.settings.rawHTML)
    #expect(sketch.dossier.settings.rules?["W0312"] == "off")
  }
}
