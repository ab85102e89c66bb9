@testable import Output

/// Files of a small site, as `path: text`.
func files(_ texts: KeyValuePairs<String, String>) throws -> [OutputFile] {
  try texts.map { try OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
}

extension TemporaryFolder {
  /// The folder `public` of this one as an output folder.
  func output() throws -> OutputFolder {
    try OutputFolder(path: path + "/public", home: nil)
  }

  @discardableResult
  func deposit(_ texts: KeyValuePairs<String, String>) throws -> Outcome {
    try output().deposit(files(texts))
  }
}
