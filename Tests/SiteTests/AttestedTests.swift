import Testing

@testable import Site

/// What a source's page says of the positions that rest on it.
struct AttestedTests {
  private static let files = [
    "p/process.md": "---\ntitle: The process\nparties: [a, b]\n---\n",
    "p/parties.yaml": "- {id: a, name: Aland}\n- {id: b, name: Bland}\n",
    "p/sources.yaml": """
    - {id: paper, title: A paper, publisher: Nobody, published: 2024-01-01, reliability: B}
    - {id: unused, title: Another paper, publisher: Nobody, published: 2024-01-01, reliability: B}
    """,
    "p/issues/x.md": """
    ---
    title: The border
    question: Where?
    options: {north: In the north, south: In the south}
    source: paper
    positions:
      - {party: b, option: south, stance: supports, date: 2024-01-01, credibility: 2}
      - {party: a, option: north, stance: rejects, date: 2024-01-01, credibility: 2}
      - {party: a, option: north, stance: accepts, date: 2024-03-01, credibility: 2}
    ---
    """,
  ]

  /// Its part of the page, from one heading to the next.
  private func told(_ source: String) throws -> [String] {
    let page = try #require(try Built(Self.files)["p/sources/\(source).html"])
    let part = page.split(separator: "id=\"part:uses\"").dropFirst().first ?? ""
    let lines = part.matches(
      of: /<li><p>([^<]+)<|<a class="stance" href="([^"]+)">.*?<\/svg>\s*([A-Za-z]+).*?datetime="([^"]+)"/)
    return lines.map { line -> String in
      if let option = line.1 { return String(option) }
      return [line.2, line.3, line.4].compactMap { $0.map { String($0) } }.joined(separator: " ")
    }
  }

  @Test func `Each position stands once, by option, of one party the latest first, and leads to its evidence`() throws {
    let told = try told("paper")
    #expect(
      told == [
        "In the north", "../issues/x.html#a-north Accepts 2024-03-01", "../issues/x.html#a-north Rejects 2024-01-01",
        "In the south", "../issues/x.html#b-south Supports 2024-01-01",
      ])
  }

  @Test func `Where nothing rests on a source, nothing is said to`() throws {
    let told = try told("unused")
    #expect(told == [])
    let list = try #require(try Built(Self.files)["p/sources/index.html"])
    #expect(list.contains("3 times") && list.contains("not used"))
  }
}
