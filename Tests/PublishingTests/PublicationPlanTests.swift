import Output
import Testing

@testable import Publishing

@Suite struct PublicationPlanTests {
  private func entry(_ path: String, _ text: String) -> Manifest.Entry {
    Manifest.Entry(path: path, length: text.utf8.count, digest: Digest(of: Array(text.utf8)))
  }

  private func file(_ text: String) -> PublicationPlan.Found {
    .file(length: text.utf8.count, digest: Digest(of: Array(text.utf8)))
  }

  @Test func `A plan tells what is new, changed, gone and the same, with lengths`() {
    let source = Manifest(settled: [entry("new", "1"), entry("changed", "22"), entry("same", "333")])
    let listed = [entry("changed", "4444"), entry("same", "333"), entry("gone", "5"), entry("lost", "6")]
    let target = Manifest(settled: listed)
    let found = ["changed": file("4444"), "same": file("333"), "gone": file("5")]
    let plan = PublicationPlan(source: source, target: target, found: found)
    #expect(plan.added == [.init(path: "new", length: 1, lengthBefore: nil)])
    #expect(plan.changed == [.init(path: "changed", length: 2, lengthBefore: 4)])
    #expect(plan.deleted == [.init(path: "gone", length: nil, lengthBefore: 1)])
    #expect(plan.unchanged == [.init(path: "same", length: 3, lengthBefore: 3)])
    #expect(plan.foreign.isEmpty)
  }

  @Test func `What stands at the target counts, not what its list says of it`() {
    let site = Manifest(settled: [entry("a", "1"), entry("b", "2")])
    let plan = PublicationPlan(source: site, target: site, found: ["a": file("tampered")])
    #expect(plan.changed.map(\.path) == ["a"])
    #expect(plan.added.map(\.path) == ["b"])
  }

  @Test func `A file that is not on the target's list is in the way, unless its bytes are the same`() {
    let source = Manifest(settled: [entry("a", "1"), entry("b", "2"), entry("c", "3")])
    let found: [String: PublicationPlan.Found] = ["a": file("mine"), "b": file("2"), "c": .other]
    let plan = PublicationPlan(source: source, target: Manifest(), found: found)
    #expect(plan.foreign == ["a"])
    #expect(plan.blocked == ["c"])
    #expect(plan.unchanged.map(\.path) == ["b"])
  }

  @Test func `More than a quarter of what is published goes only by leave`() {
    let published = Manifest(settled: ["a", "b", "c", "d"].map { entry($0, "1") })
    let found = Dictionary(uniqueKeysWithValues: ["a", "b", "c", "d"].map { ($0, file("1")) })
    let one = PublicationPlan(
      source: Manifest(settled: ["a", "b", "c"].map { entry($0, "1") }), target: published, found: found)
    #expect(one.refusals(leave: []) == [])
    let two = PublicationPlan(
      source: Manifest(settled: ["a", "b"].map { entry($0, "1") }), target: published, found: found)
    #expect(two.refusals(leave: []) == [.deletes(2, of: 4)])
    #expect(two.refusals(leave: .delete) == [])
  }

  @Test func `What is new goes first, then what leads to it: assets, pages, indexes, feeds`() {
    let pages = ["404.html", "feed.xml", "index.html", "p/index.html", "p/a.html", "p/new.html", "new/index.html"]
    let paths = pages + ["style.css", "new.json", "map.svg"]
    let list = Manifest(settled: paths.map { entry($0, "") })
    let old = paths.filter { !$0.contains("new") }
    let found = Dictionary(uniqueKeysWithValues: old.map { ($0, file("old")) })
    let plan = PublicationPlan(source: list, target: Manifest(settled: old.map { entry($0, "old") }), found: found)
    #expect(
      plan.order == [
        "new.json", "p/new.html", "new/index.html", "map.svg", "style.css", "404.html", "p/a.html", "index.html",
        "p/index.html", "feed.xml",
      ])
    #expect(plan.stages.map(\.stage) == PublicationStage.allCases)
  }
}
