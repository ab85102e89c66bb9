import Output
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@testable import Publishing

/// Git as it is on this machine, on a bare repository.
@Suite struct GitTargetTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ texts: KeyValuePairs<String, String>) throws -> BuiltSite { try BuiltSite(texts, in: folder) }

  private func publish(_ site: any PublishedSite, to target: GitTarget) async throws -> PublicationPlan {
    let plan = PublicationPlan(source: site.manifest, holdings: try await target.holdings(for: site.manifest))
    try await target.carryOut(plan, from: site, note: "A publication")
    return plan
  }

  private func git(_ arguments: String...) async throws -> String {
    try await Tool.git.succeed(["-C", folder.path + "/bare"] + arguments).text
  }

  @Test func `Each publication is a commit, what others put on the branch stays, and a rollback is a commit too`()
    async throws
  {
    try await Tool.git.succeed(["init", "--quiet", "--bare", folder.path + "/bare"])
    let target = GitTarget(repository: folder.path + "/bare", branch: "gh-pages", site: folder.path)
    _ = try await publish(build(["index.html": "One", "old/a.html": "Old"]), to: target)
    #expect(try await publish(build(["index.html": "Two"]), to: target).deleted.map(\.path) == ["old/a.html"])
    #expect(try await git("ls-tree", "-r", "--name-only", "gh-pages") == ".nojekyll\n.parley\nindex.html\n")
    #expect(try await git("show", "gh-pages:index.html") == "Two")
    _ = try await publish(target.before(), to: target)
    #expect(try await git("show", "gh-pages:old/a.html") == "Old")
    #expect(try await git("log", "--format=%s", "gh-pages").split(separator: "\n").count == 3)
  }

  @Test func `The repository that the site lies in is as it was`() async throws {
    try await Tool.git.succeed(["init", "--quiet", "--bare", folder.path + "/bare"])
    try await Tool.git.succeed(["init", "--quiet", folder.path])
    try await Tool.git.succeed(["-C", folder.path, "remote", "add", "origin", folder.path + "/bare"])
    try folder.write("kept", to: "note.txt")
    let site = try build(["index.html": "One"])
    let before = folder.all(in: ".git")
    let target = GitTarget(repository: "origin", branch: "gh-pages", site: folder.path)
    _ = try await publish(site, to: target)
    _ = try await target.holdings(for: site.manifest)
    #expect(folder.all(in: ".git") == before)
    #expect(try await git("show", "gh-pages:index.html") == "One")
  }
}

/// rsync as it is on this machine, where it is there, between two folders.
@Suite(.enabled(if: ["/usr/bin/rsync", "/usr/local/bin/rsync"].contains { (path: String) in access(path, X_OK) == 0 }))
struct RsyncTargetTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `What is deleted goes, in folders too, and is kept where the target has a place for it`() async throws {
    let target = RsyncTarget(address: folder.path + "/web", backup: "old")
    for texts in [["index.html": "One", "a/b/c.html": "Old"], ["index.html": "Two"]] as [KeyValuePairs] {
      let site = try BuiltSite(texts, in: folder)
      let plan = PublicationPlan(source: site.manifest, holdings: try await target.holdings(for: site.manifest))
      try await target.carryOut(plan, from: site, note: "")
    }
    #expect(folder.text("web/index.html") == "Two")
    #expect(folder.text("web/a/b/c.html") == nil)
    #expect(folder.text("web/old/a/b/c.html") == "Old")
  }
}
