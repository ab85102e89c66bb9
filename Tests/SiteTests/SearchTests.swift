import Testing

@testable import Site

/// What a search finds.
struct SearchTests {
  private func index(_ built: Built) -> String {
    built.paths.filter { $0.hasPrefix("assets/search/") }.compactMap { built[$0] }.joined()
  }

  @Test func `Every thing of the site is found by its title, its text and the words of its kind`() throws {
    let built = try Built([
      "about.md": "---\ntitle: Colophon\n---\nPrinted on zebrapaper.\n",
      "p/parties.yaml": "- {id: a, name: Ruritania, type: state, short: RUR}\n",
      "p/issues/border.md":
        "---\ntitle: The border\nquestion: Where?\noptions: {river: Along the river}\n"
        + "positions: [{party: a, option: river, stance: supports, says: Wants **mills**, date: 2024-01-01}]\n---\nBody of [](party:a).\n",
      "p/statements.yaml": "- {id: s, speaker: a, text: Never, original: Երբեք, date: 2024-01-01}\n",
    ])
    let words = index(built)
    for word in ["colophon", "zebrapaper", "ruritania", "rur", "border", "river", "mills", "body", "never", "երբեք"] {
      #expect(words.contains("\(word) "), "\(word)")
    }
    #expect(words.contains("@p:p/a ") && words.contains("@i:p/border "))
    #expect(words.contains("\"Issues\""))
  }

  @Test func `What is held back, or came later, is not found`() throws {
    let content = [
      "p/events.yaml":
        "- {id: a, title: Zebra, date: 2024-05-01, draft: yes}\n- {id: b, title: Okapi, date: 2024-06-01}\n"
        + "- {id: c, title: Quagga, date: 2024-01-01}\n"
    ]
    let now = index(try Built(content))
    let then = index(try Built(content, asOf: "2024-02-01"))
    #expect(!now.contains("zebra") && now.contains("okapi"))
    #expect(!then.lowercased().contains("okapi") && then.contains("quagga"))
  }

  @Test func `Without JavaScript the search leads to the index of everything`() throws {
    let built = try Built(["p/parties.yaml": "- {id: a, name: Ruritania, type: state}\n"])
    let page = built["search.html"] ?? ""
    #expect(page.contains("<form class=\"search\" role=\"search\" hidden"))
    #expect(page.contains("href=\"everything.html#p-parties\""))
    #expect(built["everything.html"]?.contains("href=\"p/parties/a.html\"") == true)
  }

  @Test func `A theme whose search page loads no script gets no index`() throws {
    let page = "{{<page}}\n{{$main}}\n<a href=\"{{index}}\">All</a>\n{{/main}}\n{{/page}}\n"
    #expect(index(try Built([:])).contains("parleySearch("))
    #expect(index(try Built([:], theme: ["pages/search.html": page])) == "")
  }
}
