import Diagnostics
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Workers

@testable import Records

/// A whole folder, on the disk or in memory.
struct FolderTests {
  private static let files = [
    "site.yaml": "title: T\n", "p/process.md": "---\ntitle: P\n---\n", "p/events.csv": "id,a\nx,1\ny\n",
    "p/flag.svg": "<svg/>",
    "p/terms.yml": "- id: t\n", "broken.md": "---\n", "notes.txt": "",
  ]

  @Test func `Records come in the order of paths and rows, other files by name`() throws {
    let (records, diagnostics) = try Records.read(.memory(Self.files))
    #expect(records.all.map { $0.id?.text } == ["broken", "x", "y", "process", "t", "site"])
    #expect(records.all.filter(\.isBroken).map { $0.id?.text } == ["broken", "y"])
    #expect(records.attachments == ["notes.txt", "p/flag.svg"])
    #expect(diagnostics.map(\.place.source.path) == ["content/broken.md", "content/p/events.csv"])
  }

  @Test func `One thread and four read the same`() throws {
    var files = Self.files
    for number in 0..<200 {
      files["p/issues/i\(number).md"] =
        "---\ntitle: \(number)\n\(number.isMultiple(of: 7) ? "title: again" : "order: 1")\n---\nbody \(number)\n"
    }
    let one = try Records.read(.memory(files), workers: Workers(count: 1))
    let four = try Records.read(.memory(files), workers: Workers(count: 4))
    #expect(one.0.all.map(\.shown) == four.0.all.map(\.shown))
    #expect(Report(one.1).printed(as: .text) == Report(four.1).printed(as: .text))
    #expect(one.1.map(\.place.shown) == four.1.map(\.place.shown))
    #expect(one.0.all.count > 150)
  }

  @Test func `A file that cannot be read is the machine's fault, with its path`() {
    let folder = Folder(paths: ["a.md"]) { path throws(DiskError) in
      throw DiskError(path: path, reason: "Permission denied")
    }
    #expect(throws: DiskError(path: "a.md", reason: "Permission denied")) { try Records.read(folder) }
    #expect(throws: DiskError.self) { try Folder.disk("/nowhere/at/all") }
  }

  @Test func `Links within the folder are read, and what is no file or lies elsewhere is told and left`() throws {
    let files = FileManager.default
    let home = files.temporaryDirectory.path + "/records-\(UInt64.random(in: 0 ... .max))"
    defer { try? files.removeItem(atPath: home) }
    try files.createDirectory(atPath: home + "/content/p", withIntermediateDirectories: true)
    for path in ["secret.txt", "content/p/a.txt"] {
      try Data("x".utf8).write(to: URL(filePath: home + "/" + path))
    }
    let links = ["b.txt": "p/a.txt", "out.txt": "../secret.txt", "loop": "p", "none.txt": "nowhere.txt"]
    for (name, target) in links {
      try files.createSymbolicLink(atPath: home + "/content/" + name, withDestinationPath: target)
    }
    try #require(mkfifo(home + "/content/pipe.md", 0o600) == 0)
    try #require(mkdir(home + "/content/a\nfolder", 0o700) == 0)
    close(
      open(
        [CChar](home.utf8CString.dropLast()) + Array("/content/z".utf8CString.dropLast()) + [-1, 0], O_CREAT | O_WRONLY,
        0o600))
    let folder = try Folder.disk(home + "/content")
    #expect(folder.paths == ["b.txt", "p/a.txt"])
    #expect(try folder.read("b.txt") == Array("x".utf8))
    #expect(try Folder.disk(home + "/content", within: home).paths == ["b.txt", "out.txt", "p/a.txt"])
    let told = try Records.read(folder).1.map { "\($0.code.id) \($0.place.source.path)" }
    #expect(
      told == [
        "W0131 content/a\u{FFFD}folder", "W0131 content/loop", "W0131 content/none.txt", "E0130 content/out.txt",
        "W0131 content/pipe.md", "W0131 content/z\u{FFFD}",
      ])
  }

  @Test func `A text that is too large is told, and what is in it is broken and not missing`() throws {
    let (records, diagnostics) = try Records.read(.memory(Self.files), largest: 10)
    #expect(
      diagnostics.map { "\($0.code.id) \($0.place.source.path)" } == [
        "E0102 content/broken.md", "E0132 content/p/events.csv", "E0132 content/p/process.md",
      ])
    let broken = records.all.filter(\.isBroken).map { $0.shelf.joined(separator: "/") + " " + ($0.id?.text ?? "-") }
    #expect(broken == [" broken", "p/events -", "p process"])
  }

  @Test func `A theme is filled file by file from the one beneath it`() throws {
    let own = Folder.memory(["pages/home.html": "mine"])
    let filled = own.filled(from: .memory(["pages/home.html": "theirs", "pages/issue.html": "theirs"]))
    #expect(filled.paths == ["pages/home.html", "pages/issue.html"])
    #expect(try filled.paths.map { String(decoding: try filled.read($0), as: UTF8.self) } == ["mine", "theirs"])
    #expect(filled.under("pages").paths == ["home.html", "issue.html"])
  }
}

extension Record {
  fileprivate var shown: String { "\(shelf) \(id?.text ?? "-") \(text) \(bodyText ?? "-") \(place.shown)" }
}
