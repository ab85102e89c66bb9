import Testing

@testable import Site

/// What pages hold ready for the theme's script, and what readers without scripts see of it.
struct ScriptHookTests {
  private static func site(issues: Int) throws -> Built {
    var files = [
      "p/process.md": "---\ntitle: P\nparties: [a]\n---\n",
      "p/parties.yaml": "- {id: a, name: A}\n",
      "p/people.yaml": "- {id: q, name: Q, roles: [{title: Minister, party: a}]}\n",
      "p/sources.yaml": "- {id: s, title: The paper, published: 2024, reliability: B}\n",
      "p/statements.yaml":
        "- {id: said, speaker: q, date: 2024-03-01, text: Never again, source: s, issues: [i1], credibility: 2}\n",
    ]
    for number in 1...issues {
      files["p/issues/i\(number).md"] = """
        ---
        title: Issue \(number)
        question: Q
        options: {o: An option}
        positions: [{party: a, option: o, stance: rejects, statement: said, interest: It would cost too much.}]
        ---
        """
    }
    return try Built(files)
  }

  @Test func `A cell holds its evidence: words, date, source and what the grade means`() throws {
    let page = try #require(try Self.site(issues: 1)["p/index.html"])
    let held = try #require(
      page.firstMatch(of: /<template>(.*?)<\/template>/.dotMatchesNewlines()).map { String($0.1) })
    for part in ["Never again", "1 March 2024", "The paper", "Usually reliable source; probably true", "cost too much"]
    {
      #expect(held.contains(part), "\(part)")
    }
    #expect(!held.contains(" id=\""))
  }

  @Test func `Filters and the switch of the theme are hidden until scripts show them`() throws {
    let built = try Self.site(issues: 3)
    for path in ["p/index.html", "p/statements/index.html"] {
      let page = try #require(built[path])
      let controls = page.matches(of: /<(?:form|button class="theme")[^>]*>/).map { String($0.0) }
      #expect(controls.count == 2 && controls.allSatisfy { $0.contains(" hidden") }, "\(path)")
    }
  }

  @Test func `A matrix of two issues needs no filter`() throws {
    #expect(try Self.site(issues: 2)["p/index.html"]?.contains("matrix-filter") == false)
    #expect(try Self.site(issues: 3)["p/index.html"]?.contains("matrix-filter") == true)
  }

  @Test func `A quotation says by whom, for whom, on what and when it was said, for filters to go by`() throws {
    let page = try #require(try Self.site(issues: 1)["p/statements/index.html"])
    #expect(page.contains("data-speaker=\"Q\" data-party=\"A\" data-issues=\"Issue 1|\" data-date=\"2024-03-01\""))
  }

  @Test
  func `An edition tells the twelve weightiest changes, who moved before who first took a stand, and counts the rest`()
    throws
  {
    var files = [
      "p/parties.yaml": "- {id: a, name: A}\n",
      "p/sources.yaml": "- {id: s, title: S, published: 2024}\n",
      "p/briefings/one.md": "---\ntitle: One\ndate: 2024-02-01\n---\n",
      "p/briefings/two.md": "---\ntitle: Two\ndate: 2024-06-01\n---\n",
    ]
    for number in 1...14 {
      files["p/issues/i\(number).md"] = """
        ---
        title: Issue \(number)
        question: Q
        options: {o: Option \(number)}
        positions: [{party: a, option: o, stance: accepts, date: 2024-03-01, source: s}]
        ---
        """
    }
    files["p/issues/moved.md"] = """
      ---
      title: Moved
      question: Q
      history: [{status: open, date: 2024-01-01}, {status: agreed, date: 2024-04-01}]
      ---
      """
    let page = try #require(try Built(files)["p/briefings/two.html"])
    let since = try #require(page.firstMatch(of: /<section class="since".*?<\/section>/.dotMatchesNewlines())).0
    #expect(since.matches(of: /<li>/).count == 12)
    #expect(since.contains("Agreed") && since.contains("3 more changes"))
  }
}
