import Testing

@testable import Output
@testable import Publishing

@Suite struct DirectoryTargetTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ texts: KeyValuePairs<String, String>) throws -> BuiltSite {
    let output = try OutputFolder(path: folder.path + "/public", home: nil)
    _ = try output.deposit(texts.map { try OutputFile(path: $0.key, bytes: Array($0.value.utf8)) })
    return try BuiltSite(path: folder.path + "/public")
  }

  private func target() throws -> DirectoryTarget {
    try DirectoryTarget(path: folder.path + "/web", home: nil)
  }

  @discardableResult
  private func publish(_ site: BuiltSite) throws -> Outcome {
    try target().carryOut(target().plan(for: site), from: site)
  }

  @Test func `A first publication carries the listed files over, in a safe order, and no others`() throws {
    let site = try build(["index.html": "Home", "a/x.html": "X", "feed.xml": "Feed", "style.css": "Style"])
    try folder.write("mine", to: "public/draft.txt")
    #expect(try publish(site).written == ["style.css", "a/x.html", "index.html", "feed.xml"])
    #expect(folder.all(in: "web") == [".parley", "a/", "a/x.html", "feed.xml", "index.html", "style.css"])
    #expect(folder.text("web/.parley") == folder.text("public/.parley"))
  }

  @Test func `To make a plan touches nothing`() throws {
    let site = try build(["index.html": "Home"])
    let plan = try target().plan(for: site)
    #expect(plan.order == ["index.html"])
    #expect(folder.all() == ["public/", "public/.parley", "public/index.html"])
  }

  @Test func `The next publication changes only what differs and deletes what Parley published`() throws {
    try publish(build(["index.html": "Home", "old.html": "Old", "same.html": "Same"]))
    try folder.write("mine", to: "web/CNAME")
    let same = folder.trace("web/same.html")
    let outcome = try publish(build(["index.html": "New home", "same.html": "Same"]))
    #expect(outcome == Outcome(written: ["index.html"], removed: ["old.html"], unchanged: ["same.html"]))
    #expect(folder.trace("web/same.html") == same)
    #expect(folder.all(in: "web") == [".parley", "CNAME", "index.html", "same.html"])
  }

  @Test func `A target that holds other files where Parley would write is refused with a list`() throws {
    try folder.write("mine", to: "web/index.html")
    try folder.write("mine", to: "web/a.html")
    try folder.write("mine", to: "web/other.txt")
    let before = folder.all(in: "web")
    let site = try build(["index.html": "Home", "a.html": "A", "b.html": "B"])
    #expect(throws: PublishingError.wouldOverwrite(["a.html", "index.html"])) { try publish(site) }
    #expect(folder.all(in: "web") == before)
    #expect(folder.text("web/index.html") == "mine")
  }

  @Test func `A folder may give way to a file of its name`() throws {
    try publish(build(["a/x": "X"]))
    #expect(try publish(build(["a": "file"])).written == ["a"])
    #expect(folder.all(in: "web") == [".parley", "a"])
  }

  @Test func `A folder that no build has finished is not published`() throws {
    try folder.write("Home", to: "public/index.html")
    let path = folder.path + "/public"
    #expect(throws: PublishingError.notBuilt(path)) { try BuiltSite(path: path) }
    try folder.write("parley 1\n+ef46db3751d8e999 0 a.html\n", to: "public/.parley")
    #expect(throws: PublishingError.halfBuilt(path)) { try BuiltSite(path: path) }
  }

  @Test func `A page that was changed after the build stops the publication before anything is touched`() throws {
    let site = try build(["index.html": "Home", "a.html": "A"])
    let plan = try target().plan(for: site)
    try folder.write("tampered", to: "public/index.html")
    #expect(throws: PublishingError.changedSinceBuild("index.html")) { try target().carryOut(plan, from: site) }
    try folder.write("secret", to: "secret")
    try folder.remove("public/index.html")
    try folder.link("public/index.html", to: "../secret")
    #expect(throws: PublishingError.changedSinceBuild("index.html")) { try target().carryOut(plan, from: site) }
    #expect(folder.all(in: "web").isEmpty)
  }

  @Test func `A plan is void once something else has been published`() throws {
    let plan = try target().plan(for: build(["index.html": "One"]))
    try publish(build(["index.html": "Two"]))
    let site = try build(["index.html": "One"])
    #expect(throws: PublishingError.targetHasChanged(folder.path + "/web")) {
      try target().carryOut(plan, from: site)
    }
    #expect(folder.text("web/index.html") == "Two")
  }

  @Test func `A target and the built folder may not lie in each other, nor a target in the site's content`() throws {
    let site = try build(["index.html": "Home"])
    for path in ["/public", "/public/web", ""] {
      let target = try DirectoryTarget(path: folder.path + path, home: nil)
      #expect(throws: PublishingError.overlaps(source: site.path, target: folder.path + path)) {
        try target.plan(for: site)
      }
    }
    try folder.makeFolder("content")
    let content = folder.path + "/content"
    #expect(throws: PublishingError.folder(.refused(path: content, because: .overlapsContent))) {
      try DirectoryTarget(path: content, site: folder.path, home: nil)
    }
  }
}
