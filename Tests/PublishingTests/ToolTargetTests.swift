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
    try await target.carryOut(plan, from: site, note: "A publication") { _ in }
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

/// rsync and rclone as they are on this machine, where they are there, between folders.
@Suite struct HostTargetTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What carries a site; what it replaces is kept in `web-old`.
  enum Kind: String, CaseIterable, Sendable {
    case rsync, rclone

    var isHere: Bool {
      ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains { access($0 + rawValue, X_OK) == 0 }
    }
    static let here = allCases.filter(\.isHere)
  }

  /// A remote `try` of rclone's that is this machine's disk.
  private static let hasRemote = setenv("RCLONE_CONFIG_TRY_TYPE", "local", 1) == 0

  private func target(_ kind: Kind) throws -> any HostTarget {
    try #require(Self.hasRemote)
    return switch kind {
    case .rsync: RsyncTarget(address: folder.path + "/web", backup: "../web-old")
    case .rclone: RcloneTarget(address: "try:" + folder.path + "/web", backup: "try:" + folder.path + "/web-old")
    }
  }

  @discardableResult
  private func publish(_ site: any PublishedSite, to target: any HostTarget) async throws -> PublicationPlan {
    let plan = PublicationPlan(source: site.manifest, holdings: try await target.holdings(for: site.manifest))
    try await target.carryOut(plan, from: site, note: "") { _ in }
    return plan
  }

  @Test(.enabled(if: Kind.rsync.isHere, "rsync is not on this machine")) func `rsync`() async throws {
    try await publishesAndRollsBack(.rsync)
  }

  @Test(.enabled(if: Kind.rclone.isHere, "rclone is not on this machine")) func `rclone`() async throws {
    try await publishesAndRollsBack(.rclone)
  }

  /// What goes and what is replaced is kept, and comes back; what is another's stays; the day of the last publication is known.
  private func publishesAndRollsBack(_ kind: Kind) async throws {
    let target = try target(kind)
    try await publish(BuiltSite(["index.html": "One", "a/b/c.html": "Old", "same.css": "S"], in: folder), to: target)
    try folder.write("mine", to: "web/mine.txt")
    let plan = try await publish(
      BuiltSite(["index.html": "Two", "new.html": "N", "same.css": "S"], in: folder), to: target)
    #expect(plan.deleted.map(\.path) == ["a/b/c.html"] && plan.strangers == ["mine.txt"])
    #expect(try #require(await target.holdings(for: plan.source).day).wholeMatch(of: /20\d\d-\d\d-\d\d/) != nil)
    #expect(folder.text("web/index.html") == "Two" && folder.text("web/a/b/c.html") == nil)
    #expect(folder.text("web-old/a/b/c.html") == "Old" && folder.text("web-old/index.html") == "One")
    try await publish(target.before(), to: target)
    #expect(folder.text("web/index.html") == "One" && folder.text("web/a/b/c.html") == "Old")
    #expect(folder.text("web/new.html") == nil && folder.text("web/mine.txt") == "mine")
    try await publish(target.before(), to: target)
    #expect(folder.text("web/index.html") == "Two" && folder.text("web/new.html") == "N")
  }

  @Test func `It is said when rclone is one that writes into the files themselves`() {
    let remotes = "disk: local\nhost:  sftp\nstore: s3\n"
    for (version, address, isSaid) in [
      ("rclone v1.60.1-DEV", "host:web", true), ("rclone v1.62.2", "disk:/srv/web", true),
      ("rclone v1.60.1-DEV", "store:web", false), ("rclone v1.60.1-DEV", "nobody:web", false),
      ("rclone v1.63.0", "host:web", false), ("rclone v2.0.0", "host:web", false), ("", "host:web", false),
    ] {
      #expect((RcloneTarget.caution(version, remotes, address) != nil) == isSaid, "\(version) at \(address)")
    }
  }

  @Test(arguments: Kind.here)
  func `A publication that was cut off is completed, and what it replaced can still be put back`(kind: Kind)
    async throws
  {
    let target = try target(kind)
    try await publish(BuiltSite(["index.html": "One", "b.html": "B"], in: folder), to: target)
    let site = try BuiltSite(["index.html": "Two", "b.html": "C"], in: folder)
    let plan = PublicationPlan(source: site.manifest, holdings: try await target.holdings(for: site.manifest))
    // The page came, the index did not.
    let cut = CutSite(site: site, missing: "index.html")
    await #expect(throws: PublishingError.self) { try await target.carryOut(plan, from: cut, note: "") { _ in } }
    let bench = try Workbench()
    let files = try bench.lay(site.manifest.entries, of: site, in: "site")
    try bench.store(site.manifest.announcing(site.manifest.entries).bytes, as: "site/.parley")
    try await target.send([".parley"], from: files, keeping: true, bench)
    try await target.send(["b.html"], from: files, keeping: true, bench)
    try await publish(BuiltSite(["index.html": "Three", "b.html": "D"], in: folder), to: target)
    #expect(folder.text("web/index.html") == "Three" && folder.text("web/b.html") == "D")
    try await publish(target.before(), to: target)
    #expect(folder.text("web/index.html") == "One" && folder.text("web/b.html") == "B")
  }
}

/// A site one of whose files cannot be read.
private struct CutSite: PublishedSite {
  let site: BuiltSite
  let missing: String
  var manifest: Manifest { site.manifest }

  func file(_ entry: Manifest.Entry) throws(PublishingError) -> OutputFile {
    guard entry.path != missing else { throw .changedSinceBuild(missing) }
    return try site.file(entry)
  }
}
