import Testing

@testable import Site

/// What a page says of itself to whoever shows a link to it.
struct SharingTests {
  private func meta(_ page: String?) -> [String] {
    (page ?? "").matches(of: /<meta (?:name="description"|property="og:[a-z_]+") content="[^"]*">/).map { match in
      String(match.output.dropFirst("<meta ".count).dropLast())
    }
  }

  @Test func `A page is told by its title, its summary, its address and the site's picture`() throws {
    let built = try Built([
      "site.yaml": "title: The site\nbase_url: https://example.org/s/\nlogo: mark.png\n", "mark.png": "not looked at",
      "p/events.yaml": "- {id: a, title: Talks, date: 2024-05-01, summary: They met.}\n",
    ])
    #expect(
      meta(built["p/events/a.html"]) == [
        #"name="description" content="They met.""#, #"property="og:type" content="website""#,
        #"property="og:site_name" content="The site""#, #"property="og:title" content="Talks""#,
        #"property="og:description" content="They met.""#,
        #"property="og:url" content="https://example.org/s/p/events/a.html""#,
        #"property="og:image" content="https://example.org/s/mark.png""#,
      ])
  }

  @Test func `Every page of the demonstration site has a description`() throws {
    let built = try Built.demonstration()
    for (path, text) in built.pages where !text.contains("http-equiv=\"refresh\"") {
      #expect(meta(text).contains { $0.hasPrefix("name=\"description\"") }, "\(path)")
    }
    #expect(built["armenia-azerbaijan/events/index.html"]?.contains("content=\"What happened, in order.") == true)
  }

  @Test func `Without an address of its own, a site names none`() throws {
    let page = try Built(["p/events.yaml": "- {id: a, title: Talks, date: 2024-05-01}\n"])["p/events/a.html"]
    #expect(meta(page).contains { $0.contains("og:title") })
    #expect(!meta(page).contains { $0.contains("og:url") || $0.contains("og:image") })
    #expect(meta(page).contains(#"name="description" content="1 May 2024""#))
  }
}
