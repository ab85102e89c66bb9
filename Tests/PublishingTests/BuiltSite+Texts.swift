import Output

@testable import Publishing

extension BuiltSite {
  /// A site of a few texts, by path, as a build would leave it in `public/` of a folder.
  init(_ texts: KeyValuePairs<String, String>, in folder: TemporaryFolder) throws {
    let output = try OutputFolder(path: folder.path + "/public", home: nil)
    _ = try output.deposit(texts.map { try OutputFile(path: $0.key, bytes: Array($0.value.utf8)) })
    try self.init(path: folder.path + "/public")
  }
}
