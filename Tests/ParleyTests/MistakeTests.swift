import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Mistakes that authors make, with every word that is then printed. Each folder of `Fixtures/mistakes` holds the files that
/// differ from those of `Fixtures/site`, and `expected.txt`.
struct MistakeTests {
  private static let fixtures = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures"

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: fixtures + "/mistakes").filter { !$0.hasPrefix(".") }.sorted())
    ?? []

  @Test(arguments: names)
  func `A mistake is said like this`(name: String) throws {
    let site = try TemporaryFolder()
    try site.copy(Self.fixtures + "/site")
    try site.copy(Self.fixtures + "/mistakes/" + name)
    let expected = site.text("expected.txt")
    let run = try Run("build", "--now", "2024-10-01", in: site)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors == expected)
    #expect(site.trace("public").isEmpty)
    // One that is missing is written, and looked at before it is accepted.
    if expected == nil {
      try Data(run.errors.utf8).write(to: URL(filePath: Self.fixtures + "/mistakes/\(name)/expected.txt"))
    }
  }

  @Test func `Without a mistake the site is built`() throws {
    let site = try TemporaryFolder()
    try site.copy(Self.fixtures + "/site")
    let run = try Run("build", "--now", "2024-10-01", in: site)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(Self.names.count > 9)
  }
}
