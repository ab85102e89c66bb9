import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tutorial, done as it is written.
struct TutorialTests {
  private let steps: [Step]

  init() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    steps = Step.all(
      in: String(decoding: try Data(contentsOf: URL(filePath: root + "/docs/tutorial.md")), as: UTF8.self))
  }

  @Test func `Whoever follows the tutorial has a published briefing at its end`() throws {
    let folder = try TemporaryFolder()
    var place = ""
    for step in steps {
      switch step {
      case .file(let path, let text): try folder.write(text, to: place + path)
      case .command(let words) where words[0] == "cd": place += words[1] + "/"
      case .command(let words):
        #expect(words[0] == "parley")
        let run = try Run(Array(words.dropFirst()), in: folder.path + "/" + place)
        #expect(run.status == 0, "\(words.joined(separator: " ")): \(run.errors)")
      }
    }
    let edition = try #require(folder.text("www/pay-talks/briefings/2025-06-04.html"))
    #expect(edition.contains("The clerks would go in steps"))
    #expect(folder.text("www/pay-talks/events/2025-06-03-first-round-of-talks.html") != nil)
    #expect(folder.text("www/pay-talks/issues/one-scale.html")?.contains("Three steps, if nobody earns less.") == true)
  }

  @Test func `Every block of the tutorial is a command or a file`() {
    #expect(steps.count { if case .file = $0 { true } else { false } } == 5)
    #expect(steps.count { if case .command = $0 { true } else { false } } == 14)
  }
}

/// What a reader of a guide is told to do.
private enum Step {
  case command([String])
  /// To write a text into a file, whose name stands last before the block.
  case file(String, String)

  static func all(in guide: String) -> [Step] {
    var steps: [Step] = []
    var path = ""
    var block: (language: String, lines: [String])?
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let done = block { steps += Self.steps(done.language, done.lines, path) }
        block = block == nil ? (String(line.dropFirst(3)), []) : nil
      } else if block != nil {
        block?.lines.append(line)
      } else if let name = line.matches(of: /`([\w\/.-]+\.(?:md|csv|yaml))`/).last {
        path = String(name.1)
      }
    }
    return steps
  }

  private static func steps(_ language: String, _ lines: [String], _ path: String) -> [Step] {
    guard language == "sh" else { return [.file(path, lines.joined(separator: "\n") + "\n")] }
    return lines.map { .command(words($0)) }
  }

  /// The words of a command, as a shell cuts it: quotes hold spaces together.
  private static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}
