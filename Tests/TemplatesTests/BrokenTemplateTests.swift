import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Templates with a mistake, and what an author reads of it. Each folder of `Fixtures/broken` holds `pages/sample.html`,
/// the partials it needs, and `expected.txt`.
@Suite struct BrokenTemplateTests {
  private static let fixtures =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/broken/"

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: fixtures).filter { !$0.hasPrefix(".") }.sorted()) ?? []

  @Test(arguments: names)
  func `A broken template is reported like this`(name: String) throws {
    let folder = Self.fixtures + name
    let page = try #require(Self.text(folder + "/pages/sample.html"))
    let printed = try SampleTheme(page, Self.partials(in: folder + "/partials")).printed
    let expected = Self.text(folder + "/expected.txt")
    #expect(printed != "")
    #expect(printed == expected)
    // One that is missing is written, and looked at before it is accepted.
    if expected == nil {
      try Data(printed.utf8).write(to: URL(filePath: folder + "/expected.txt"))
    }
  }

  @Test func `At least twenty broken templates are there`() {
    #expect(Self.names.count >= 20)
  }
}

private extension BrokenTemplateTests {
  /// The texts of the partials in a folder, by name; none where there is no such folder.
  static func partials(in folder: String) throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    var texts: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".html") {
      texts[String(file.dropLast(".html".count))] = text(folder + "/" + file)
    }
    return texts
  }

  static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
