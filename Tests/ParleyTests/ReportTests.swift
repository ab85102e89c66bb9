import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How commands report, in every format.
struct ReportTests {
  /// One item of the JSON report.
  private struct Item: Decodable {
    let code, severity, message, file: String
    let line, column, endLine, endColumn: Int
    let suggestion: String?
    let notes: [String]
  }

  private func items(_ run: Run) throws -> [Item] { try JSONDecoder().decode([Item].self, from: Data(run.errors.utf8)) }

  @Test(arguments: ["build", "check"])
  func `As JSON, standard error is one array and nothing else`(command: String) throws {
    let site = try TinySite.folder(TinySite.mistake.merging(["content/about.md": "---\ndraft: yes\n---\n"]) { $1 })
    let failed = try Run(command, "--format", "json", in: site)
    #expect(failed.status == 1)
    let item = try #require(try items(failed).first)
    #expect(item.code == "E0205")
    #expect(item.severity == "error")
    #expect(item.message == "\"26.09.2024\" is no date Parley can read")
    #expect(item.file == "content/p/events.csv")
    #expect([item.line, item.column, item.endLine, item.endColumn] == [2, 9, 2, 19])
    #expect(item.suggestion == "2024-09-26")
    try site.remove("content/p/events.csv")
    let good = try Run(command, "--format", "json", in: site)
    #expect(good.status == 0)
    #expect(try items(good).isEmpty)
  }

  @Test func `For GitHub, each line is a command, and SARIF is one value`() throws {
    let site = try TinySite.folder(TinySite.mistake)
    #expect(
      try Run("check", "--format", "github", in: site).errors.hasPrefix(
        "::error file=content/p/events.csv,line=2,col=9,"))
    let sarif = try Run("check", "--format", "sarif", in: site).errors
    #expect(sarif.hasPrefix("{\n") && sarif.hasSuffix("}\n"))
    #expect(sarif.contains("\"ruleId\" : \"E0205\""))
  }

  @Test func `A code host is told paths from where it counts them`() throws {
    let place = try TemporaryFolder()
    try place.write("", to: "work/repository/.git/HEAD")
    for (path, text) in TinySite.files.merging(TinySite.mistake, uniquingKeysWith: { $1 }) {
      try place.write(text, to: "work/repository/docs/site/" + path)
    }
    let site = place.path + "/work/repository/docs/site"
    func file(_ settings: [String]) throws -> Substring? {
      let told = try Run(["check", "--format", "github"], in: site, with: settings).errors
      return told.firstMatch(of: /file=([^,]*),/)?.1
    }
    #expect(try file(["GITHUB_WORKSPACE="]) == "docs/site/content/p/events.csv")
    #expect(try file(["GITHUB_WORKSPACE=\(place.path)/work"]) == "repository/docs/site/content/p/events.csv")
    #expect(try file(["GITHUB_WORKSPACE=\(place.path)/elsewhere"]) == "docs/site/content/p/events.csv")
    let text = try Run(["check"], in: site, with: ["GITHUB_WORKSPACE=\(place.path)/work"]).errors
    #expect(text.hasPrefix("content/p/events.csv:2:9: "))
  }

  @Test func `A check writes nothing and ends as what it found`() throws {
    let site = try TinySite.folder()
    let good = try Run("check", in: site)
    #expect(good.status == 0)
    #expect(good.errors == "")
    #expect(good.output.contains("Nothing to complain of"))
    try site.write("Some <b>bold</b> words.\n", to: "content/about.md")
    #expect(try Run("check", in: site).status == 0)
    let strict = try Run("check", "--strict", in: site)
    #expect(strict.status == 1)
    #expect(strict.errors.hasSuffix(" in 1 file\n"))
    try site.write("id,date,title\nmeeting,26.09.2024,They meet\n", to: "content/p/events.csv")
    let bad = try Run("check", in: site)
    #expect(bad.status == 1)
    #expect(bad.errors.hasSuffix("1 error, 1 warning in 2 files\n"))
    #expect(site.trace("public").isEmpty)
  }

  @Test func `There is no colour where nobody can see it`() throws {
    #expect(try !Run("check", in: TinySite.folder(TinySite.mistake)).errors.contains("\u{1B}"))
  }

  @Test func `Being quiet leaves out what is not a diagnostic`() throws {
    let site = try TinySite.folder(["content/about.md": "---\ndraft: yes\n---\n"])
    let run = try Run("build", "--quiet", in: site)
    #expect(run.output == "")
    #expect(run.errors == "")
    try site.write("id,date,title\nmeeting,26.09.2024,They meet\n", to: "content/p/events.csv")
    #expect(try Run("build", "--quiet", in: site).errors.contains("[E0205]"))
  }

  @Test func `A code is explained by its number and by its name`() throws {
    let folder = try TemporaryFolder()
    let explained = try Run("explain", "E0205", in: folder)
    #expect(explained.status == 0)
    #expect(explained.output.hasPrefix("E0205 bad-date (error)\n\nDates are written year first"))
    #expect(
      explained.output.contains(
        "Wrong:\n\n    # content/talks/events.csv\n    id,date,title,sources\n    trilateral,26.09.2024,"))
    #expect(explained.output.hasSuffix("    trilateral,2024-09-26,Three ministers meet,turan\n"))
    #expect(try Run("explain", "bad-date", in: folder).output == explained.output)
    #expect(try Run("explain", "e0205", in: folder).output == explained.output)
    #expect(try Run("explain", "bad-dat", in: folder).errors.contains("did you mean \"bad-date\"?"))
  }

  @Test func `The guide to all codes is what explain prints`() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let guide = FileManager.default.contents(atPath: root + "/docs/codes.md").map {
      String(decoding: $0, as: UTF8.self)
    }
    // make docs writes it anew.
    #expect(try Run("explain", "--guide", in: TemporaryFolder()).output == guide)
  }

  @Test func `Every code has a number and a name of its own, and an explanation`() throws {
    let folder = try TemporaryFolder()
    let codes = try Run("explain", in: folder).output.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(codes.count > 40)
    #expect(codes.map { $0[0] } == codes.map { $0[0] }.sorted())
    #expect(Set(codes.map { $0[0] }).count == codes.count)
    #expect(Set(codes.map { $0[1] }).count == codes.count)
    for code in codes.prefix(3) {
      #expect(try Run("explain", code[0], in: folder).output.split(separator: "\n").count > 1)
    }
  }
}
