import Testing

@testable import Site

/// How issues hang together, as pages show it.
struct SettlingTests {
  private func issues(_ links: [String: String]) throws -> String {
    var files = ["p/parties.yaml": "- {id: a, name: A}\n"]
    for (id, link) in links {
      files["p/issues/\(id).md"] = "---\ntitle: \(id.uppercased())\nquestion: Q\nlinks: [\(link)]\n---\n"
    }
    return try Built(files)["p/issues/index.html"]?.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ") ?? ""
  }

  @Test func `An order in which all could be settled is shown as steps`() throws {
    let page = try issues(["x": "{precondition_of: y, claimed_by: a}", "y": "{part_of: z}", "z": "{reciprocal_of: x}"])
    #expect(page.contains("In which order they could be settled X Y Z"))
    #expect(!page.contains("Deadlock, each waits"))
    #expect(!page.contains("No order leads"))
  }

  @Test func `A circle of preconditions is named as a deadlock`() throws {
    let page = try issues([
      "x": "{precondition_of: y, claimed_by: a}", "y": "{precondition_of: x, claimed_by: a}", "z": "{blocks: x}",
    ])
    #expect(page.contains("Deadlock, each waits for the others X Y"))
    #expect(page.contains("In which order they could be settled Z"))
    #expect(page.contains("No order leads to these while the claims stand: X Y"))
  }

  @Test func `Where nothing waits there is no order to show`() throws {
    #expect(try !issues(["x": "{traded_against: y}", "y": "{reciprocal_of: x}"]).contains("In which order"))
  }
}
