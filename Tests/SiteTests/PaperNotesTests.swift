import Testing

@testable import Site

/// Where links lead, for readers on paper.
struct PaperNotesTests {
  private static let files = [
    "p/briefings/one.md": """
    ---
    title: One
    date: 2024-02-01
    key_points: ["[Somebody](https://a.example/?x=1&y=2) said so."]
    ---
    The [second](https://b.example/) and [the first](https://a.example/?x=1&y=2), [a page](issue:i) of ours.
    """,
    "p/issues/i.md":
      "---\ntitle: I\nquestion: Q\noptions: {o: An option}\n---\nOf [another](https://c.example/).\n",
  ]

  @Test func `Each link to another host has a letter, the same address the same, and its address stands at the end`()
    throws
  {
    let page = try #require(try Built(Self.files)["p/briefings/one.html"])
    for noted in ["Somebody</a><sup class=\"noted\">a</sup>", "second</a><sup class=\"noted\">b</sup>"] {
      #expect(page.contains(noted), "\(noted)")
    }
    #expect(page.contains("the first</a><sup class=\"noted\">a</sup>"))
    #expect(page.contains("<ol><li>https://a.example/?x=1&amp;y=2</li><li>https://b.example/</li></ol>"))
    #expect(page.contains("a page</a> of ours"))
  }

  @Test func `The page of all has those of every text, one without links no list`() throws {
    let built = try Built(Self.files)
    let whole = try #require(built["p/all.html"])
    #expect(whole.contains("<li>https://c.example/</li>") && whole.contains("another</a><sup class=\"noted\">"))
    #expect(built["p/issues/i.html"]?.contains("noted") == false)
    let plain = try Built(["p/briefings/one.md": "---\ntitle: One\ndate: 2024-02-01\n---\nNo link.\n"])
    #expect(plain["p/briefings/one.html"]?.contains("addresses") == false)
  }

  @Test func `Letters go on after z as a list counts them`() {
    #expect([1, 26, 27, 52, 53, 703].map(PaperNotes.letter) == ["a", "z", "aa", "az", "ba", "aaa"])
  }
}
