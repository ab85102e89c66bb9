#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The repository that these tests stand in, as text.
struct Repository {
  /// Its folder: that of `Package.swift`.
  let root: String

  static let this = Repository(root: #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined())

  /// The text of a file.
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
  }

  /// What stands in a folder, sorted; hidden things are left out.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Every Swift file of the modules, sorted by path.
  func sources() throws -> [SourceFile] { try Self.sources.get() }

  /// Read once, for all tests.
  private static let sources = Result { try this.readSources() }

  private func readSources() throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/Sources").filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { SourceFile(path: $0, text: try text("Sources/\($0)")) }
  }

  func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: "\(root)/\(path)") }
}
