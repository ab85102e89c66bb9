import Testing

@testable import Site

/// Statements as pages show them: who speaks for whom that day, in which wordings, in answer to what.
struct WordsOfPeopleTests {
  private static let content = [
    "p/parties.yaml": "- {id: a, name: Alba}\n- {id: b, name: Borea}\n",
    "p/people/ann.md":
      "---\nname: Ann\nroles:\n  - {title: Envoy, party: a, from: 2020, to: 2023-12}\n  - {title: Minister, party: b, from: 2024-02}\n---\n",
    "p/sources.yaml": "- {id: x, title: X, publisher: Paper X}\n- {id: y, title: Y, publisher: Paper Y}\n",
    "p/events/walk.md": "---\ntitle: The walk-out\ndate: 2024-03-01\n---\n",
    "p/statements.yaml": """
    - {id: envoy, speaker: ann, date: 2021-05-01, text: We are near, source: x}
    - {id: between, speaker: ann, date: 2024-01-15, text: I am nobody, source: x}
    - id: minister
      speaker: ann
      date: 2024-03-02
      text: We never asked for any of this in writing
      source: x
      reacts_to: [walk, envoy]
      original: Nunca lo pedimos
      language: es
      variants: [{text: We never wanted this, source: y, preferred: yes, note: The recording has it so}]
    - {id: again, speaker: ann, date: 2024-03, text: "“never asked for any of this”", source: y}
    """,
  ]

  @Test func `A role is that of the day, and between two offices there is none`() throws {
    let built = try Built(Self.content)
    #expect(built.findings == [])
    func who(_ id: String) -> String {
      let page = built["p/statements/\(id).html"] ?? ""
      guard let start = page.firstRange(of: "<p class=\"who\">") else { return "" }
      let line = page[start.upperBound...].prefix { $0 != "\n" }
      return String(line.replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " "))
    }
    #expect(who("envoy") == "Ann, Envoy Alba")
    #expect(who("minister") == "Ann, Minister Borea")
    #expect(who("between") == "Ann")
  }

  @Test func `Words of which two records are kept count once`() throws {
    let built = try Built(Self.content)
    #expect(built["p/statements/index.html"]?.contains("3 statements") == true)
    #expect(built["p/statements/index.html"]?.contains("4 statements") == false)
    #expect(built["p/people/index.html"]?.contains("3 statements") == true)
  }

  @Test func `Words in a language that nobody names have none`() throws {
    var content = Self.content
    content["p/statements.yaml"] = "- {id: s, speaker: ann, date: 2024-05-01, text: Yes, original: Si, source: x}\n"
    let page = try #require(try Built(content)["p/statements/s.html"])
    #expect(page.contains("<q dir=\"auto\">Si</q>"))
    #expect(!page.contains("lang=\"und\""))
  }

  @Test func `A name in a script of its own may say in which language it is`() throws {
    let people = "- {id: a, name: A, native_name: Իլհամ}\n- {id: b, name: B, native_name: {hy: Իլհամ}}\n"
    let built = try Built(["p/people.yaml": people])
    #expect(built["p/people/a.html"]?.contains("<p class=\"native\"><span dir=\"auto\">Իլհամ</span> </p>") == true)
    #expect(
      built["p/people/b.html"]?.contains(
        "<span lang=\"hy\" dir=\"auto\">Իլհամ</span> <span class=\"meta\">Armenian</span>") == true)
  }

  @Test func `Whoever speaks for another party is given no office of it`() throws {
    var content = Self.content
    content["p/statements.yaml"] =
      "- {id: lent, speaker: ann, on_behalf_of: a, date: 2024-05-01, text: For Alba, source: x}\n"
    let page = try #require(try Built(content)["p/statements/lent.html"])
    #expect(!page.contains("Minister"))
    #expect(page.contains("Alba"))
  }

  @Test func `The same words from two sources are told once, with both`() throws {
    let built = try Built(Self.content)
    let person = try #require(built["p/people/ann.html"])
    #expect(person.matches(of: /asked for any of this/).count == 1)
    #expect(
      person.contains(
        "The same words, also recorded by <span class=\"link-of\"><a href=\"../statements/again.html\">Paper Y</a>"))
    let again = try #require(built["p/statements/again.html"])
    #expect(again.contains("also recorded by <span class=\"link-of\"><a href=\"minister.html\">Paper X</a>"))
  }

  @Test func `A reaction shows at both ends`() throws {
    let built = try Built(Self.content)
    #expect(
      built["p/statements/minister.html"]?.contains(
        "In reaction to <span class=\"link-of\"><a href=\"../events/walk.html\">The walk-out</a>") == true)
    #expect(built["p/events/walk.html"]?.contains("<h2 id=\"part:reactions\">Reactions</h2>") == true)
    #expect(built["p/statements/envoy.html"]?.contains("We never asked") == true)
  }

  @Test func `Wordings stand side by side, with which is preferred and why`() throws {
    let page = try #require(try Built(Self.content)["p/statements/minister.html"])
    #expect(page.contains("we prefer it"))
    #expect(page.contains("The recording has it so"))
    #expect(page.contains("<q lang=\"es\" dir=\"auto\">Nunca lo pedimos</q>"))
  }
}
