#if os(Linux)
  import Output
  import Testing

  @testable import Preview

  /// What the system says of a folder, and what is made of it.
  @Suite struct WatchTests {
    private let folder: TemporaryFolder
    private var content: String { folder.path + "/content" }

    init() throws { folder = try TemporaryFolder() }

    /// As careful editors save: beside the file, and then over it.
    private func write(_ text: String, to path: String) throws {
      try Storage.makeFolders(Storage.parent(of: path))
      try Storage.replace(path, with: Array(text.utf8))
    }

    private func watch() throws -> FolderWatch {
      var watch = FolderWatch([content], by: .events)
      try #require(watch.way == .events)
      _ = watch.mayHaveChanged()
      return watch
    }

    @Test func `What happens is news once, and what editors hide is none`() throws {
      try write("a", to: content + "/a.md")
      var watch = try watch()
      var news = [watch.mayHaveChanged()]
      try write("b", to: content + "/a.md")
      news += [watch.mayHaveChanged(), watch.mayHaveChanged()]
      try Storage.store([], at: content + "/.a.md.swp")
      news.append(watch.mayHaveChanged())
      #expect(news == [false, true, false, false])
    }

    @Test func `More changes than the system remembers mean a full look, and nothing is lost after them`() throws {
      try write("a", to: content + "/a.md")
      var watch = try watch()
      let most = String(decoding: try Storage.contents(of: "/proc/sys/fs/inotify/max_queued_events"), as: UTF8.self)
      let events = try #require(Int(most.split(separator: "\n")[0]))
      // Each file that is saved is at least four events. Of the folder that comes last, the system says nothing.
      for number in 0...min(events, 40_000) / 4 { try write("x", to: content + "/\(number).md") }
      try write("b", to: content + "/late/deep/b.md")
      var news = [watch.mayHaveChanged(), watch.mayHaveChanged()]
      try write("c", to: content + "/late/deep/b.md")
      news.append(watch.mayHaveChanged())
      #expect(news == [true, false, true])
    }

    @Test func `A folder that is moved in is watched, and one that is moved out no longer`() throws {
      try write("a", to: content + "/a/a.md")
      try write("b", to: folder.path + "/b/deep/b.md")
      var watch = try watch()
      try Storage.move(folder.path + "/b", to: content + "/b")
      try Storage.move(content + "/a", to: folder.path + "/a")
      var news = [watch.mayHaveChanged()]
      try write("c", to: content + "/b/deep/b.md")
      news.append(watch.mayHaveChanged())
      try write("d", to: folder.path + "/a/a.md")
      news.append(watch.mayHaveChanged())
      #expect(news == [true, true, false])
    }
  }
#endif
