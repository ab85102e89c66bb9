import Dossier
import Testing

@testable import Site

/// What pages say of themselves to machines.
struct LinkedDataTests {
  private func data(_ text: String?) -> [String] {
    (text ?? "").matches(of: /<script type="application\/ld\+json">([^<]*)<\/script>/).map { String($0.1) }
  }

  @Test func `Each sort of page says what it is about, with whole addresses`() throws {
    let built = try Built.demonstration()
    let types = [
      "index.html": "BackgroundNewsArticle", "issues/border.html": "BackgroundNewsArticle",
      "briefings/2024-09-30.html": "AnalysisNewsArticle", "people/ilham-aliyev.html": "Person",
      "parties/armenia.html": "Country", "parties/armenian-critics.html": "Organization",
      "statements/aliyev-2024-09-23-authorities.html": "Quotation", "events/2024-07-10-trilateral.html": "Event",
      "terms/declaration-of-1990.html": "DefinedTerm", "data/index.html": "Dataset",
    ]
    for (path, type) in types.sorted(by: { $0.key < $1.key }) {
      let found = data(built["armenia-azerbaijan/" + path])
      #expect(found.count == 1, "\(path)")
      #expect(
        found.first?.hasPrefix("{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"\(type)\",\n") == true,
        "\(path)")
      #expect(found.first?.contains("\"@id\": \"https://example.org/talks/armenia-azerbaijan/") == true, "\(path)")
    }
    #expect(built.pages.allSatisfy { !$0.text.contains("ClaimReview") })
  }

  @Test func `Words of an author end no element, and an address is relative where the site has none`() throws {
    let built = try Built([
      "p/parties.yaml": "- {id: a, name: \"A</script><b>&\", type: movement}\n",
      "p/people.yaml": "- {id: x, name: X, native_name: Խ, roles: [{title: Envoy, party: a, from: 2020, to: 2021~}]}\n",
    ])
    let found = try #require(data(built["p/people/x.html"]).first)
    #expect(found.contains(#""name": "A\u003C/script\u003E\u003Cb\u003E\u0026""#))
    #expect(found.contains("\"url\": \"../parties/a.html\""))
    #expect(found.contains("\"alternateName\": [\n    \"Խ\"\n  ]"))
    #expect(found.contains("\"startDate\": \"2020\"") && !found.contains("endDate"))
  }

  @Test func `A draft leaves no trace`() throws {
    let built = try Built([
      "p/parties.yaml": "- {id: a, name: A}\n- {id: secret, name: Hush, draft: yes}\n",
      "p/events.yaml": "- {id: e, title: E, date: 2024-01-02, parties: [a, secret]}\n",
      "p/people.yaml": "- {id: x, name: X, roles: [{title: Envoy, party: secret}]}\n",
    ])
    #expect(
      built.pages.allSatisfy { page in !data(page.text).contains { $0.contains("ush") || $0.contains("secret") } })
  }

  @Test func `A speaker of another process speaks for no party here, unless somebody says so`() throws {
    let built = try Built([
      "q/process.md": "---\ntitle: Q\n---\n", "q/people.yaml": "- {id: y, name: Y}\n",
      "p/parties.yaml": "- {id: a, name: A}\n",
      "p/statements.yaml":
        "- {id: s, speaker: q/person/y, text: Words.}\n- {id: t, speaker: q/person/y, text: More., on_behalf_of: a}\n",
    ])
    let file = try #require(built.site.dossier.file("p"))
    #expect(file.statements.map { file.voice(of: $0).party?.id } == [nil, "a"])
  }
}
