import Testing

/// `parley changes` says what a person would say who had slept between two days.
struct ChangesTests {
  private static let more = [
    "content/p/sources.yaml": "- {id: mfa, title: Readout, publisher: MFA, published: 2024-08-02}\n",
    "content/p/positions.csv": """
    issue,party,option,stance,condition,date,source,says
    border,armenia,line,demands,,2024-06-01,mfa,The line
    border,armenia,line,conditional,Guarantees,2024-08-01,mfa,
    """,
    "content/p/events.csv": "id,date,title,sources\nmeeting,2024-08-02,They *meet*,mfa\n",
    "content/p/statements.yaml": "- {id: s, speaker: armenia, text: We go on, date: 2024-08-03, issues: border}\n",
  ]

  private func run(_ words: String...) throws -> Run {
    try Run(["changes"] + words, in: TinySite.folder(Self.more))
  }

  @Test func `In words, by issue, with who says so`() throws {
    let run = try run("p", "2024-07-31", "2024-08")
    #expect(run.errors == "")
    #expect(
      run.output == """
        The talks: what changed from 31 July 2024 to August 2024

        The border
          Armenia on The line of 1991: Demands → Conditional (1 August 2024, MFA)
              Condition: Guarantees
              p/issues/border.html#armenia-line
          Statement: Armenia (3 August 2024)
              “We go on”
              p/statements/s.html

        The process as a whole
          Event: They *meet* (2 August 2024, MFA)
              p/events/meeting.html

        """)
  }

  @Test func `As Markdown, in which titles are titles`() throws {
    let output = try run("p", "2024-07-31", "2024-08", "--format", "markdown").output
    #expect(
      output.hasPrefix(
        "# The talks: what changed from 31 July 2024 to August 2024\n\n## The border\n\n- Armenia on [The line of 1991](p/issues/border.html#armenia-line): Demands → Conditional (1 August 2024, MFA)  \n  Condition: Guarantees\n"
      ))
    #expect(output.contains("- Event: [They \\*meet\\*](p/events/meeting.html) (2 August 2024, MFA)"))
  }

  @Test func `As JSON, with the address of the evidence`() throws {
    let output = try run("p", "2024-07-31", "2024-08-01", "--format", "json").output
    #expect(output.contains("\"issue\": \"border\",\n      \"kind\": \"Position\",\n      \"date\": \"2024-08-01\","))
    #expect(output.contains("\"address\": \"p/issues/border.html#armenia-line\""))
    #expect(!output.contains("They"))
  }

  @Test func `The only process need not be named, and nothing is something to say`() throws {
    let run = try run("2024-08-03", "2024-08-04")
    #expect(run.status == 0)
    #expect(run.output == "The talks: what changed from 3 August 2024 to 4 August 2024\n\nNothing changed.\n")
  }

  @Test func `What is held back is no change, and that something is held back is said`() throws {
    let draft = "id,date,title,draft\nmeeting,2024-08-02,They meet,\nsecret,2024-08-02,A secret,yes\n"
    let site = try TinySite.folder(["content/p/events.csv": draft])
    let run = try Run("changes", "2024-08-01", "2024-08-03", in: site)
    #expect(run.output.contains("They meet") && !run.output.contains("A secret"))
    #expect(run.errors == "1 thing held back: 1 draft\n")
    let all = try Run("changes", "2024-08-01", "2024-08-03", "--drafts", in: site)
    #expect(all.output.contains("A secret") && all.errors == "")
  }

  @Test func `What cannot be asked is answered with how to ask`() throws {
    #expect(try run("q", "2024-07", "2024-08").errors.contains("no process is called \"q\""))
    #expect(try run("p", "31.07.2024", "2024-08").errors.contains("did you mean 2024-07-31?"))
    #expect(try run("p", "2024-08", "2024-07").errors.contains("2024-08 ends after 2024-07"))
    #expect(try run("p", "2024-08").errors.contains("two days are needed, and 2024-08 is the only one"))
    #expect(try run("p", "August", "soon").errors.contains("\"August\" is no date Parley can read"))
    for words in [["q", "2024-07", "2024-08"], ["p", "2024-08", "2024-07"], []] {
      #expect(try Run(["changes"] + words, in: TinySite.folder()).status == 64)
    }
  }
}
