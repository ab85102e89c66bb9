import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Mistakes that authors make, with every word that is then printed.
struct MistakeTests {
  @Test(arguments: Mistake.all)
  func `A mistake is said like this`(mistake: Mistake) throws {
    let site = try mistake.site("wrong")
    let run = try mistake.run(in: site)
    let expected = mistake.text("expected.txt")
    #expect(run.errors == expected)
    #expect(run.errors != "")
    if run.errors.contains(": error: ") {
      #expect(run.status == 1)
      let isKept = run.lastErrorLine.hasSuffix("; public/ is as it was")
      if mistake.text("command.txt") == nil { #expect(site.trace("public").isEmpty == isKept) }
    } else {
      #expect(run.status == 0)
    }
    // One that is missing is written, and looked at before it is accepted.
    if expected == nil { try mistake.write(run.errors, to: "expected.txt") }
  }

  @Test(arguments: Mistake.all.filter(\.isPutRight))
  func `Put right, it leaves nothing to say`(mistake: Mistake) throws {
    let site = try mistake.site("right")
    let isImport = mistake.text("command.txt") != nil
    let run = try isImport ? mistake.run(in: site) : Run("check", "--strict", "--now", Mistake.now, in: site)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test(arguments: Mistake.all.filter { $0.code != nil })
  func `The lesson of a code gives that code and no other`(mistake: Mistake) throws {
    let code = try #require(mistake.code)
    let expected = try #require(mistake.text("expected.txt"))
    let said = expected.matches(of: /: (?:error|warning|info): .* \[(.\d+)\]\n/)
    #expect(Set(said.map { String($0.1) }) == [code])
    #expect(mistake.isPutRight)
  }

  /// Codes whose mistake cannot lie among the files of a lesson, and why.
  private static let unreachable = [
    "E0130": "a link to a file elsewhere; FolderTests has one",
    "W0131": "a link to a folder, or a pipe; FolderTests has both",
    "E0132": "a file of more than a megabyte; FolderTests has one",
    "E0407": "the theme in the binary has every template; only a program that compiles a theme of its own can lack one",
    "W0643": "is said of a command that goes on until it is ended; ServeTests has it",
  ]

  @Test func `Every code has a lesson`() throws {
    let codes = try Run("explain", in: TemporaryFolder()).output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: "-")
    }
    let folders = Set(Mistake.all.map(\.name))
    #expect(codes.filter { !folders.contains($0) && Self.unreachable[String($0.prefix(5))] == nil } == [])
  }

  @Test(arguments: Mistake.all.filter { $0.code?.first.map("WI".contains) ?? false && $0.text("command.txt") == nil })
  func `A site decides how much a finding weighs`(mistake: Mistake) throws {
    let code = try #require(mistake.code)
    let site = try mistake.site("wrong")
    let settings = try #require(site.text("content/site.yaml"))
    guard !settings.contains("rules:") else { return }
    try site.write(settings + "rules: {\(code): error}\n", to: "content/site.yaml")
    let run = try Run("check", "--now", Mistake.now, in: site)
    #expect(run.status == 1)
    #expect(run.errors.contains(": error: ") && run.errors.contains("[\(code)]"))
    #expect(!run.errors.contains(": warning: ") && !run.errors.contains(": info: "))
  }

  @Test func `Without a mistake the site is built and checked without a word`() throws {
    let site = try TemporaryFolder()
    try site.copy(Mistake.fixtures + "/site")
    for command in ["build", "check"] {
      let run = try Run(command, "--now", Mistake.now, in: site)
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
    #expect(Mistake.all.count > 59)
  }
}

/// A folder of `Fixtures/mistakes`: in `wrong/` the files that differ from those of `Fixtures/site`, in `without.txt` the paths
/// of those that are missing, in `expected.txt` what is printed. Where it is a lesson, `right/` has the files put right.
/// A command other than `build` stands in `command.txt`, and in `links.tsv` what hosts have answered to it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String

  static let fixtures = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures"
  /// The moment by which embargoes are judged.
  static let now = "2024-10-01"

  static let all =
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures + "/mistakes")) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted().map(Mistake.init)

  var testDescription: String { name }

  private var folder: String { Self.fixtures + "/mistakes/" + name }
  var isPutRight: Bool { FileManager.default.fileExists(atPath: folder + "/right") }
  /// The code that it is the lesson of: `E0203` where the folder is `E0203-unknown-reference`.
  var code: String? { name.firstMatch(of: /^[EWI]\d\d\d\d/).map { String($0.0) } }

  /// A site with the mistake, or with the mistake put right.
  func site(_ part: String) throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.copy(Self.fixtures + "/site")
    if part == "wrong" {
      for path in text("without.txt")?.split(separator: "\n") ?? [] { try site.remove(String(path)) }
    }
    if FileManager.default.fileExists(atPath: folder + "/" + part) { try site.copy(folder + "/" + part) }
    try Self.fillWords(of: site)
    // What hosts have answered a moment ago, for a check that asks nobody.
    if let answers = text("links.tsv") {
      try site.write(answers.replacing("NOW", with: String(Int(Date().timeIntervalSince1970) - 60)), to: "links.tsv")
    }
    return site
  }

  /// A file of words that ends in `# …` goes on as the default theme's.
  private static func fillWords(of site: TemporaryFolder) throws {
    for language in ["en", "fr"] { try fillWords(of: site, at: "templates/strings/\(language).yaml") }
  }

  private static func fillWords(of site: TemporaryFolder, at path: String) throws {
    guard let words = site.text(path), let mark = words.firstRange(of: "# …") else { return }
    let given = words.split(separator: "\n").map { ($0.hasPrefix("# ") ? $0.dropFirst(2) : $0).prefix { $0 != ":" } }
    let all = FileManager.default.contents(atPath: fixtures + "/../../../" + path) ?? Data()
    let rest = String(decoding: all, as: UTF8.self).split(separator: "\n").filter { line in
      !given.contains(line.prefix { $0 != ":" })
    }
    try site.write(words[..<mark.lowerBound] + rest.joined(separator: "\n") + "\n", to: path)
  }

  /// What the program says of it: the command in `command.txt`, or `build`, or where that finds nothing, `check`.
  func run(in site: TemporaryFolder) throws -> Run {
    if let command = text("command.txt") {
      return try Run(command.split { $0 == " " || $0 == "\n" }.map(String.init), in: site.path)
    }
    let built = try Run("build", "--now", Self.now, ".", in: site)
    return built.errors == "" ? try Run("check", "--now", Self.now, ".", in: site) : built
  }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: folder + "/" + file).map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + file))
  }
}
