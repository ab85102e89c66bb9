import Testing

@testable import Output

@Suite struct DepositTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `A first deposit writes every file, makes their folders, and leaves nothing beside`() throws {
    let outcome = try folder.deposit(["index.html": "Home", "a/b/page.html": "Page", "empty.txt": ""])
    #expect(outcome.written == ["a/b/page.html", "empty.txt", "index.html"])
    #expect(folder.text("public/a/b/page.html") == "Page")
    #expect(folder.text("public/empty.txt")?.isEmpty == true)
    #expect(folder.all(in: "public") == [".parley", "a/", "a/b/", "a/b/page.html", "empty.txt", "index.html"])
    #expect(folder.all().filter { !$0.hasPrefix("public/") }.isEmpty)
  }

  @Test func `A folder that is not there yet comes whole, and its parents with it`() throws {
    let deposit = try OutputFolder(path: folder.path + "/www/talks", home: nil).begin()
    for file in try files(["index.html": "Home", "a/b/page.html": "Page", "a/c.html": "Page"]) { try deposit.add(file) }
    #expect(folder.all().filter { !$0.hasPrefix(".parley-staging") }.isEmpty)
    #expect(try deposit.commit().written == ["a/b/page.html", "a/c.html", "index.html"])
    #expect(
      folder.all() == [
        "www/", "www/talks/", "www/talks/.parley", "www/talks/a/", "www/talks/a/b/", "www/talks/a/b/page.html",
        "www/talks/a/c.html", "www/talks/index.html",
      ])
  }

  @Test func `A folder that another makes meanwhile keeps what is in it`() throws {
    let deposit = try folder.output().begin()
    for file in try files(["index.html": "Home", "a/page.html": "Page"]) { try deposit.add(file) }
    try folder.write("mine", to: "public/notes.txt")
    #expect(try deposit.commit().written == ["a/page.html", "index.html"])
    #expect(
      folder.all() == [
        "public/", "public/.parley", "public/a/", "public/a/page.html", "public/index.html", "public/notes.txt",
      ])
  }

  @Test func `A second deposit of the same files writes nothing, not even the list`() throws {
    try folder.deposit(["index.html": "Home", "a/page.html": "Page"])
    let names = [".", "index.html", "a", "a/page.html", ".parley"]
    let before = names.map { folder.trace("public/" + $0) }
    let outcome = try folder.deposit(["index.html": "Home", "a/page.html": "Page"])
    #expect(outcome == Outcome(unchanged: ["a/page.html", "index.html"]))
    #expect(names.map { folder.trace("public/" + $0) } == before)
  }

  @Test func `Only what changed is written`() throws {
    try folder.deposit(["a.html": "one", "b.html": "two"])
    let before = folder.trace("public/a.html")
    let outcome = try folder.deposit(["a.html": "one", "b.html": "TWO", "c.html": "three"])
    #expect(outcome == Outcome(written: ["b.html", "c.html"], unchanged: ["a.html"]))
    #expect(folder.trace("public/a.html") == before)
    #expect(folder.text("public/b.html") == "TWO")
  }

  @Test func `A page that is no more goes, and its folder if that is empty`() throws {
    try folder.deposit(["index.html": "Home", "a/b/old.html": "Old", "c/old.html": "Old"])
    try folder.write("mine", to: "public/c/notes.txt")
    let outcome = try folder.deposit(["index.html": "Home"])
    #expect(outcome == Outcome(removed: ["a/b/old.html", "c/old.html"], unchanged: ["index.html"]))
    #expect(folder.all(in: "public") == [".parley", "c/", "c/notes.txt", "index.html"])
  }

  @Test func `A deposit of nothing empties the folder of what Parley wrote, and keeps the folder`() throws {
    try folder.deposit(["a/index.html": "Home"])
    try folder.deposit([:])
    #expect(folder.all() == ["public/", "public/.parley"])
  }

  @Test func `A file may become a folder, and a folder a file`() throws {
    try folder.deposit(["a": "file", "b/x/y.html": "Page", "keep.html": "Keep"])
    try folder.deposit(["a/x/y.html": "Page", "a/x/z.html": "Page", "b": "file", "keep.html": "Keep"])
    #expect(folder.all(in: "public") == [".parley", "a/", "a/x/", "a/x/y.html", "a/x/z.html", "b", "keep.html"])
    #expect(folder.text("public/b") == "file")
  }

  @Test func `Files of lower rank come into place first`() throws {
    let deposit = try folder.output().begin()
    for file in try files(["a.html": "1", "b.css": "2", "c.html": "3", "d.css": "4"]) { try deposit.add(file) }
    let kept = KeptFolder(of: folder.path + "/public")
    let outcome = try deposit.commit(keeping: kept) { $0.hasSuffix(".css") ? 0 : 1 }
    #expect(outcome.written == ["b.css", "d.css", "a.html", "c.html"])
  }

  @Test func `Until the commit, nothing in the folder changes`() throws {
    try folder.deposit(["a.html": "old", "b.html": "old"])
    let before = folder.all(in: "public")
    let deposit = try folder.output().begin()
    try deposit.add(OutputFile(path: "a.html", bytes: Array("new".utf8)))
    #expect(folder.all(in: "public") == before)
    #expect(folder.text("public/a.html") == "old")
    deposit.abandon()
    #expect(folder.all(in: "public") == before)
    #expect(folder.all() == ["public/"] + before.map { "public/" + $0 })
    #expect(throws: OutputError.closed) { try deposit.commit() }
    #expect(throws: OutputError.closed) { try deposit.add(OutputFile(path: "c.html", bytes: [])) }
  }

  @Test func `A deposit that is let go is abandoned, and makes no output folder`() throws {
    do {
      let deposit = try folder.output().begin()
      try deposit.add(OutputFile(path: "a.html", bytes: [1]))
      #expect(!folder.all().isEmpty)
    }
    #expect(folder.all().isEmpty)
  }

  @Test func `Files may come from several threads at once`() async throws {
    try folder.deposit(["p/7.html": "Page 7"])
    let deposit = try folder.output().begin()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for number in stride(from: worker, to: 400, by: 8) {
            try deposit.add(OutputFile(path: "p/\(number).html", bytes: Array("Page \(number)".utf8)))
          }
        }
      }
      try await group.waitForAll()
    }
    let outcome = try deposit.commit()
    #expect(outcome.written.count == 399)
    #expect(outcome.unchanged == ["p/7.html"])
    #expect((0..<400).allSatisfy { folder.text("public/p/\($0).html") == "Page \($0)" })
  }

  @Test func `The order in which files come changes nothing`() throws {
    try folder.deposit(["b.html": "2", "a.html": "1"])
    let list = folder.text("public/.parley")
    let other = try TemporaryFolder()
    try other.deposit(["a.html": "1", "b.html": "2"])
    #expect(other.text("public/.parley") == list)
  }
}
