import Testing

@testable import Output
@testable import Publishing

@Suite struct DirectoryTargetTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func build(_ texts: KeyValuePairs<String, String>) throws -> BuiltSite { try BuiltSite(texts, in: folder) }

  private func target() throws -> DirectoryTarget {
    try DirectoryTarget(path: folder.path + "/web", built: folder.path + "/public", home: nil)
  }

  private func plan(_ site: any PublishedSite) throws -> PublicationPlan {
    try PublicationPlan(source: site.manifest, holdings: target().holdings(for: site.manifest))
  }

  @discardableResult
  private func publish(_ site: any PublishedSite) throws -> PublicationPlan {
    let plan = try plan(site)
    try target().carryOut(plan, from: site, note: "") { _ in }
    return plan
  }

  @Test func `A first publication carries the listed files over, in a safe order, and no others`() throws {
    let site = try build(["index.html": "Home", "a/x.html": "X", "feed.xml": "Feed", "style.css": "Style"])
    try folder.write("mine", to: "public/draft.txt")
    #expect(try publish(site).order == ["style.css", "a/x.html", "index.html", "feed.xml"])
    #expect(folder.all(in: "web") == [".parley", "a/", "a/x.html", "feed.xml", "index.html", "style.css"])
    #expect(folder.text("web/.parley") == folder.text("public/.parley"))
  }

  @Test func `To make a plan touches nothing`() throws {
    let site = try build(["index.html": "Home"])
    let plan = try plan(site)
    #expect(plan.order == ["index.html"])
    #expect(folder.all() == ["public/", "public/.parley", "public/index.html"])
  }

  @Test func `The next publication changes only what differs and deletes what Parley published`() throws {
    try publish(build(["index.html": "Home", "old.html": "Old", "same.html": "Same"]))
    try folder.write("mine", to: "web/CNAME")
    let plan = try publish(build(["index.html": "New home", "same.html": "Same"]))
    #expect(plan.order == ["index.html"])
    #expect(plan.deleted.map(\.path) == ["old.html"])
    #expect(folder.all(in: "web") == [".parley", "CNAME", "index.html", "same.html"])
  }

  @Test func `A target that holds other files where Parley would write is refused with a list`() throws {
    try folder.write("mine", to: "web/index.html")
    try folder.write("mine", to: "web/a.html")
    try folder.write("mine", to: "web/other.txt")
    let before = folder.all(in: "web")
    let site = try build(["index.html": "Home", "a.html": "A", "b.html": "B"])
    #expect(try plan(site).refusals(leave: []) == [.notAdopted(["a.html", "index.html", "other.txt"])])
    #expect(throws: PublishingError.wouldOverwrite(["a.html", "index.html"])) {
      let empty = PublicationPlan(source: site.manifest, target: Manifest(), found: [:])
      try target().carryOut(empty, from: site, note: "") { _ in }
    }
    #expect(folder.all(in: "web") == before)
    #expect(folder.text("web/index.html") == "mine")
  }

  @Test func `What is adopted is overwritten, and what stands beside it stays`() throws {
    try folder.write("mine", to: "web/index.html")
    try folder.write("mine", to: "web/other.txt")
    let site = try build(["index.html": "Home"])
    #expect(try plan(site).refusals(leave: .adopt) == [])
    try publish(site)
    #expect(folder.text("web/index.html") == "Home")
    #expect(folder.text("web/other.txt") == "mine")
    #expect(try plan(site).refusals(leave: []) == [])
  }

  @Test func `A rollback puts back what the last publication replaced, and another brings it forth again`() throws {
    #expect(throws: PublishingError.self) { try target().before() }
    try publish(build(["index.html": "One", "old.html": "Old"]))
    try publish(build(["index.html": "Two", "new.html": "New"]))
    try publish(target().before())
    #expect(folder.text("web/index.html") == "One")
    #expect(folder.all(in: "web") == [".parley", "index.html", "old.html"])
    try publish(target().before())
    #expect(folder.text("web/index.html") == "Two")
  }

  @Test func `A link in the way of a page is never followed, whatever is adopted`() throws {
    try folder.write("mine", to: "elsewhere/a.html")
    try folder.makeFolder("web")
    try folder.link("web/a", to: "../elsewhere")
    let plan = try plan(build(["a/a.html": "A"]))
    #expect(plan.refusals(leave: [.adopt, .delete]) == [.blocked(["a/a.html"])])
  }

  @Test func `A folder may give way to a file of its name`() throws {
    try publish(build(["a/x": "X"]))
    #expect(try publish(build(["a": "file"])).order == ["a"])
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
    let plan = try plan(site)
    try folder.write("tampered", to: "public/index.html")
    #expect(throws: PublishingError.changedSinceBuild("index.html")) {
      try target().carryOut(plan, from: site, note: "") { _ in }
    }
    try folder.write("secret", to: "secret")
    try folder.remove("public/index.html")
    try folder.link("public/index.html", to: "../secret")
    #expect(throws: PublishingError.changedSinceBuild("index.html")) {
      try target().carryOut(plan, from: site, note: "") { _ in }
    }
    #expect(folder.all(in: "web").isEmpty)
  }

  @Test func `A plan is void once something else has been published`() throws {
    let plan = try plan(build(["index.html": "One"]))
    try publish(build(["index.html": "Two"]))
    let site = try build(["index.html": "One"])
    #expect(throws: PublishingError.targetHasChanged(folder.path + "/web")) {
      try target().carryOut(plan, from: site, note: "") { _ in }
    }
    #expect(folder.text("web/index.html") == "Two")
  }

  @Test func `A target and the built folder may not lie in each other, nor a target in the site's content`() throws {
    let site = try build(["index.html": "Home"])
    for path in ["/public", "/public/web", ""] {
      #expect(throws: PublishingError.overlaps(source: site.path, target: folder.path + path)) {
        try DirectoryTarget(path: folder.path + path, built: site.path, home: nil)
      }
    }
    try folder.makeFolder("content")
    let content = folder.path + "/content"
    #expect(throws: PublishingError.folder(.refused(path: content, because: .overlapsContent))) {
      try DirectoryTarget(path: content, site: folder.path, built: site.path, home: nil)
    }
  }
}
