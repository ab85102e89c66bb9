import Testing

/// Everything has its place.
struct FolderTests {
  private static let required: Set = [
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "Package.swift", "Plugins", "README.md", "SECURITY.md",
    "Sources",
    "Tests", "content", "docs", "public", "templates",
  ]
  /// The last is written by the package manager, and ignored.
  private static let allowed = required.union(["Benchmarks", "Fuzzing", "Packaging", "Package.resolved"])

  @Test func `The top of the repository holds what it should and nothing else`() throws {
    let names = Set(try Repository.this.names(in: ""))
    #expect(Self.required.subtracting(names).sorted() == [])
    #expect(names.subtracting(Self.allowed).sorted() == [])
  }

  @Test func `The checks can be run`() {
    #expect(Repository.this.isExecutable(".ci/run"))
  }

  @Test func `A folder of tests is named after what it tests`() throws {
    let modules = try Repository.this.names(in: "Sources").map { "\($0.prefix(1).uppercased())\($0.dropFirst())Tests" }
    // What is built is also read by programs that are not Parley's: that is no module's test.
    let others = ["ArchitectureTests", "Conformance", "Publishing", "Reliability"]
    let strays = try Repository.this.names(in: "Tests").filter { !modules.contains($0) && !others.contains($0) }
    #expect(strays == [])
  }

  @Test func `A file of the sources is named like no other of its module`() throws {
    let names = try Repository.this.sources().map { "\($0.module)/\($0.path.split(separator: "/").last ?? "")" }
    let twice = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
    #expect(twice == [])
  }
}
