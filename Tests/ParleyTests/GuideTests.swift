import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The guide in docs/: a site of Parley's own, and commands that can be given as they are written.
struct GuideTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The guide's texts by path, and the README.
  private static func texts() throws -> [(path: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root + "/docs").filter { $0.hasSuffix(".md") }
    return try (names.sorted().map { "docs/" + $0 } + ["README.md"]).map { path in
      (path, String(decoding: try Data(contentsOf: URL(filePath: root + "/" + path)), as: UTF8.self))
    }
  }

  @Test func `As a site the guide has nothing wrong with it, and every link leads somewhere`() throws {
    let site = try TemporaryFolder()
    try site.copy(Self.root + "/docs", to: "content/")
    let checked = try Run("check", "--strict", in: site)
    #expect(checked.errors == "" && checked.status == 0)
    #expect(try Run("build", in: site).status == 0)
    let page = try #require(site.text("public/kinds/an-issue.html"))
    #expect(page.contains("<h1>Issue</h1>"))
    #expect(site.text("public/kinds/index.html")?.contains("href=\"../judgement.html\"") == true)
    #expect(site.text("public/index.html")?.contains("href=\"kinds/index.html\"") == true)
  }

  @Test func `The pages of the kinds are the declarations' own; parley schema --guide writes them again`() throws {
    let folder = try TemporaryFolder()
    #expect(try Run(["schema", "--guide", folder.path], in: Self.root).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 13)
    #expect(try FileManager.default.contentsOfDirectory(atPath: Self.root + "/docs/kinds").sorted() == names)
    for name in names {
      let written = try Data(contentsOf: URL(filePath: Self.root + "/docs/kinds/" + name))
      // Examples are those of the day on which the guide was written.
      let parts = [folder.text(name) ?? "", String(decoding: written, as: UTF8.self)].map { text in
        text.split(separator: "\n## For example\n", maxSplits: 1).map(String.init)
      }
      #expect(parts[0].first == parts[1].first && parts[0].count == parts[1].count, "\(name)")
    }
  }

  @Test func `Every command in a block of the guide can be given as it stands`() throws {
    var count = 0
    for (path, text) in try Self.texts() where path != "docs/tutorial.md" {
      for block in Self.commands(in: text) {
        let site = try TemporaryFolder()
        try site.copy(Self.root + "/content", to: "content/")
        if block.contains(where: { $0.contains("georgia") }) {
          try site.write("---\ntitle: Another (invented)\n---\n", to: "content/georgia/process.md")
        }
        var place = site.path
        for words in block where words.dropFirst().first != "serve" {
          if words[0] == "cd" {
            place += "/" + words[1]
            continue
          }
          let run = try Run(Array(words.dropFirst()), in: place)
          let lacksProgram = run.errors.contains("no program that makes PDF")
          #expect(run.status == 0 || lacksProgram, "\(path): \(words.joined(separator: " ")): \(run.errors)")
          count += 1
        }
      }
    }
    #expect(count > 8)
  }

  /// The commands of each block that has any, as words, without remarks.
  private static func commands(in text: String) -> [[[String]]] {
    var blocks: [[[String]]] = []
    var block: [[String]]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let done = block, done.contains(where: { $0[0] == "parley" }) { blocks.append(done) }
        block = block == nil ? [] : nil
      } else if block != nil {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        guard let first = words.first, ["parley", ".build/release/parley", "cd"].contains(first) else { continue }
        block?.append([first == "cd" ? first : "parley"] + words.dropFirst())
      }
    }
    return blocks
  }
}
