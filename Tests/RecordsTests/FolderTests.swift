import Diagnostics
import Testing
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
