import Testing

@testable import Output

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new folder that changes places with the old one. Where the disk of the tests cannot do it, files come one by one, and
/// what is said of inodes is left out.
@Suite struct SwapTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var root: String { folder.path + "/web" }
  private var kept: KeptFolder { KeptFolder(of: root) }

  private func deposit(_ texts: KeyValuePairs<String, String>) throws -> Outcome {
    let deposit = try OutputFolder(path: root, home: nil).begin()
    for (path, text) in texts { try deposit.add(OutputFile(path: path, bytes: Array(text.utf8))) }
    return try deposit.commit(keeping: kept) { _ in 0 }
  }

  @Test func `The new site and the old one change places, and what is another's comes along as it is`() throws {
    _ = try deposit(["index.html": "One", "old/a.html": "Old", "same.html": "Same"])
    try folder.write("mine", to: "web/uploads/mine.txt")
    try folder.makeFolder("web/empty")
    try folder.link("web/elsewhere", to: "/nowhere")
    let (file, web, same) = (folder.trace("web/uploads/mine.txt"), folder.trace("web"), folder.trace("web/same.html"))
    let outcome = try deposit(["index.html": "Two", "same.html": "Same", "new.html": "New"])
    #expect(outcome.written == ["index.html", "new.html"] && outcome.removed == ["old/a.html"])
    #expect(
      folder.all(in: "web") == [
        ".parley", "elsewhere", "empty/", "index.html", "new.html", "same.html", "uploads/", "uploads/mine.txt",
      ])
    #expect(folder.trace("web").first != web.first)
    #expect(folder.trace("web/uploads/mine.txt").first == file.first)
    #expect(folder.trace("web/same.html").first == same.first)
    #expect(folder.text(".parley-before-web/old/a.html") == "Old")
    #expect(folder.text(".parley-before-web/index.html") == "One")
    #expect(folder.text(".parley-before-web/uploads/mine.txt") == nil)
    #expect(folder.all().filter { $0.hasPrefix(".parley") && !$0.hasPrefix(".parley-before-web") } == [])
  }

  @Test func `A swap that was cut off before the old site was kept is taken up by the next deposit`() throws {
    _ = try deposit(["index.html": "One"])
    _ = try deposit(["index.html": "Two"])
    // As it stands when the two have just changed places: the mark is in the new site, the old one under the name of a draft.
    try folder.write("", to: "web/.parley-swapped")
    try rename(".parley-before-web", ".parley-before-web-new")
    try folder.write("theirs", to: ".parley-before-web-new/theirs.txt")
    #expect(kept.path == folder.path + "/.parley-before-web-new")
    _ = try deposit(["index.html": "Two"])
    #expect(folder.text(".parley-before-web/index.html") == "One")
    #expect(folder.text("web/theirs.txt") == "theirs")
    #expect(folder.all(in: "web") == [".parley", "index.html", "theirs.txt"])
  }

  @Test func `A draft that never changed places is thrown away`() throws {
    _ = try deposit(["index.html": "One"])
    try folder.write("half", to: ".parley-before-web-new/index.html")
    try folder.write("", to: ".parley-before-web-new/.parley-swapped")
    _ = try deposit(["index.html": "Two"])
    #expect(folder.text("web/index.html") == "Two")
    #expect(folder.text(".parley-before-web/index.html") == "One")
  }

  @Test func `Where something cannot come along, files come one by one, and the old ones are kept all the same`() throws
  {
    _ = try deposit(["index.html": "One", "a.html": "A"])
    #expect(mkfifo(root + "/pipe", 0o600) == 0)
    let web = folder.trace("web")
    _ = try deposit(["index.html": "Two"])
    #expect(folder.trace("web").first == web.first)
    #expect(folder.all(in: "web") == [".parley", "index.html", "pipe"])
    #expect(folder.text(".parley-before-web/a.html") == "A")
  }

  @Test func `A folder has the permissions it had`() throws {
    _ = try deposit(["a/index.html": "One"])
    #expect(chmod(root, 0o2750) == 0 && chmod(root + "/a", 0o711) == 0)
    _ = try deposit(["a/index.html": "Two"])
    #expect(mode("web") == 0o2750 && mode("web/a") == 0o711)
  }

  private func mode(_ name: String) -> mode_t? {
    var status = stat()
    return lstat(folder.path + "/" + name, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private func rename(_ name: String, _ other: String) throws {
    try Storage.move(folder.path + "/" + name, to: folder.path + "/" + other)
  }
}
